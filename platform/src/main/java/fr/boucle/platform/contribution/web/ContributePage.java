package fr.boucle.platform.contribution.web;

import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form to contribute.
 *
 * @param slug public address of the consultation
 * @param loop the round
 * @param collects false when the round no longer or not yet collects
 * @param open what is on the table
 * @param notNegotiable what is not
 * @param funding the funding principle
 * @param answerBy day by which everyone has an answer, null when unknown
 * @param communes of the territory
 * @param form what was typed
 * @param errors what is to mend
 */
public record ContributePage(
    String slug,
    LoopPlace loop,
    boolean collects,
    String open,
    String notNegotiable,
    String funding,
    @Nullable LocalDate answerBy,
    List<Commune> communes,
    ContributeForm form,
    FormErrors errors)
    implements InLoop {}
