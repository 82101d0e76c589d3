package alcove.slack;

import alcove.core.Command;
import java.time.Duration;

/// How a piece of work went.
sealed interface Result {
  record Done() implements Result {}

  /// Done, and the pair has to know.
  record Tell(Command command) implements Result {}

  /// It failed, and is to be tried again after the usual wait, a bounded number of times.
  record Later() implements Result {}

  /// It is not its turn yet. That is no failure, and ends by itself: it may happen any number of
  /// times.
  record Wait(Duration after) implements Result {}

  /// Slack will not do it.
  record Never(String error) implements Result {}

  /// What an answer means where nothing of it is needed.
  static Result of(Answer answer) {
    return switch (answer) {
      case Answer.Ok _ -> new Done();
      case Answer.Limited(var after) -> new Wait(after);
      case Answer.Refused refused when refused.isOfTheApp() -> new Later();
      case Answer.Refused(var error) -> new Never(error);
      case Answer.Unknown _ -> new Later();
    };
  }
}
