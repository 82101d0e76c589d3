package alcove.review;

import static alcove.review.ReviewWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import alcove.review.ReviewWords.Line;
import alcove.review.ReviewWords.Of;
import alcove.review.Reviews.Answers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The form of a review, and what stands in its place once it is sent.
///
/// It says before anything is filled in which answers the partner will see and when, and which one
/// nobody sees.
final class ReviewForms {
  /// The block of the private question; the others are named by their question.
  static final String KEPT = "kept";

  private ReviewForms() {}

  /// @param earlier what this person has answered before, to change it
  static View form(Bond bond, Side side, int number, Optional<Answers> earlier) {
    var partner = bond.partner(side.other()).person().mention();
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(ReviewWords.about(Of.FORM_SHOWN, partner)));
    for (var item : Item.values()) {
      blocks.add(graded(item, earlier.map(answers -> answers.shared().grades().get(item))));
    }
    blocks.add(kept(earlier.flatMap(Answers::kept)));
    for (var note : Note.values()) {
      blocks.add(noted(note, earlier.map(answers -> earlier(answers, note))));
    }
    return View.form(
        "review.fill",
        plain(Line.FORM_TITLE),
        plain(Line.FORM_SUBMIT),
        ReviewValue.of(bond.id(), number).written(),
        blocks);
  }

  /// What a person reads who has just answered. A modal is shown to nobody else and stays nowhere,
  /// so it may offer a hand to the one who asked for it.
  static View thanks(Bond bond, Side side, boolean shown, boolean wantsHand) {
    var partner = bond.partner(side.other()).person().mention();
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(
        Blocks.section(shown ? plain(Line.KEPT_SHOWN) : ReviewWords.about(Of.KEPT_BODY, partner)));
    if (wantsHand) {
      blocks.add(Blocks.section(ReviewWords.about(Of.KEPT_HAND, partner)));
    }
    return View.page("review.kept", plain(Line.KEPT_TITLE), bond.id().value(), blocks);
  }

  private static ObjectNode graded(Item item, Optional<Integer> earlier) {
    var choices =
        item.grades().stream()
            .map(grade -> new Choice(String.valueOf(grade), ReviewWords.grade(item, grade)))
            .toList();
    var radio = Elements.radio("review.grade", choices, earlier.map(String::valueOf));
    return Blocks.input(item.name(), ReviewWords.asked(item), radio);
  }

  private static ObjectNode kept(Optional<Kept> earlier) {
    List<Choice> choices =
        Arrays.stream(Kept.values())
            .map(kept -> new Choice(kept.name(), ReviewWords.answer(kept)))
            .toList();
    var radio = Elements.radio("review.kept", choices, earlier.map(Kept::name));
    return Blocks.optional(
        Blocks.hint(Blocks.input(KEPT, plain(Line.KEPT), radio), plain(Line.KEPT_HINT)));
  }

  private static ObjectNode noted(Note note, Optional<Confidential> earlier) {
    var field = Elements.text("review.note", true, Note.LENGTH, earlier);
    return Blocks.optional(
        Blocks.hint(
            Blocks.input(note.name(), ReviewWords.asked(note), field), plain(Line.NOTE_HINT)));
  }

  private static Confidential earlier(Answers answers, Note note) {
    return answers.shared().notes().getOrDefault(note, Confidential.of(""));
  }
}
