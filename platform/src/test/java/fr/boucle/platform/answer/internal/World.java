package fr.boucle.platform.answer.internal;

import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.Contact;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.Refusal;
import fr.boucle.platform.contribution.RefusalMotive;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemState;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.territory.TerritoryId;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A small world before the answer: one round, its contributions and its published problems. */
final class World {
  static final AccountId RESPONDENT = new AccountId(1);
  static final LocalDate ANSWER_BY = LocalDate.of(2027, 6, 30);

  private static final Refusal REFUSAL = new Refusal(RefusalMotive.EMPTY, "", Instant.EPOCH);

  final RoundId round;
  final Set<Long> shown = new TreeSet<>();
  final Set<Long> refused = new TreeSet<>();
  final Map<Long, Set<Long>> problems = new TreeMap<>();
  RoundState state = RoundState.OPEN;
  Step step = Step.COLLECT;
  private long next;

  World(long base) {
    this.round = new RoundId(base);
    this.next = base;
  }

  long newId() {
    return ++next;
  }

  Set<Long> linkedTo(long problem) {
    Set<Long> linked = new HashSet<>(problems.getOrDefault(problem, Set.of()));
    linked.retainAll(shown);
    return linked;
  }

  Consultations consultations() {
    return door(
        Consultations.class,
        Map.of(
            "getRound", arguments -> round(),
            "get", arguments -> consultation()));
  }

  Contributions contributions() {
    return door(
        Contributions.class,
        Map.of(
            "count", arguments -> (long) shown.size(),
            "findRefusal",
                arguments -> {
                  var id = (ContributionId) Objects.requireNonNull(arguments[0]);
                  return refused.contains(id.value()) ? Optional.of(REFUSAL) : Optional.empty();
                },
            "readAll",
                arguments -> {
                  @SuppressWarnings("unchecked") // The door's own signature says so.
                  var reader = (Consumer<Contribution>) arguments[1];
                  List.copyOf(shown).forEach(id -> reader.accept(contribution(id)));
                  return null;
                },
            "listContacts",
                arguments -> {
                  @SuppressWarnings("unchecked") // The door's own signature says so.
                  var ids = (Collection<ContributionId>) arguments[0];
                  return ids.stream()
                      .filter(id -> id.value() % 3 == 0)
                      .map(World::contact)
                      .toList();
                }));
  }

  Problems problems() {
    return door(
        Problems.class,
        Map.of(
            "listPublished",
                arguments ->
                    new Page<>(
                        problems.keySet().stream().map(this::problem).toList(),
                        (PageRequest) Objects.requireNonNull(arguments[1]),
                        problems.size()),
            "readContributionsOf",
                arguments -> {
                  @SuppressWarnings("unchecked") // The door's own signature says so.
                  var reader = (Consumer<ContributionId>) arguments[1];
                  var problem = (ProblemId) Objects.requireNonNull(arguments[0]);
                  new TreeSet<>(linkedTo(problem.value()))
                      .forEach(id -> reader.accept(new ContributionId(id)));
                  return null;
                }));
  }

  private Round round() {
    var charter = new Charter("", "", "", "", "", ANSWER_BY, RESPONDENT, 10, 100);
    return new Round(round, new ConsultationId(1), 1, state, step, charter, List.of());
  }

  private static Consultation consultation() {
    return new Consultation(
        new ConsultationId(1), "essai", "Essai", "Données fictives", new TerritoryId(1));
  }

  private Contribution contribution(long id) {
    return new Contribution(
        new ContributionId(id), round, Channel.WEB, Instant.EPOCH, "Texte", null, null, code());
  }

  private Problem problem(long id) {
    return new Problem(new ProblemId(id), round, ProblemState.PUBLISHED, "Problème", 1, 1, null);
  }

  private static Contact contact(ContributionId id) {
    return new Contact(id, code(), "personne" + id.value() % 7 + "@exemple.invalid");
  }

  private static ReadableCode code() {
    return new ReadableCode("0000-0000-0000");
  }

  /** A door of which only the methods named here are open. */
  static <T> T door(Class<T> door, Map<String, Act> methods) {
    return door.cast(
        Proxy.newProxyInstance(
            door.getClassLoader(),
            new Class<?>[] {door},
            (proxy, method, arguments) -> {
              Act act = methods.get(method.getName());
              if (act == null) {
                throw new UnsupportedOperationException(method.toString());
              }
              return act.on(arguments == null ? new Object[0] : arguments);
            }));
  }

  /** What a door answers. */
  interface Act {
    @Nullable Object on(Object[] arguments);
  }
}
