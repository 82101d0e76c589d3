package alcove.lesson;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.lesson.LessonRules.Answer;
import alcove.lesson.LessonRules.Chance;
import alcove.lesson.LessonRules.Moment;
import alcove.privacy.Confidential;
import java.time.Instant;
import java.util.Set;

/// People who write lessons, Gil who looks them through, and a clock that can be moved.
///
/// @param count how often something was decided: each time chance gives another name
record Given(Lessons state, Instant now, int count) {
  static final PersonId GIL = new PersonId("UGIL");
  static final int DELAY = 3;

  static Given nothing() {
    return new Given(Lessons.none(), SIGNED, 0);
  }

  /// So many different people have written.
  static Given written(int people) {
    var given = nothing();
    for (var i = 0; i < people; i++) {
      given = given.writes(person(i));
    }
    return given;
  }

  /// Enough have written, and Gil can look through them.
  static Given toReview() {
    return written(LessonRules.LEAST).later(DELAY).does(new LessonCommand.Visit());
  }

  static PersonId person(int number) {
    return new PersonId("U" + number);
  }

  /// Names fall as they come, so that an order of arrival would be seen.
  Given writes(PersonId by) {
    return does(new LessonCommand.Write(by, lesson("It was good to be asked")));
  }

  Lesson lesson(String words) {
    return new Lesson(
        "name%02d".formatted(99 - count), Lesson.Effect.HELPED, Confidential.of(words), false);
  }

  Given does(LessonCommand command) {
    return switch (decide(command)) {
      case Answer.Step(var next) -> new Given(next, now, count + 1);
      case Answer.Refused(var refusal) -> throw new AssertionError(refusal);
    };
  }

  LessonRefusal refuses(LessonCommand command) {
    return switch (decide(command)) {
      case Answer.Step _ -> throw new AssertionError("carried out");
      case Answer.Refused(var refusal) -> refusal;
    };
  }

  Answer decide(LessonCommand command) {
    var fresh = new PairId("%c".formatted('a' + count % 26).repeat(26));
    var chance = new Chance(fresh, "secret" + count, days(DELAY));
    return LessonRules.decide(state, command, new Moment(now, Set.of(GIL), chance));
  }

  Given later(int days) {
    return new Given(state, now.plus(days(days)), count);
  }
}
