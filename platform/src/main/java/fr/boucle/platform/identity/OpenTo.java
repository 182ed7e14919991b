package fr.boucle.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The authorisation rule of one route: which roles may call it. Every controller method carries
 * either this or {@link OpenToEveryone}; a method that carries neither is refused to all.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
  /** Any one of these roles is enough. */
  Role[] value();
}
