/** Ballots and a rule in, an outcome that explains itself out. Exact arithmetic, JDK only. */
module fr.boucle.voting {
  requires static transitive org.jspecify;

  exports fr.boucle.voting;
  exports fr.boucle.voting.choice;
  exports fr.boucle.voting.pabulib;
  exports fr.boucle.voting.budget;
  exports fr.boucle.voting.opinion;
  exports fr.boucle.voting.result;
}
