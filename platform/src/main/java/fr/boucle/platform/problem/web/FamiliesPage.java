package fr.boucle.platform.problem.web;

import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.internal.MapStore.Kin;
import fr.boucle.platform.problem.internal.MapStore.Listed;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Families, their problems, and what people wrote.
 *
 * @param place where
 * @param desk the analyst's desk, null for the public
 * @param families families, those of the largest problems first
 * @param problems the largest problems of these families
 * @param quotes strongest sentences by problem
 */
public record FamiliesPage(
    RoundPlace place,
    @Nullable Desk desk,
    Stretch<Kin> families,
    List<Listed> problems,
    Map<Long, List<String>> quotes)
    implements InLoop {

  /** Address of this page. */
  public String href() {
    return base() + "/familles";
  }

  /** Problems of a family that are shown. */
  public List<Listed> of(Kin family) {
    return problems.stream().filter(one -> one.family() == family.id()).toList();
  }

  /** Strongest sentences of a problem. */
  public List<String> quotes(Listed problem) {
    return quotes.getOrDefault(problem.problem(), List.of());
  }

  /** Address of a problem. */
  public String href(Listed problem) {
    return desk == null
        ? "/problemes/" + problem.problem()
        : place.review() + "?probleme=" + problem.problem() + "#preuves";
  }

  /** Address of the page of one family. */
  public String href(Kin family) {
    return href() + "/" + family.id();
  }

  private String base() {
    return desk == null ? place.problems() : place.review();
  }

  @Override
  public LoopPlace loop() {
    return place.loop();
  }
}
