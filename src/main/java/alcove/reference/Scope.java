package alcove.reference;

import java.util.Arrays;
import java.util.List;

/// How much may be said, from little to much. Two matters have each their own: what the other is
/// like, and what the two talk about.
public enum Scope {
  ONLY_THAT_WE_MEET(Matter.THE_OTHER),
  STRENGTHS(Matter.THE_OTHER),
  STRENGTHS_AND_ASPIRATIONS(Matter.THE_OTHER),
  ALSO_WHAT_IS_HARD(Matter.THE_OTHER),
  NOTHING_OF_OUR_TALKS(Matter.OUR_TALKS),
  WHAT_I_WILL_DO(Matter.OUR_TALKS),
  ALSO_WHAT_WAS_ADVISED(Matter.OUR_TALKS);

  private final Matter matter;

  Scope(Matter matter) {
    this.matter = matter;
  }

  /// What is asked about.
  enum Matter {
    THE_OTHER,
    OUR_TALKS
  }

  Matter matter() {
    return matter;
  }

  /// What needs no word of the other is not asked for: that a pair exists may be known.
  boolean needsConsent() {
    return !less().isEmpty();
  }

  /// Whether saying so much is at most as much as `asked`.
  boolean isWithin(Scope asked) {
    return this == asked || asked.less().contains(this);
  }

  /// What is less than this, the least first.
  List<Scope> less() {
    return Arrays.stream(values())
        .filter(one -> one.matter == matter && one.compareTo(this) < 0)
        .toList();
  }
}
