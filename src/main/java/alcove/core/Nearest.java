package alcove.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known word that a mistyped one was probably meant to be.
public final class Nearest {
  private static final int MOST_MISTAKES = 2;

  /// Longer than any word known here: what is longer still is no mistyped word.
  private static final int LONGEST = 64;

  private Nearest() {}

  /// The word of `known` that at most two letters (added, dropped, changed or swapped) part from
  /// `typed`, and that shares more with it than parts them. Upper and lower case count.
  public static Optional<String> to(String typed, Collection<String> known) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(word -> mistakes(typed, word) <= Math.min(MOST_MISTAKES, word.length() / 2))
        .min(Comparator.comparingInt((String word) -> mistakes(typed, word)).thenComparing(w -> w));
  }

  /// The optimal string alignment distance: edits, where a swap of neighbours is one.
  private static int mistakes(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (var i = 0; i <= a.length(); i++) {
      for (var j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int cheapest(int[][] rows, String a, String b, int i, int j) {
    var same = a.charAt(i - 1) == b.charAt(j - 1);
    var change = rows[i - 1][j - 1] + (same ? 0 : 1);
    var best = Math.min(change, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    var swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
  }
}
