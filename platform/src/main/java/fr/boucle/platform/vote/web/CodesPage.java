package fr.boucle.platform.vote.web;

import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.vote.CodeBatch;
import fr.boucle.platform.vote.Poll;

/**
 * The codes of a poll, by batch.
 *
 * @param poll the poll
 * @param ballots number of ballots cast
 * @param batches the latest first
 * @param label label typed
 * @param count number typed
 * @param errors what is to mend
 */
public record CodesPage(
    Poll poll,
    long ballots,
    Page<CodeBatch> batches,
    String label,
    String count,
    FormErrors errors) {}
