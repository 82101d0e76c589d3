package alcove.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.PairId;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.lesson.LessonCommand.Publish;
import alcove.lesson.LessonCommand.Visit;
import alcove.lesson.LessonCommand.Write;
import alcove.lesson.LessonRules.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every state of the lessons: whoever writes, whatever is kept of them, and however late the clock
/// looks.
final class LessonWalkTest {
  private static final PairId NONE = new PairId("z".repeat(26));

  /// One more writes than a digest needs.
  private static final int WRITERS = LessonRules.LEAST + 1;

  /// What moves a world: somebody asks something, or days pass.
  private sealed interface Move {
    record Ask(LessonCommand command) implements Move {}

    record Pass(int days) implements Move {}
  }

  @Test
  void the_promises_hold_on_every_step() {
    var walk =
        Walk.from(
            Given.nothing(),
            LessonWalkTest::moves,
            LessonWalkTest::decide,
            LessonWalkTest::key,
            LessonWalkTest::holds);

    assertThat(walk.states()).hasSizeGreaterThan(100);
    assertThat(walk.refusals()).isPositive().isLessThan(walk.edges());
    assertThat(walk.states())
        .anyMatch(given -> given.state().digest().isPresent())
        .anyMatch(given ->
            given
                .state()
                .gathering()
                .filter(box -> box.lessons().size() > box.marks().size())
                .isPresent())
        .anyMatch(
            given -> given.state().review().isPresent() && given.state().gathering().isPresent());
  }

  private static void holds(Edge<Given, Move> edge) {
    if (!(edge.decision() instanceof Step<Given>(var after, var _))) {
      return;
    }
    var before = edge.from().state();
    var now = after.state();
    now.digest()
        .ifPresent(digest -> {
          // Of so many people at least: what waited before counts for nobody.
          assertThat(digest.lessons().stream().filter(lesson -> !lesson.waited()))
              .hasSizeGreaterThanOrEqualTo(LessonRules.LEAST);
          if (!before.digest().equals(now.digest())) {
            assertThat(edge.command()).isInstanceOf(Move.Ask.class);
            assertThat(((Move.Ask) edge.command()).command()).isInstanceOf(Publish.class);
          }
        });
    now.review()
        .filter(review -> !before.review().equals(now.review()))
        .ifPresent(review ->
            assertThat(before.gathering().orElseThrow().closes().orElseThrow())
                .isBeforeOrEqualTo(after.now()));
    nothingLivesTwice(now);
  }

  private static void nothingLivesTwice(Lessons now) {
    var names = new ArrayList<String>();
    now.gathering().ifPresent(box -> box.lessons().forEach(one -> names.add(one.name())));
    now.review().ifPresent(review -> review.lessons().forEach(one -> names.add(one.name())));
    now.digest().ifPresent(digest -> digest.lessons().forEach(one -> names.add(one.name())));
    assertThat(names).doesNotHaveDuplicates();
  }

  private static List<Move> moves(Given given) {
    var moves = new ArrayList<Move>();
    moves.add(new Move.Pass(Given.DELAY));
    moves.add(new Move.Pass((int) LessonRules.REVIEWED.toDays()));
    moves.add(new Move.Pass((int) LessonRules.READ.toDays()));
    moves.add(new Move.Ask(new Visit()));
    // Who is next to write, and who has written last.
    var written = given.state().gathering().map(box -> box.marks().size()).orElse(0);
    IntStream.of(written, written - 1)
        .filter(number -> number >= 0 && number < WRITERS)
        .forEach(number -> moves.add(writes(given, number)));
    moves.add(new Move.Ask(new Write(Given.GIL, given.lesson("I read them"))));
    var id = given.state().review().map(Lessons.Review::id).orElse(NONE);
    for (var kept : List.of(names(given, 0), names(given, 1), names(given, WRITERS * 2))) {
      moves.add(new Move.Ask(new Publish(Given.GIL, id, kept)));
    }
    moves.add(new Move.Ask(new Publish(Given.person(1), id, names(given, WRITERS))));
    moves.add(new Move.Ask(new Publish(Given.GIL, NONE, names(given, WRITERS))));
    return moves;
  }

  private static Move writes(Given given, int number) {
    return new Move.Ask(new Write(Given.person(number), given.lesson("It was good to be asked")));
  }

  private static Set<String> names(Given given, int most) {
    return given
        .state()
        .review()
        .map(review ->
            review.lessons().stream().map(Lesson::name).limit(most).collect(Collectors.toSet()))
        .orElseGet(HashSet::new);
  }

  private static Decision<Given> decide(Given given, Move move) {
    return switch (move) {
      case Move.Pass(var days) -> Decision.step(given.later(days));
      case Move.Ask(var command) ->
          switch (given.decide(command)) {
            case Answer.Step(var next) ->
                Decision.step(new Given(next, given.now(), given.count() + 1));
            case Answer.Refused(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  /// Without names and times that only grow.
  private static Object key(Given given) {
    var state = given.state().forgetting(given.now());
    return List.of(
        state
            .gathering()
            .map(box ->
                List.of(
                    box.marks().size(),
                    waited(box.lessons()),
                    box.closes().map(at -> given.now().isBefore(at)))),
        state.review().map(review -> List.of(review.lessons().size(), waited(review.lessons()))),
        state.digest().isPresent());
  }

  private static long waited(List<Lesson> lessons) {
    return lessons.stream().filter(Lesson::waited).count();
  }
}
