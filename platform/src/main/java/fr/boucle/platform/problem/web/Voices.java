package fr.boucle.platform.problem.web;

import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.Part;
import fr.boucle.platform.problem.Strength;
import fr.boucle.platform.problem.internal.VoiceStore;
import fr.boucle.platform.problem.internal.VoiceStore.Alone;
import fr.boucle.platform.problem.internal.VoiceStore.Linked;
import fr.boucle.platform.problem.internal.VoiceStore.Shares;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the words people wrote beside why they are where they are. */
@Component
class Voices {
  private static final int SIZE = 25;

  private final VoiceStore store;
  private final Contributions contributions;

  Voices(VoiceStore store, Contributions contributions) {
    this.store = store;
    this.contributions = contributions;
  }

  Evidence evidence(RoundPlace place, Finding problem, Part part, Cursor cursor) {
    Stretch<Linked> linked = store.listLinked(problem.id(), part, cursor, SIZE);
    Map<Long, String> texts = texts(linked.items().stream().map(Linked::contribution).toList());
    Shares shares = store.shares(problem.id());
    return new Evidence(
        problem, shares.communes(), shares.channels(), linked.map(one -> voice(place, one, texts)));
  }

  Stretch<Voice> alone(RoundPlace place, Stretch<Alone> alone) {
    Map<Long, String> texts = texts(alone.items().stream().map(Alone::contribution).toList());
    return alone.map(one ->
        new Voice(
            one.contribution(),
            "",
            texts.getOrDefault(one.contribution(), ""),
            place.commune(one.commune()),
            channel(one.channel()),
            new Voice.Why(
                "problem.cause." + (one.cause().isEmpty() ? "SINGULAR" : one.cause()),
                "",
                List.of(),
                null)));
  }

  /** The voice of one contribution of a problem. */
  Voice one(RoundPlace place, Linked linked) {
    return voice(place, linked, texts(List.of(linked.contribution())));
  }

  Map<Long, String> texts(Collection<Long> ids) {
    return contributions.list(ids.stream().distinct().map(ContributionId::new).toList()).stream()
        .collect(Collectors.toMap(one -> one.id().value(), Contribution::text));
  }

  private static Voice voice(RoundPlace place, Linked one, Map<Long, String> texts) {
    boolean byPerson = one.belonging().equals("PERSON");
    Strength strength = byPerson ? Strength.BY_PERSON : Strength.of(one.score());
    return new Voice(
        one.contribution(),
        one.quote(),
        texts.getOrDefault(one.contribution(), one.quote()),
        place.commune(one.commune()),
        channel(one.channel()),
        new Voice.Why(
            "problem.why." + one.belonging(),
            "problem.strength." + strength,
            one.terms(),
            byPerson ? null : one.nearest()));
  }

  private static String channel(String name) {
    return name.isEmpty() ? "" : "problem.channel." + name;
  }
}
