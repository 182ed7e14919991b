package fr.boucle.platform.problem.web;

import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.internal.ReviewStore;
import fr.boucle.platform.problem.internal.ReviewStore.Alone;
import fr.boucle.platform.problem.internal.ReviewStore.Linked;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the words people wrote beside why they are where they are. */
@Component
class Voices {
  private final ReviewStore review;
  private final Contributions contributions;

  Voices(ReviewStore review, Contributions contributions) {
    this.review = review;
    this.contributions = contributions;
  }

  Evidence evidence(RoundPlace place, Finding problem, PageRequest page) {
    List<Linked> linked = review.listLinked(problem.id(), page);
    Map<Long, String> texts = texts(linked.stream().map(Linked::contribution).toList());
    List<Voice> voices =
        linked.stream()
            .map(one ->
                new Voice(
                    one.contribution(),
                    one.quote(),
                    texts.getOrDefault(one.contribution(), one.quote()),
                    place.commune(one.commune()),
                    "problem.why." + one.belonging(),
                    one.terms()))
            .toList();
    return new Evidence(
        problem,
        review.listCommunes(problem.id()),
        new Page<>(voices, page, problem.contributions()));
  }

  Page<Voice> alone(RoundPlace place, Page<Alone> page) {
    Map<Long, String> texts = texts(page.items().stream().map(Alone::contribution).toList());
    List<Voice> voices =
        page.items().stream()
            .map(one ->
                new Voice(
                    one.contribution(),
                    "",
                    texts.getOrDefault(one.contribution(), ""),
                    place.commune(one.commune()),
                    "problem.cause." + (one.cause().isEmpty() ? "SINGULAR" : one.cause()),
                    List.of()))
            .toList();
    return new Page<>(voices, page.request(), page.total());
  }

  private Map<Long, String> texts(Collection<Long> ids) {
    return contributions.list(ids.stream().map(ContributionId::new).toList()).stream()
        .collect(Collectors.toMap(one -> one.id().value(), Contribution::text));
  }
}
