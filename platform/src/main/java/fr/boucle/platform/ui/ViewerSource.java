package fr.boucle.platform.ui;

import java.util.Optional;

/** Tells who is signed in; implemented by the room that knows accounts. */
public interface ViewerSource {

  /** Finds the person signed in on this request. */
  Optional<Viewer> findViewer();
}
