package alcove.lesson;

import static alcove.lesson.LessonWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.lesson.LessonWords.Least;
import alcove.lesson.LessonWords.Line;
import alcove.lesson.Lessons.Digest;
import alcove.lesson.Lessons.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What people see of lessons. They stand in pages and forms, and in no message that stays.
final class LessonViews {
  /// The blocks of the form.
  static final String EFFECT = "effect";

  static final String WORDS = "words";

  private static final String MAY = "may";

  private LessonViews() {}

  /// What somebody sees who asks for lessons.
  ///
  /// @param reads whether they look lessons through; empty when they do not
  static Message menu(boolean hasDigest, Optional<Boolean> reads) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(LessonWords.least(Least.INTRO)));
    var buttons = new ArrayList<ObjectNode>();
    if (hasDigest) {
      buttons.add(Elements.primary("lesson.read", plain(Line.READ), "latest"));
    } else {
      blocks.add(Blocks.context(LessonWords.least(Least.NONE)));
    }
    if (reads.isEmpty()) {
      buttons.add(Elements.button("lesson.begin", plain(Line.WRITE), "new"));
    } else if (reads.get()) {
      buttons.add(Elements.button("lesson.review", plain(Line.REVIEW), "all"));
    } else {
      blocks.add(Blocks.context(plain(Line.NOTHING_TO_REVIEW)));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Blocks.actions(buttons.toArray(ObjectNode[]::new)));
    }
    return new Message(plain(Line.TITLE), blocks);
  }

  static View form() {
    var effects =
        Arrays.stream(Lesson.Effect.values())
            .map(effect -> new Choice(effect.name(), LessonWords.name(effect)))
            .toList();
    return View.form(
        "lesson.write",
        plain(Line.TITLE),
        plain(Line.WRITE_SUBMIT),
        "new",
        List.of(
            Blocks.section(plain(Line.WRITE_INTRO)),
            Blocks.input(
                EFFECT,
                plain(Line.WRITE_EFFECT),
                Elements.radio("lesson.effect", effects, Optional.empty())),
            Blocks.input(
                WORDS,
                plain(Line.WRITE_WORDS),
                Elements.text("lesson.words", true, LessonRules.LENGTH, Optional.empty())),
            Blocks.context(LessonWords.least(Least.WRITE_NOTE))));
  }

  /// All that was gathered, each with a box to tick; none is ticked beforehand.
  static View review(Review review) {
    var may = List.of(new Choice(MAY, plain(Line.REVIEW_MAY)));
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(LessonWords.least(Least.REVIEW_INTRO)));
    var number = 0;
    for (var lesson : review.lessons()) {
      number++;
      blocks.add(Blocks.section("*" + LessonWords.name(lesson.effect()) + "*"));
      blocks.add(Blocks.typed(lesson.words()));
      blocks.add(
          Blocks.optional(
              Blocks.input(
                  lesson.name(),
                  LessonWords.numbered(number),
                  Elements.checkboxes("lesson.may", may, List.of()))));
    }
    blocks.add(Blocks.context(LessonWords.least(Least.REVIEW_NOTE)));
    return View.form(
        "lesson.publish",
        plain(Line.TITLE),
        plain(Line.REVIEW_SUBMIT),
        review.id().value(),
        blocks);
  }

  static View digest(Digest digest) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.context(plain(Line.DIGEST_INTRO)));
    for (var effect : Lesson.Effect.values()) {
      var lessons = digest.that(effect);
      if (!lessons.isEmpty()) {
        blocks.add(Blocks.header(LessonWords.heading(effect)));
        lessons.forEach(lesson -> blocks.add(Blocks.typed(lesson.words())));
      }
    }
    return View.page("lesson.digest", plain(Line.TITLE), "digest", blocks);
  }

  static View note(String words) {
    return View.page("lesson.note", plain(Line.TITLE), "note", List.of(Blocks.section(words)));
  }
}
