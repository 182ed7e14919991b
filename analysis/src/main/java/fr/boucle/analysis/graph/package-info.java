/**
 * From vectors to groups: lists of neighbours, their fusion into one graph, the communities of that
 * graph.
 */
@NullMarked
package fr.boucle.analysis.graph;

import org.jspecify.annotations.NullMarked;
