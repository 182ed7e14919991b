package fr.boucle.platform.consultation.web;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.ui.FormErrors;
import java.util.List;

/**
 * A form about what a round promises.
 *
 * @param roundId number of the round
 * @param slug public address of the consultation
 * @param title of the consultation
 * @param number of the round
 * @param form what is typed
 * @param errors what is to mend
 * @param missing what is still missing before the opening, empty when nothing is or when not asked
 * @param respondents those who may be named
 * @param saved true just after it was saved
 */
public record RoundFormPage(
    long roundId,
    String slug,
    String title,
    int number,
    RoundForm form,
    FormErrors errors,
    FormErrors missing,
    List<Respondent> respondents,
    boolean saved) {
  public RoundFormPage {
    respondents = List.copyOf(respondents);
  }

  /**
   * A person who may answer for a service.
   *
   * @param id number of the account, as the form sends it
   * @param name of the person
   * @param service empty when none
   */
  public record Respondent(String id, String name, String service) {
    static Respondent of(Account account) {
      return new Respondent(Long.toString(account.id().value()), account.name(), account.service());
    }
  }
}
