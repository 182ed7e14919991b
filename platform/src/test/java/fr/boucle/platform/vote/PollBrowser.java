package fr.boucle.platform.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** One person before the pages of the platform, with one session and no script. */
public final class PollBrowser {
  private static final String PASSWORD = "mot de passe d’essai";

  private final MockMvc pages;
  private final MockHttpSession session;

  private PollBrowser(MockMvc pages, MockHttpSession session) {
    this.pages = pages;
    this.session = session;
  }

  /** A person without account. */
  public static PollBrowser visitor(WebApplicationContext platform) {
    return new PollBrowser(pages(platform), new MockHttpSession());
  }

  /** An agent who organises. */
  public static PollBrowser organiser(WebApplicationContext platform, String email)
      throws Exception {
    JdbcClient jdbc = platform.getBean(JdbcClient.class);
    long id =
        jdbc.sql(
                """
                insert into identity.account (name, email, password_hash, created_at)
                values ('Dominique Essai', :email, :password, now())
                returning id
                """)
            .param("email", email)
            .param("password", "{noop}" + PASSWORD)
            .query(Long.class)
            .single();
    jdbc.sql("insert into identity.account_role (account_id, role) values (:id, 'ORGANISER')")
        .param("id", id)
        .update();
    MockMvc pages = pages(platform);
    var signedIn =
        pages
            .perform(
                formLogin("/connexion")
                    .userParameter("email")
                    .user(email)
                    .password("password", PASSWORD))
            .andReturn();
    return new PollBrowser(
        pages, (MockHttpSession) Objects.requireNonNull(signedIn.getRequest().getSession()));
  }

  /** Opens a page, which must be there. */
  public Document open(String path) throws Exception {
    return Jsoup.parse(download(path).getContentAsString());
  }

  /** Downloads an address, which must be there. */
  public MockHttpServletResponse download(String path) throws Exception {
    MockHttpServletResponse answer =
        pages.perform(get(path).session(session)).andReturn().getResponse();
    assertThat(answer.getStatus()).as("GET " + path).isEqualTo(200);
    return answer;
  }

  /** Tells with which status an address answers. */
  public int status(String path) throws Exception {
    return pages.perform(get(path).session(session)).andReturn().getResponse().getStatus();
  }

  /** Sends a form: names and values in turn. */
  public MockHttpServletResponse send(String path, String... fields) throws Exception {
    var request = post(path).with(csrf()).session(session);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return pages.perform(request).andReturn().getResponse();
  }

  private static MockMvc pages(WebApplicationContext platform) {
    return MockMvcBuilders.webAppContextSetup(platform).apply(springSecurity()).build();
  }
}
