package fr.boucle.badhouse.burglar;

import fr.boucle.badhouse.owner.internal.OwnerStore;

/** Enters by the window, and carries SQL outside a store. */
public class LootManager {
  private final OwnerStore store = new OwnerStore();

  /** What it took. */
  public String loot() {
    return store.query() + "insert into burglar.loot (id) values (1)";
  }
}
