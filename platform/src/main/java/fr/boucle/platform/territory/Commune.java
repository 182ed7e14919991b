package fr.boucle.platform.territory;

/**
 * A commune.
 *
 * @param inseeCode code of the official geographic code, five characters, for example {@code 06029}
 * @param name official name, for example « La Roquette-sur-Siagne »
 */
public record Commune(String inseeCode, String name) {}
