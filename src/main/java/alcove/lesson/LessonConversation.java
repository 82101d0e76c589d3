package alcove.lesson;

import static alcove.lesson.LessonWords.plain;
import static alcove.slack.Pressing.whisper;

import alcove.core.PairId;
import alcove.core.Who;
import alcove.desk.Box;
import alcove.desk.Box.Told;
import alcove.desk.Desk;
import alcove.lesson.LessonWords.Least;
import alcove.lesson.LessonWords.Line;
import alcove.privacy.Confidential;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How people write lessons, look them through and read them.
public final class LessonConversation {
  private final Box box;

  public LessonConversation(Desk desk) {
    this.box = desk.box();
  }

  public void enter(Routes routes) {
    routes
        .word("lessons", said -> menu(said.who()))
        .tap("lesson.read", this::read)
        .tap("lesson.begin", _ -> new Reply.Open(LessonViews.form()))
        .tap("lesson.review", this::review)
        .form("lesson.write", this::write)
        .form("lesson.publish", this::publish);
  }

  private Reply menu(Who who) {
    var sight = box.look(who);
    var reads =
        sight.reads()
            ? Optional.of(sight.lessons().review().isPresent())
            : Optional.<Boolean>empty();
    return new Reply.Whisper(LessonViews.menu(sight.lessons().digest().isPresent(), reads));
  }

  private Reply read(Tap tap) {
    return box.look(tap.who())
        .lessons()
        .digest()
        .<Reply>map(digest -> new Reply.Open(LessonViews.digest(digest)))
        .orElseGet(() -> whisper(LessonWords.least(Least.NONE)));
  }

  private Reply review(Tap tap) {
    var sight = box.look(tap.who());
    return sight
        .lessons()
        .review()
        .filter(_ -> sight.reads())
        .<Reply>map(review -> new Reply.Open(LessonViews.review(review)))
        .orElseGet(() -> whisper(LessonWords.refused(LessonRefusal.NOTHING_TO_READ)));
  }

  private Reply write(Submission form) {
    var effect =
        form.values()
            .choice(LessonViews.EFFECT)
            .flatMap(chosen ->
                Stream.of(Lesson.Effect.values())
                    .filter(each -> each.name().equals(chosen))
                    .findFirst());
    if (effect.isEmpty()) {
      return new Reply.FieldErrors(Map.of(LessonViews.EFFECT, plain(Line.MISSING)));
    }
    var words = form.values().text(LessonViews.WORDS).orElseGet(() -> Confidential.of(""));
    return switch (box.write(form.who(), effect.get(), words)) {
      case Told.Done _ -> new Reply.Update(LessonViews.note(plain(Line.WRITTEN)));
      case Told.Refused(var refusal) ->
          new Reply.FieldErrors(Map.of(LessonViews.WORDS, LessonWords.refused(refusal)));
      case Told.Busy _ ->
          new Reply.FieldErrors(Map.of(LessonViews.WORDS, Pressing.unchangedWords()));
    };
  }

  private Reply publish(Submission form) {
    var kept =
        form.values().choices().entrySet().stream()
            .filter(ticked -> !ticked.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new Reply.Update(
        LessonViews.note(
            switch (box.publish(form.who(), PairId.named(form.about()), kept)) {
              case Told.Done(var lessons) -> done(lessons, kept);
              case Told.Refused(var refusal) -> LessonWords.refused(refusal);
              case Told.Busy _ -> Pressing.unchangedWords();
            }));
  }

  private static String done(Lessons lessons, Set<String> kept) {
    if (kept.isEmpty()) {
      return plain(Line.FORGOTTEN);
    }
    return lessons.digest().filter(digest -> digest.isOf(kept)).isPresent()
        ? plain(Line.PUBLISHED)
        : LessonWords.least(Least.WAITING);
  }
}
