package fr.boucle.platform.journal.internal;

import fr.boucle.platform.journal.Entry;

/**
 * An entry beside the hash it was chained to.
 *
 * @param entry the entry
 * @param previousHash hash of the entry before, 64 hexadecimal digits
 */
public record SealedEntry(Entry entry, String previousHash) {

  /** True when the hash kept is the hash of the content kept. */
  public boolean isGenuine() {
    return Seal.of(entry.sequence(), entry.at(), entry.act(), entry.authorName(), previousHash)
        .equals(entry.hash());
  }
}
