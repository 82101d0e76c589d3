package alcove.matching;

import alcove.core.PairId;
import alcove.core.ProgramId;
import java.util.Optional;

/// What a button or a form about bringing people together carries: the program, and which of what
/// is looked through.
///
/// @param page counts from 0
record MatchingValue(ProgramId program, Optional<PairId> proposal, int page) {
  private static final int MOST_PAGES = 1_000;

  static String of(ProgramId program) {
    return program.value();
  }

  static String of(ProgramId program, int page) {
    return program.value() + ":" + page;
  }

  static String of(ProgramId program, PairId proposal, int page) {
    return program.value() + ":" + page + ":" + proposal.value();
  }

  /// What a request carries. What cannot be read names no program of anybody.
  static MatchingValue read(String value) {
    var parts = value.split(":", -1);
    var page = parts.length > 1 && parts[1].matches("[0-9]{1,3}") ? Integer.parseInt(parts[1]) : 0;
    return new MatchingValue(
        ProgramId.named(parts[0]),
        parts.length > 2 ? Optional.of(PairId.named(parts[2])) : Optional.empty(),
        Math.min(page, MOST_PAGES));
  }
}
