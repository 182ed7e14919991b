package fr.boucle.platform.contribution.web;

import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;

/**
 * The form of agents who type what others wrote or said.
 *
 * @param round identifier of the round
 * @param loop where the round stands
 * @param open false when nothing can be brought in any more
 * @param channels the choices
 * @param communes of the territory
 * @param received code of the contribution just received, empty when none
 * @param form what was typed
 * @param errors what is to mend
 */
public record EntryPage(
    long round,
    LoopPlace loop,
    boolean open,
    List<Channel> channels,
    List<Commune> communes,
    String received,
    EntryForm form,
    FormErrors errors)
    implements InLoop {}
