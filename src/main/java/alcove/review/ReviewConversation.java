package alcove.review;

import static alcove.review.ReviewWords.plain;
import static alcove.slack.Pressing.whisper;

import alcove.blockkit.Message;
import alcove.core.Dates;
import alcove.core.PairClock;
import alcove.core.Refusal;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.review.ReviewWords.Line;
import alcove.review.ReviewWords.Of;
import alcove.review.Reviews.Answered;
import alcove.review.Reviews.Asked;
import alcove.review.Reviews.Filling;
import alcove.review.Reviews.Shown;
import alcove.slack.Asking.Tap;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import java.util.Optional;

/// How people look back together: what is open, what can wait, and what comes of it. The form is
/// [ReviewFormConversation]'s.
public final class ReviewConversation {
  private final Desk desk;
  private final Pressing pressing;

  public ReviewConversation(Desk desk) {
    this.desk = desk;
    this.pressing = new Pressing(desk, ReviewConversation::words);
  }

  public void enter(Routes routes) {
    routes
        .word(
            "review",
            said ->
                WhichPair.of(
                    said, desk.seats(said.who()), "review.show", seat -> show(said.who(), seat)))
        .tap("review.show", this::show)
        .tap("review.notnow", this::notNow)
        .tap("review.stop", this::stop)
        .tap("review.choose", this::choose);
    new ReviewFormConversation(desk, pressing).enter(routes);
  }

  private Reply show(Tap tap) {
    return pressing.about(tap, seat -> show(tap.who(), seat));
  }

  /// Where the reviews are. Whoever had asked not to be asked is asked again from here on.
  private Reply show(Who who, Seat seat) {
    if (!reviews(seat).standing(seat.side()).stopped()) {
      return new Reply.Whisper(asItStands(seat, who));
    }
    return switch (desk.decide(who, seat.pair().id(), ReviewCommand.AskAgain::new)) {
      case Outcome.Done(var back) -> new Reply.Whisper(ReviewViews.back(asItStands(back, who)));
      case Outcome other -> whisper(pressing.why(other));
    };
  }

  private static Message asItStands(Seat seat, Who who) {
    var reviews = ReviewTimes.expire(reviews(seat), who.at());
    var bond = seat.bond();
    var side = seat.side();
    if (!(reviews.clock() instanceof PairClock.Running)) {
      return Message.line(ReviewWords.refused(ReviewRules.whyClosed(reviews)));
    }
    return switch (reviews.stage()) {
      case Filling filling when !ReviewTimes.isOver(reviews, who.at()) ->
          ReviewViews.open(
              bond,
              new ReviewViews.OpenFor(
                  side,
                  reviews.number(),
                  ReviewTimes.closesOn(reviews, side, bond),
                  filling.part(side) instanceof Answered));
      case Shown _ -> ReviewViews.choice(bond, reviews.number());
      case Filling _, Reviews.Between _ ->
          ReviewViews.next(bond, side, ReviewTimes.nextDay(reviews, side, bond));
    };
  }

  private Reply notNow(Tap tap) {
    return pressing.decide(
        tap,
        ReviewValue.read(tap.value()),
        (value, side) -> Optional.of(new ReviewCommand.NotNow(side, value.number())),
        seat -> new Reply.Replace(Message.line(later(seat))));
  }

  private static String later(Seat seat) {
    var again =
        reviews(seat).stage() instanceof Filling filling
            && filling.part(seat.side()) instanceof Asked asked
            && asked.next().isPresent();
    var closesOn = ReviewTimes.closesOn(reviews(seat), seat.side(), seat.bond());
    return again ? plain(Line.LATER) : ReviewWords.laterEnough(Dates.day(closesOn));
  }

  private Reply stop(Tap tap) {
    return pressing.decide(
        tap,
        ReviewValue.read(tap.value()),
        (_, side) -> Optional.of(new ReviewCommand.StopAsking(side)),
        _ -> new Reply.Replace(Message.line(plain(Line.STOPPED))));
  }

  private Reply choose(Tap tap) {
    var step = ReviewValue.read(tap.value()).flatMap(ReviewValue::step);
    return pressing.decide(
        tap,
        ReviewValue.read(tap.value()),
        (value, side) -> step.map(one -> new ReviewCommand.Choose(side, value.number(), one)),
        seat -> whisper(chosen(seat, step.orElseThrow())));
  }

  /// What a choice has come to, for the one who has just made it.
  private static String chosen(Seat seat, NextStep step) {
    return switch (reviews(seat).stage()) {
      case Shown(_, _, _, var choices) when choices.of(seat.side()).isPresent() ->
          ReviewWords.about(Of.CHOSEN, seat.partner().person().mention());
      case Shown _ -> plain(Line.CHOSEN_DIFFERED);
      case Reviews.Between _, Filling _ -> ReviewWords.settled(step);
    };
  }

  static Reviews reviews(Seat seat) {
    return seat.pair().reviews();
  }

  private static Optional<String> words(Refusal refusal) {
    return refusal instanceof ReviewRefusal ours
        ? Optional.of(ReviewWords.refused(ours))
        : Optional.empty();
  }
}
