package fr.boucle.badhouse.owner;

import fr.boucle.badhouse.owner.internal.OwnerStore;

/** A root that looks into its own closed part. */
public class Owner {
  /** What it should not show. */
  public OwnerStore store() {
    return new OwnerStore();
  }
}
