package fr.boucle.platform.solution.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.FreshDatabase;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.solution.Decision;
import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.solution.NewProposal;
import fr.boucle.platform.solution.Origin;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FreshDatabase
class SolutionStoreIT {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);
  private static final RoundId ROUND = new RoundId(1);
  private static final Account EXPERT =
      new Account(
          new AccountId(5),
          "Camille Essai",
          "a@exemple.invalid",
          "Accueil",
          Set.of(Role.RESPONDENT));

  private final SolutionStore store;

  SolutionStoreIT(JdbcClient jdbc) {
    this.store = new SolutionStore(jdbc);
  }

  @Test
  void readsAProposalAsItWasMade() {
    ProposalId id = propose();

    Proposal found = store.find(id).orElseThrow();
    assertThat(found.why()).isEqualTo("Pour quoi");
    assertThat(found.origin()).isEqualTo(Origin.PUBLIC);
    assertThat(found.decision()).isNull();
    assertThat(store.listOf(List.of(new ProblemId(3)))).contains(found);
  }

  @Test
  void decidesOnceEvenWhenSeveralDecideAtTheSameTime() throws Exception {
    ProposalId id = propose();
    List<Callable<Boolean>> decisions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      decisions.add(() -> store.decide(id, new Decision.Declined("Non", "Une", TODAY)));
      decisions.add(
          () -> store.decide(id, new Decision.Adopted("Oui", "Autre", TODAY, "Lundi", "")));
    }
    try (var people = Executors.newFixedThreadPool(8)) {
      int taken = 0;
      for (Future<Boolean> decision : people.invokeAll(decisions)) {
        taken += decision.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
  }

  @Test
  void givesTheSheetOnceAndThenChangesNoMore() {
    ProposalId id = propose();
    assertThat(store.ask(id, EXPERT, TODAY, TODAY.plusDays(5))).isTrue();
    assertThat(store.ask(id, EXPERT, TODAY, TODAY.plusDays(9))).isTrue();
    var sheet = new Feasibility.Sheet("", "", "", "", "", Verdict.FEASIBLE, "Oui", TODAY);

    assertThat(store.give(id, sheet)).isTrue();
    assertThat(store.give(id, sheet)).isFalse();
    assertThat(store.ask(id, EXPERT, TODAY, TODAY.plusDays(12))).isFalse();
    Feasibility read = store.listFeasibilities(List.of(id)).getFirst();
    assertThat(read.dueOn()).isEqualTo(TODAY.plusDays(9));
    assertThat(read.sheet()).isEqualTo(sheet);
  }

  @Test
  void tellsWhatAwaitsADecision() {
    var round = new RoundId(9);
    ProposalId first = propose(round);
    ProposalId second = propose(round);
    store.ask(second, EXPERT, TODAY, TODAY.plusDays(5));
    store.decide(propose(round), new Decision.Declined("Non", "Une", TODAY));

    assertThat(store.listAwaiting(round))
        .extracting(SolutionStore.Awaiting::id)
        .containsExactly(first.value(), second.value());
    assertThat(store.count(round)).isEqualTo(new SolutionStore.ProposalCounts(3, 0, 1));
  }

  private ProposalId propose() {
    return propose(ROUND);
  }

  private ProposalId propose(RoundId round) {
    var proposal =
        new NewProposal(
            new ProblemId(3), "Titre", "Pour quoi", "Pour qui", "Quel effet", "Comment", "", "");
    return store.insert(proposal, round, Origin.PUBLIC, null, Instant.EPOCH);
  }
}
