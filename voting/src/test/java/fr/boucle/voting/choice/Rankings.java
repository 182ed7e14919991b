package fr.boucle.voting.choice;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Profiles written as "5 ACBED": five people put A first, then C; "8 A=B" ranks A and B equally.
 */
final class Rankings {
  private Rankings() {}

  static Profile of(String options, String... lines) {
    Profile.Builder profile = Profile.over(options.split(""));
    for (String line : lines) {
      String[] words = line.split(" ", 2);
      profile.add(ballot(words[1]), Long.parseLong(words[0]));
    }
    return profile.build();
  }

  private static Ballot ballot(String text) {
    List<SortedSet<String>> ranks = new ArrayList<>();
    boolean equal = false;
    for (String mark : text.split("", -1)) {
      if (mark.isEmpty()) {
        continue;
      }
      if (mark.equals("=")) {
        equal = true;
      } else if (equal) {
        ranks.getLast().add(mark);
        equal = false;
      } else {
        ranks.add(new TreeSet<>(List.of(mark)));
      }
    }
    return new Ballot.Ordinal(ranks);
  }
}
