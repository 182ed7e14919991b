package fr.boucle.platform.contribution.internal;

import java.time.Duration;

/** A place where one address may only try so often. */
public enum Gate {
  /** Sending a contribution; generous, for a workshop behind one connection. */
  CONTRIBUTE(60, Duration.ofMinutes(10)),
  /** Typing a code that leads nowhere. */
  TRACK(20, Duration.ofMinutes(15));

  private final int attempts;
  private final Duration window;

  Gate(int attempts, Duration window) {
    this.attempts = attempts;
    this.window = window;
  }

  int attempts() {
    return attempts;
  }

  /** How long an address waits at most before it may try again. */
  public Duration window() {
    return window;
  }
}
