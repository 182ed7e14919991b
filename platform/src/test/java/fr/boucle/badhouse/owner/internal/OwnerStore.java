package fr.boucle.badhouse.owner.internal;

/** The closed part. */
public class OwnerStore {
  /** A query into a schema that is not its own. */
  public String query() {
    return "select id from burglar.loot order by id limit 1";
  }
}
