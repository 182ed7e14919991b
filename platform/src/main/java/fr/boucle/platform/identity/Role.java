package fr.boucle.platform.identity;

/** What an account may do. A person may hold several roles; citizens hold none. */
public enum Role {
  /** « Administrateur »: accounts, outbox, settings. */
  ADMINISTRATOR,
  /** « Organisateur »: consultations, rounds, polls, answers. */
  ORGANISER,
  /** « Analyste »: recurring problems. */
  ANALYST,
  /** « Répondant »: answers for a service, feasibility. */
  RESPONDENT
}
