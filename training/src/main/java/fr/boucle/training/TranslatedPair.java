package fr.boucle.training;

/** An English sentence and its human translation into French (« paire traduite »). */
public record TranslatedPair(String english, String french) {}
