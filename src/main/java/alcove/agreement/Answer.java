package alcove.agreement;

import java.time.LocalDate;

/// What a person chose at a [Question].
public sealed interface Answer {
  record Picked(Option option) implements Answer {}

  record Day(LocalDate date) implements Answer {}

  /// Whether this is an answer to `question` at all.
  default boolean answers(Question question) {
    return switch (this) {
      case Picked(var option) -> option.question() == question;
      case Day _ -> question == Question.ENDS_ON;
    };
  }

  /// How it is written down, signed and named in buttons: an option's name or an ISO date.
  default String code() {
    return switch (this) {
      case Picked(var option) -> option.name();
      case Day(var date) -> date.toString();
    };
  }
}
