package fr.boucle.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person in front of the platform: reads, fills in, presses, and looks at pages. */
final class Visitor implements AutoCloseable {
  private static final Path SCREENS = Path.of("target/screens");

  private static final int TALLEST_PICTURE = 4_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visitor(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(30_000);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add("content policy: " + message.text());
      }
    });
  }

  Page page() {
    return page;
  }

  /** Opens an address; anything but 200 fails. */
  Visitor visit(String path) {
    Response response = page.navigate(path);
    assertThat(response).as(path).isNotNull();
    assertThat(response.status()).as(path).isEqualTo(200);
    return this;
  }

  Visitor fill(String label, String value) {
    page.getByLabel(starting(label)).first().fill(value);
    return this;
  }

  Visitor choose(String label, String option) {
    page.getByLabel(starting(label)).first().selectOption(option);
    return this;
  }

  Visitor tick(String label) {
    page.getByLabel(starting(label)).first().check();
    return this;
  }

  /** Presses a button and waits for the page that follows. */
  Visitor press(String button) {
    return follow(
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(starting(button)))
            .first());
  }

  /** Follows a link and waits for the page it leads to. */
  Visitor go(String link) {
    return follow(
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(starting(link))).first());
  }

  private Visitor follow(Locator target) {
    target.click();
    page.waitForLoadState();
    return this;
  }

  Visitor sees(String text) {
    assertThat(page.locator("body").innerText()).as(page.url()).contains(text);
    return this;
  }

  String heading() {
    return page.locator("h1").innerText();
  }

  String path() {
    return page.url().replaceFirst("^https?://[^/]+", "");
  }

  /**
   * Looks at the current page on a phone and on a desk: takes both pictures, asks axe, and checks
   * that nothing has to be scrolled sideways at 320 pixels.
   */
  Visitor look(String name) {
    AxeResults axe = new AxeBuilder(page).analyze();
    axe.getViolations()
        .forEach(
            rule -> complaints.add("axe on " + name + ": " + rule.getId() + " " + rule.getNodes()));
    picture(name, 1280);
    picture(name, 360);
    page.setViewportSize(320, 740);
    Object width = page.evaluate("document.documentElement.scrollWidth");
    if (!width.equals(320)) {
      complaints.add("width of " + name + " at 320 px: " + width);
    }
    page.setViewportSize(1280, 900);
    return this;
  }

  private void picture(String name, int width) {
    page.setViewportSize(width, 900);
    int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
    page.setViewportSize(width, Math.clamp(height, 900, TALLEST_PICTURE));
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + "-" + width + ".png")));
  }

  private static Pattern starting(String words) {
    return Pattern.compile("^\\s*" + words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0"));
  }

  /** Ends the visit; fails when a page that was looked at was not right. */
  @Override
  public void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }
}
