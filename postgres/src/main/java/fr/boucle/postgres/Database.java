package fr.boucle.postgres;

/**
 * Where one database answers and who may enter.
 *
 * @param url JDBC address
 * @param user role that connects
 * @param password never printed by {@link #toString()}
 */
public record Database(String url, String user, String password) {
  @Override
  public String toString() {
    return "Database[" + url + ", " + user + "]";
  }
}
