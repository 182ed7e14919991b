package fr.boucle.platform.problem.web;

import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.internal.VoiceStore.Share;
import java.util.List;

/**
 * A problem with the contributions that make it.
 *
 * @param problem the problem
 * @param communes where
 * @param channels by which doors
 * @param voices contributions, those that belong most first
 */
public record Evidence(
    Finding problem, List<Share> communes, List<Share> channels, Stretch<Voice> voices) {}
