package alcove.agreement;

import alcove.core.Program;
import alcove.core.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The whole text of an agreement: both sheets, and the organisation's list as it was when the two
/// acknowledged it. The same text is revealed, settled, signed and kept.
public record Draft(Sheets sheets, Program.MustReport list) {

  public Sheet of(Side side) {
    return sheets.of(side);
  }

  /// The shared questions that the two answer differently, in the order of the parts.
  public List<Question> differences() {
    return Arrays.stream(Question.values())
        .filter(Question::isShared)
        .filter(question -> common(question).isEmpty())
        .toList();
  }

  /// The answer that both give; empty while they differ.
  public Optional<Answer> common(Question question) {
    return sheets.mentor().answer(question).filter(mine -> isAlso(question, mine));
  }

  /// Whether `side` has acknowledged the list in this version.
  public boolean acknowledgedBy(Side side) {
    return of(side).list().version() == list.version();
  }

  Draft with(Side side, Sheet sheet) {
    return new Draft(sheets.with(side, sheet), list);
  }

  private boolean isAlso(Question question, Answer answer) {
    return sheets.mentee().answer(question).filter(answer::equals).isPresent();
  }
}
