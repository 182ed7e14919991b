package fr.boucle.analysis.text;

/**
 * A word that carries the subject of a text.
 *
 * @param stem folded, lightly stemmed: equal for « délais » and « delai »
 * @param start first character of the surface form in the text
 * @param end character after the last one
 */
public record Term(String stem, int start, int end) {}
