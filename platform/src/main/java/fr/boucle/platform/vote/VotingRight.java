package fr.boucle.platform.vote;

/**
 * The right to cast one ballot in one poll (« droit de vote »). It never says whose it is.
 *
 * @param poll the poll
 * @param hash HMAC-SHA-256 of the code or account under the poll's own key, 64 hexadecimal digits
 * @param channel by which way it is used
 */
public record VotingRight(PollId poll, String hash, RightChannel channel) {
  public VotingRight {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("hash of a right must be 64 hexadecimal digits");
    }
  }
}
