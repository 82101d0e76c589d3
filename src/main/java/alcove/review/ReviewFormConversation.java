package alcove.review;

import static alcove.review.ReviewConversation.reviews;
import static alcove.slack.Pressing.whisper;

import alcove.blockkit.View;
import alcove.core.PairId;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.privacy.Confidential;
import alcove.review.Reviews.Answered;
import alcove.review.Reviews.Answers;
import alcove.review.Reviews.Filling;
import alcove.review.Reviews.Shared;
import alcove.review.Reviews.Shown;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Asking.Values;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How a review is filled in. Nothing that was typed is lost by a refusal: the form stays open and
/// says what is wrong where it is wrong.
final class ReviewFormConversation {
  private final Desk desk;
  private final Pressing pressing;

  ReviewFormConversation(Desk desk, Pressing pressing) {
    this.desk = desk;
    this.pressing = pressing;
  }

  void enter(Routes routes) {
    routes
        .tap("review.open", this::open)
        .tap("review.hold", this::hold)
        .form("review.fill", this::fill);
  }

  private Reply open(Tap tap) {
    var value = ReviewValue.read(tap.value());
    return value
        .flatMap(one -> desk.look(tap.who(), one.pair()))
        .map(seat -> form(seat, value.get().number(), tap.who()))
        .orElseGet(Pressing::noSuchPair);
  }

  private Reply hold(Tap tap) {
    return switch (desk.decide(tap.who(), PairId.named(tap.value()), ReviewCommand.HoldNow::new)) {
      case Outcome.Done(var seat) -> form(seat, reviews(seat).number(), tap.who());
      case Outcome other -> whisper(pressing.why(other));
    };
  }

  private static Reply form(Seat seat, int number, Who who) {
    return ReviewRules.whyNotFilled(reviews(seat), number, who.at())
        .map(refusal -> whisper(ReviewWords.refused(refusal)))
        .orElseGet(() ->
            new Reply.Open(ReviewForms.form(seat.bond(), seat.side(), number, earlier(seat))));
  }

  private static Optional<Answers> earlier(Seat seat) {
    return reviews(seat).stage() instanceof Filling filling
            && filling.part(seat.side()) instanceof Answered(var answers)
        ? Optional.of(answers)
        : Optional.empty();
  }

  private Reply fill(Submission form) {
    var value = ReviewValue.read(form.about());
    if (value.isEmpty()) {
      return atFirst(pressing.why(new Outcome.NoSuchPair()));
    }
    var answers = answers(form.values());
    var mistakes = mistakes(answers.shared());
    return mistakes.isEmpty()
        ? decided(form.who(), value.get(), answers)
        : new Reply.FieldErrors(mistakes);
  }

  private Reply decided(Who who, ReviewValue value, Answers answers) {
    var outcome =
        desk.decide(
            who, value.pair(), side -> new ReviewCommand.Fill(side, value.number(), answers));
    return switch (outcome) {
      case Outcome.Done(var seat) -> new Reply.Update(thanks(seat, answers));
      case Outcome other -> atFirst(pressing.why(other));
    };
  }

  private static View thanks(Seat seat, Answers answers) {
    var shown = reviews(seat).stage() instanceof Shown;
    var wantsHand = answers.kept().filter(Kept.HELP::equals).isPresent();
    return ReviewForms.thanks(seat.bond(), seat.side(), shown, wantsHand);
  }

  private static Answers answers(Values values) {
    var grades = new EnumMap<Item, Integer>(Item.class);
    for (var item : Item.values()) {
      values
          .choice(item.name())
          .flatMap(grade -> grade(item, grade))
          .ifPresent(grade -> grades.put(item, grade));
    }
    var notes = new EnumMap<Note, Confidential>(Note.class);
    for (var note : Note.values()) {
      values.text(note.name()).ifPresent(words -> notes.put(note, words));
    }
    var kept =
        values
            .choice(ReviewForms.KEPT)
            .flatMap(name ->
                Arrays.stream(Kept.values()).filter(one -> one.name().equals(name)).findFirst());
    return new Answers(new Shared(grades, notes), kept);
  }

  private static Optional<Integer> grade(Item item, String chosen) {
    return item.grades().stream().filter(grade -> chosen.equals(grade.toString())).findFirst();
  }

  /// Every mistake at its own block.
  private static Map<String, String> mistakes(Shared shared) {
    var mistakes = new HashMap<String, String>();
    for (var item : Item.values()) {
      if (!shared.grades().containsKey(item)) {
        mistakes.put(item.name(), ReviewWords.refused(ReviewRefusal.INCOMPLETE));
      }
    }
    shared
        .notes()
        .forEach((note, words) -> {
          if (words.length() > Note.LENGTH) {
            mistakes.put(note.name(), ReviewWords.refused(ReviewRefusal.TOO_LONG));
          }
        });
    return mistakes;
  }

  private static Reply atFirst(String words) {
    return new Reply.FieldErrors(Map.of(Item.SAID.name(), words));
  }
}
