package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.NewContribution;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.territory.Territories;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What may be received. The public speaks while the round collects; what agents bring in from
 * paper, telephone or files is received as long as the round is open.
 */
@Component
class ReceivingRules {
  private static final Set<Channel> BROUGHT_BY_AGENTS =
      EnumSet.of(Channel.NOTEBOOK, Channel.PHONE, Channel.IMPORT, Channel.ON_BEHALF);

  private final Consultations consultations;
  private final Territories territories;

  ReceivingRules(Consultations consultations, Territories territories) {
    this.consultations = consultations;
    this.territories = territories;
  }

  /** Gives every reason to refuse; empty when it may be received. */
  List<Reason> objectionsTo(NewContribution said) {
    Round round = consultations.getRound(said.round());
    var reasons = new ArrayList<Reason>();
    if (!isOpenTo(round, said.channel())) {
      reasons.add(Reason.of("contribution.refusal.closed"));
    }
    if (said.text().isEmpty()) {
      reasons.add(Reason.on("text", "contribution.refusal.empty"));
    }
    int length = said.text().codePointCount(0, said.text().length());
    if (length > Wording.LONGEST) {
      reasons.add(Reason.on("text", "contribution.refusal.tooLong", length, Wording.LONGEST));
    }
    if (said.commune() != null && !holds(round, said.commune())) {
      reasons.add(Reason.on("commune", "contribution.refusal.commune"));
    }
    if (said.email() != null && !Wording.isAddress(said.email())) {
      reasons.add(Reason.on("email", "contribution.refusal.email"));
    }
    return reasons;
  }

  static boolean isOpenTo(Round round, Channel channel) {
    return round.collects()
        || (round.state() == RoundState.OPEN && BROUGHT_BY_AGENTS.contains(channel));
  }

  private boolean holds(Round round, String commune) {
    return territories.get(consultations.get(round.consultation()).territory()).communes().stream()
        .anyMatch(one -> one.inseeCode().equals(commune));
  }
}
