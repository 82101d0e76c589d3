package alcove.slack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known word that somebody probably meant: at most two slips away, a slip being a letter too
/// many, missing, wrong, or swapped with its neighbour (optimal string alignment).
final class Nearest {
  private static final int MOST_SLIPS = 2;

  private Nearest() {}

  static Optional<String> to(String word, Collection<String> known) {
    record Candidate(String word, int slips) {}
    return known.stream()
        .filter(candidate -> !candidate.isEmpty())
        .map(candidate -> new Candidate(candidate, slips(word, candidate)))
        .filter(c -> c.slips() <= MOST_SLIPS && c.slips() < c.word().length() - 1)
        .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  private static int slips(String a, String b) {
    var d = new int[a.length() + 1][b.length() + 1];
    for (var i = 0; i <= a.length(); i++) {
      for (var j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, i, j, a, b);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, int i, int j, String a, String b) {
    var wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    var least = Math.min(d[i - 1][j - 1] + wrong, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    var swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
