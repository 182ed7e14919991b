package fr.boucle.badhouse;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A house in which one room enters another by the window; only the rules look at it. */
@SpringBootApplication
public class BadHouse {}
