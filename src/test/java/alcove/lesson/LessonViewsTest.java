package alcove.lesson;

import static alcove.lesson.Given.toReview;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.lesson.Lessons.Digest;
import alcove.lesson.Lessons.Review;
import alcove.privacy.Confidential;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LessonViewsTest {
  private static final List<Lesson> TWO =
      List.of(
          new Lesson(
              "aaaa", Lesson.Effect.HARMED, Confidential.of("<!channel> A story went on"), false),
          new Lesson("bbbb", Lesson.Effect.HELPED, Confidential.of("Being asked first"), true));

  @Test
  void the_menu_tells_nothing_of_what_is_in_the_box() {
    Golden.check("lesson/menu", LessonViews.menu(false, Optional.empty()));
    Golden.check("lesson/menu-digest", LessonViews.menu(true, Optional.empty()));
    Golden.check("lesson/menu-reader", LessonViews.menu(false, Optional.of(false)));
    Golden.check("lesson/menu-review", LessonViews.menu(true, Optional.of(true)));
  }

  @Test
  void the_form_says_who_reads_it_and_when() {
    Golden.check("lesson/form", LessonViews.form());
  }

  @Test
  void the_review_says_not_to_guess_and_ticks_nothing_beforehand() {
    var id = toReview().state().review().orElseThrow().id();
    var review = LessonViews.review(new Review(id, TWO, SIGNED));

    Golden.check("lesson/review", review);
    assertThat(review.json().toString()).doesNotContain("initial_");
  }

  @Test
  void the_digest_shows_what_helped_and_what_harmed() {
    var id = toReview().state().review().orElseThrow().id();

    Golden.check("lesson/digest", LessonViews.digest(new Digest(id, TWO, SIGNED)));
    Golden.check("lesson/note", LessonViews.note(LessonWords.plain(LessonWords.Line.WRITTEN)));
  }

  @Test
  void every_line_is_used() {
    var used = new TreeSet<>(Set.of("review.keep"));
    Stream.of(
            Arrays.stream(LessonWords.Line.values()).map(LessonWords.Line::key),
            Arrays.stream(LessonWords.Least.values()).map(LessonWords.Least::key),
            Arrays.stream(Lesson.Effect.values()).map(effect -> "effect." + effect),
            Arrays.stream(Lesson.Effect.values()).map(effect -> "digest." + effect),
            Arrays.stream(LessonRefusal.values()).map(why -> "refused." + why))
        .flatMap(keys -> keys)
        .forEach(used::add);

    assertThat(LessonWords.keys()).containsExactlyInAnyOrderElementsOf(used);
    Arrays.stream(LessonRefusal.values())
        .forEach(why -> assertThat(LessonWords.refused(why)).isNotBlank());
  }
}
