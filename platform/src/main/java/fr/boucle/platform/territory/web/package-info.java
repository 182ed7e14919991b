/** The administrator's page of communes and territories. */
@NullMarked
package fr.boucle.platform.territory.web;

import org.jspecify.annotations.NullMarked;
