package alcove.lesson;

import static alcove.lesson.Given.GIL;
import static alcove.lesson.Given.nothing;
import static alcove.lesson.Given.person;
import static alcove.lesson.Given.toReview;
import static alcove.lesson.Given.written;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PairId;
import alcove.lesson.LessonCommand.Publish;
import alcove.lesson.LessonCommand.Visit;
import alcove.lesson.LessonCommand.Write;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LessonRulesTest {

  @Test
  void s57_of_fewer_people_nobody_ever_reads_anything() {
    var four = written(LessonRules.LEAST - 1);

    assertThat(four.state().gathering().orElseThrow().closes()).isEmpty();
    assertThat(four.later(100).does(new Visit()).state().review()).isEmpty();
  }

  @Test
  void s57_once_enough_have_written_it_is_closed_later_by_chance_and_all_at_once() {
    var five = written(LessonRules.LEAST);

    assertThat(five.state().gathering().orElseThrow().closes()).contains(SIGNED.plus(days(3)));
    assertThat(five.later(2).does(new Visit()).state().review()).isEmpty();
    var review = five.later(3).does(new Visit()).state();
    assertThat(review.gathering()).isEmpty();
    assertThat(review.review().orElseThrow().lessons()).hasSize(5);
  }

  @Test
  void whoever_comes_after_does_not_put_it_off() {
    var six = written(LessonRules.LEAST).later(1).writes(person(9));

    assertThat(six.state().gathering().orElseThrow().closes()).contains(SIGNED.plus(days(3)));
  }

  @Test
  void s57_nothing_is_left_of_the_box_when_it_is_closed() {
    var box = written(LessonRules.LEAST).state().gathering().orElseThrow();
    var review = toReview().state().review().orElseThrow();

    assertThat(review.id()).isNotEqualTo(box.id());
    assertThat(review.getClass().getRecordComponents())
        .extracting(component -> component.getName())
        .containsExactly("id", "lessons", "goes");
  }

  @Test
  void s57_lessons_never_lie_in_the_order_in_which_they_came() {
    var names =
        written(LessonRules.LEAST).state().gathering().orElseThrow().lessons().stream()
            .map(Lesson::name)
            .toList();

    assertThat(names).isSorted().first().isEqualTo("name95");
  }

  @Test
  void each_writes_one_for_a_digest_and_nobody_is_named() {
    var one = written(1);

    assertThat(one.refuses(write(one, 0, "Again"))).isEqualTo(LessonRefusal.ONE_IS_IN);
    assertThat(one.state().gathering().orElseThrow().marks())
        .singleElement()
        .asString()
        .hasSize(64)
        .doesNotContain(person(0).value());
    assertThat(toReview().writes(person(0)).state().gathering()).isPresent();
  }

  @Test
  void a_mark_in_one_box_is_another_in_the_next() {
    var one = written(1).state().gathering().orElseThrow().marks();
    var other = toReview().writes(person(0)).state().gathering().orElseThrow().marks();

    assertThat(one).doesNotContainAnyElementsOf(other);
  }

  @Test
  void whoever_reads_them_writes_none() {
    assertThat(nothing().refuses(new Write(GIL, nothing().lesson("Mine"))))
        .isEqualTo(LessonRefusal.YOU_READ_THEM);
  }

  @Test
  void words_have_a_beginning_and_an_end() {
    var given = nothing();

    assertThat(given.refuses(write(given, 0, " "))).isEqualTo(LessonRefusal.WRONG_WORDS);
    assertThat(given.refuses(write(given, 0, "x".repeat(601))))
        .isEqualTo(LessonRefusal.WRONG_WORDS);
    assertThat(given.does(write(given, 0, "x".repeat(600))).state().gathering()).isPresent();
  }

  @Test
  void the_box_holds_so_many() {
    var full = written(LessonRules.MOST);

    assertThat(full.refuses(write(full, 80, "One more"))).isEqualTo(LessonRefusal.FULL);
  }

  @Test
  void s57_what_is_kept_of_enough_can_be_read_and_the_rest_is_forgotten() {
    var six = written(6).later(3).does(new Visit());
    var kept = names(six).stream().limit(5).collect(Collectors.toSet());

    var done = six.does(new Publish(GIL, id(six), kept)).state();

    assertThat(done.review()).isEmpty();
    assertThat(done.gathering()).isEmpty();
    var digest = done.digest().orElseThrow();
    assertThat(digest.isOf(kept)).isTrue();
    assertThat(digest.lessons()).hasSize(5);
    assertThat(digest.isOf(Set.of("name95"))).isFalse();
    assertThat(digest.that(Lesson.Effect.HELPED)).hasSize(5);
    assertThat(digest.that(Lesson.Effect.HARMED)).isEmpty();
  }

  @Test
  void s57_too_few_for_a_digest_wait_for_others_and_count_as_nobodys() {
    var review = toReview();
    var kept = names(review).stream().limit(4).collect(Collectors.toSet());

    var waits = review.does(new Publish(GIL, id(review), kept));

    assertThat(waits.state().digest()).isEmpty();
    var box = waits.state().gathering().orElseThrow();
    assertThat(box.lessons()).hasSize(4);
    assertThat(box.marks()).isEmpty();
    assertThat(waits.writes(person(0)).state().gathering().orElseThrow().closes()).isEmpty();
  }

  @Test
  void what_waits_joins_what_others_have_written_since() {
    var review = toReview().writes(person(7));
    var kept = Set.of(names(review).getFirst());

    var box = review.does(new Publish(GIL, id(review), kept)).state().gathering().orElseThrow();

    assertThat(box.lessons()).hasSize(2);
    assertThat(box.marks()).hasSize(1);
  }

  @Test
  void a_digest_is_never_of_fewer_people_though_some_have_written_twice() {
    var review = toReview();
    var four = names(review).stream().limit(4).collect(Collectors.toSet());
    var again = review.does(new Publish(GIL, id(review), four));
    for (var i = 0; i < LessonRules.LEAST; i++) {
      again = again.writes(person(i));
    }
    var nine = again.later(Given.DELAY).does(new Visit());
    var five = new HashSet<>(four);
    five.add(newest(nine).getFirst());

    var waits = nine.does(new Publish(GIL, id(nine), five));
    assertThat(waits.state().digest()).isEmpty();
    assertThat(waits.state().gathering().orElseThrow().lessons()).hasSize(5);

    five.addAll(newest(nine));
    var digest = nine.does(new Publish(GIL, id(nine), five)).state().digest().orElseThrow();
    assertThat(digest.lessons()).hasSize(9);
  }

  private static List<String> newest(Given given) {
    return given.state().review().orElseThrow().lessons().stream()
        .filter(lesson -> !lesson.waited())
        .map(Lesson::name)
        .toList();
  }

  @Test
  void when_nothing_is_kept_nothing_is_left() {
    var review = toReview();

    assertThat(review.does(new Publish(GIL, id(review), Set.of())).state())
        .isEqualTo(Lessons.none());
  }

  @Test
  void nobody_else_looks_them_through_and_nobody_twice() {
    var review = toReview();
    var all = new HashSet<>(names(review));

    assertThat(review.refuses(new Publish(person(0), id(review), all)))
        .isEqualTo(LessonRefusal.NOTHING_TO_READ);
    assertThat(review.refuses(new Publish(GIL, new PairId("z".repeat(26)), all)))
        .isEqualTo(LessonRefusal.NOTHING_TO_READ);
    var done = review.does(new Publish(GIL, id(review), all));
    assertThat(done.refuses(new Publish(GIL, id(review), all)))
        .isEqualTo(LessonRefusal.NOTHING_TO_READ);
  }

  @Test
  void one_review_at_a_time_and_the_next_box_waits() {
    var given = toReview();
    for (var i = 10; i < 15; i++) {
      given = given.writes(person(i));
    }
    var before = given.state().review();

    var waits = given.later(5).does(new Visit());
    assertThat(waits.state().review()).isEqualTo(before);
    assertThat(waits.state().gathering()).isPresent();

    var next = waits.does(new Publish(GIL, id(waits), Set.of())).does(new Visit());
    assertThat(next.state().review().orElseThrow().lessons()).hasSize(5);
  }

  @Test
  void each_batch_has_its_time_and_is_forgotten() {
    assertThat(written(3).later(179).does(new Visit()).state().gathering()).isPresent();
    assertThat(written(3).later(180).does(new Visit()).state()).isEqualTo(Lessons.none());
    assertThat(toReview().later(29).does(new Visit()).state().review()).isPresent();
    assertThat(toReview().later(30).does(new Visit()).state()).isEqualTo(Lessons.none());
    var review = toReview();
    var read = review.does(new Publish(GIL, id(review), new HashSet<>(names(review))));
    assertThat(read.later(179).does(new Visit()).state().digest()).isPresent();
    assertThat(read.later(180).does(new Visit()).state()).isEqualTo(Lessons.none());
  }

  @Test
  void what_is_forgotten_is_forgotten_although_nobody_woke() {
    var review = toReview().later(30);

    assertThat(review.refuses(new Publish(GIL, id(review), Set.of())))
        .isEqualTo(LessonRefusal.NOTHING_TO_READ);
    assertThat(written(4).later(180).writes(person(50)).state().gathering().orElseThrow().marks())
        .hasSize(1);
  }

  private static Write write(Given given, int person, String words) {
    return new Write(person(person), given.lesson(words));
  }

  private static List<String> names(Given given) {
    return given.state().review().orElseThrow().lessons().stream().map(Lesson::name).toList();
  }

  private static PairId id(Given given) {
    return given.state().review().orElseThrow().id();
  }
}
