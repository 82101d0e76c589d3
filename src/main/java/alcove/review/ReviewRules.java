package alcove.review;

import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.review.ReviewCommand.Pressed;
import alcove.review.Reviews.Answered;
import alcove.review.Reviews.Answers;
import alcove.review.Reviews.Asked;
import alcove.review.Reviews.Between;
import alcove.review.Reviews.Choices;
import alcove.review.Reviews.Filling;
import alcove.review.Reviews.Shared;
import alcove.review.Reviews.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The protocol of expectation reviews.
///
/// A review opens for both on the pair's calendar. Each fills it alone; when both have, both see it
/// in the room. When one does not, it closes and nothing of the other's is ever shown. What comes
/// of it happens only when both have chosen the same.
public final class ReviewRules {

  private ReviewRules() {}

  public static Decision<Reviews> decide(
      Reviews state, ReviewCommand command, Bond bond, Instant now) {
    var kept = ReviewTimes.expire(state, now);
    return switch (command) {
      case ReviewCommand.Follow(var milestone) -> follow(kept, milestone, bond, now);
      case ReviewCommand.ShowAgain() -> showAgain(kept);
      case ReviewCommand.Turn() -> turn(kept, bond, now);
      case ReviewCommand.Remind(var side) -> remind(kept, side, bond, now);
      case ReviewCommand.Expire() -> Decision.step(kept, ReviewTimes.retention(kept));
      case ReviewCommand.HoldNow(var side) -> holdNow(kept, side, bond, now);
      case ReviewCommand.StopAsking(var side) -> stop(kept, side, bond, now);
      case ReviewCommand.AskAgain(var side) ->
          Decision.step(kept.with(side, kept.standing(side).withStopped(false)));
      case Pressed pressed -> press(kept, pressed, bond, now);
    };
  }

  private static Step<Reviews> follow(Reviews state, Milestone milestone, Bond bond, Instant now) {
    var clock = state.clock().after(milestone, now);
    var next =
        switch (clock) {
          case PairClock.NotStarted _ -> state;
          case PairClock.Running _ -> later(state, now).with(clock);
          case PairClock.Standing _ -> state.with(clock);
          case PairClock.Over _ -> Reviews.none().with(clock);
        };
    return Decision.step(next, ReviewTimes.all(next, bond, now));
  }

  private static Step<Reviews> showAgain(Reviews state) {
    return state.stage() instanceof Shown shown
        ? Decision.step(state, show(state, shown, false, Optional.empty()))
        : Decision.step(state);
  }

  /// The state moved on by as long as the pair has paused.
  private static Reviews later(Reviews state, Instant now) {
    var stood = state.clock().stood(now);
    var stage = state.stage() instanceof Filling filling ? filling.later(stood) : state.stage();
    return state.with(state.history().later(stood)).with(stage);
  }

  private static Step<Reviews> turn(Reviews state, Bond bond, Instant now) {
    if (!(state.clock() instanceof PairClock.Running)) {
      return Decision.step(state);
    }
    var next = state;
    if (state.stage() instanceof Filling && ReviewTimes.isOver(state, now)) {
      next = close(state, bond);
    }
    if (!(next.stage() instanceof Filling) && ReviewTimes.opensBy(next, bond, now)) {
      next = open(next, bond, now);
    }
    return Decision.step(next, ReviewTimes.all(next, bond, now));
  }

  /// A review closes without being shown, and both are told the same.
  private static Reviews close(Reviews state, Bond bond) {
    var next = state.with(new Between());
    for (var side : Side.values()) {
      var standing = state.standing(side);
      if (!standing.stopped()) {
        var closed = new ReviewNotice.Closed(ReviewTimes.nextDay(state, side, bond));
        next = next.with(side, standing.withNews(closed));
      }
    }
    return next;
  }

  private static Reviews open(Reviews state, Bond bond, Instant now) {
    return state
        .with(state.history().opened(now))
        .with(
            new Filling(
                invited(state, Side.MENTOR, bond, now), invited(state, Side.MENTEE, bond, now)))
        .with(Side.MENTOR, state.mentor().told())
        .with(Side.MENTEE, state.mentee().told());
  }

  private static Asked invited(Reviews state, Side side, Bond bond, Instant now) {
    return new Asked(
        0,
        state.standing(side).stopped()
            ? Optional.empty()
            : Optional.of(bond.workingMoment(side, now)));
  }

  private static Step<Reviews> remind(Reviews state, Side side, Bond bond, Instant now) {
    if (!(state.clock() instanceof PairClock.Running)) {
      return Decision.step(state);
    }
    var effects = new ArrayList<Effect>();
    var next = state;
    if (bond.isWorkingMoment(side, now)) {
      next = tell(next, side, effects);
      next = invite(next, side, bond, now, effects);
    }
    effects.add(ReviewTimes.wake(next, side, bond, now));
    return Decision.step(next, effects);
  }

  private static Reviews tell(Reviews state, Side side, List<Effect> effects) {
    var standing = state.standing(side);
    standing.news().ifPresent(notice -> effects.add(new Effect.Tell(side, notice)));
    return state.with(side, standing.told());
  }

  private static Reviews invite(
      Reviews state, Side side, Bond bond, Instant now, List<Effect> effects) {
    if (!(state.stage() instanceof Filling filling)
        || !(filling.part(side) instanceof Asked asked)
        || asked.next().filter(at -> !now.isBefore(at)).isEmpty()
        || ReviewTimes.isOver(state, now)) {
      return state;
    }
    effects.add(
        new Effect.Tell(
            side,
            new ReviewNotice.Invited(state.number(), ReviewTimes.closesOn(state, side, bond))));
    var count = asked.prompts() + 1;
    return state.with(
        filling.with(side, new Asked(count, ReviewTimes.again(state, count, side, bond, now))));
  }

  private static Decision<Reviews> holdNow(Reviews state, Side side, Bond bond, Instant now) {
    if (!(state.clock() instanceof PairClock.Running)) {
      return Decision.refuse(whyClosed(state));
    }
    if (state.stage() instanceof Filling && !ReviewTimes.isOver(state, now)) {
      return Decision.refuse(ReviewRefusal.OPEN_ALREADY);
    }
    if (ReviewTimes.isTooSoon(state, now)) {
      return Decision.refuse(ReviewRefusal.TOO_SOON);
    }
    var opened = open(state.with(side, state.standing(side).withStopped(false)), bond, now);
    var asked = new Asked(1, ReviewTimes.again(opened, 1, side, bond, now));
    var next =
        opened.stage() instanceof Filling filling ? opened.with(filling.with(side, asked)) : opened;
    return Decision.step(next, ReviewTimes.all(next, bond, now));
  }

  private static Decision<Reviews> stop(Reviews state, Side side, Bond bond, Instant now) {
    var stopped = state.with(side, state.standing(side).withStopped(true));
    var next =
        state.stage() instanceof Filling filling && filling.part(side) instanceof Asked asked
            ? stopped.with(filling.with(side, new Asked(asked.prompts(), Optional.empty())))
            : stopped;
    return Decision.step(next, ReviewTimes.wake(next, side, bond, now));
  }

  private static Decision<Reviews> press(Reviews state, Pressed pressed, Bond bond, Instant now) {
    if (isClosed(state, pressed.number(), now)) {
      return Decision.refuse(whyClosed(state));
    }
    return switch (state.stage()) {
      case Between _ -> Decision.refuse(whyClosed(state));
      case Filling filling -> inFilling(state, filling, pressed, bond, now);
      case Shown shown -> inShown(state, shown, pressed, bond, now);
    };
  }

  /// Why the review of this number cannot be filled in; empty when it can.
  static Optional<ReviewRefusal> whyNotFilled(Reviews state, int number, Instant now) {
    var kept = ReviewTimes.expire(state, now);
    if (isClosed(kept, number, now)) {
      return Optional.of(whyClosed(kept));
    }
    return kept.stage() instanceof Shown
        ? Optional.of(ReviewRefusal.SHOWN_ALREADY)
        : Optional.empty();
  }

  private static boolean isClosed(Reviews state, int number, Instant now) {
    return !(state.clock() instanceof PairClock.Running)
        || state.number() != number
        || state.stage() instanceof Between
        || (state.stage() instanceof Filling && ReviewTimes.isOver(state, now));
  }

  private static Decision<Reviews> inFilling(
      Reviews state, Filling filling, Pressed pressed, Bond bond, Instant now) {
    return switch (pressed) {
      case ReviewCommand.Fill fill -> fill(state, filling, fill, bond, now);
      case ReviewCommand.NotNow(var side, _) -> {
        var next = state.with(putOff(filling, side, bond, now));
        yield Decision.step(next, ReviewTimes.wake(next, side, bond, now));
      }
      case ReviewCommand.Choose _ -> Decision.refuse(ReviewRefusal.NOT_SHOWN_YET);
    };
  }

  private static Filling putOff(Filling filling, Side side, Bond bond, Instant now) {
    return switch (filling.part(side)) {
      case Answered _ -> filling;
      case Asked(var prompts, var next) -> {
        var soonest = bond.workingDaysLater(side, now, 1);
        yield filling.with(
            side, new Asked(prompts, next.map(at -> at.isBefore(soonest) ? soonest : at)));
      }
    };
  }

  private static Decision<Reviews> fill(
      Reviews state, Filling filling, ReviewCommand.Fill fill, Bond bond, Instant now) {
    var missing = whyInvalid(fill.answers().shared());
    if (missing.isPresent()) {
      return Decision.refuse(missing.get());
    }
    var filled = filling.with(fill.side(), new Answered(fill.answers()));
    return filled.mentor() instanceof Answered(var mentor)
            && filled.mentee() instanceof Answered(var mentee)
        ? reveal(state, mentor, mentee, bond, now)
        : Decision.step(
            state.with(filled), ReviewTimes.wake(state.with(filled), fill.side(), bond, now));
  }

  private static Optional<ReviewRefusal> whyInvalid(Shared shared) {
    for (var item : Item.values()) {
      var grade = shared.grades().get(item);
      if (grade == null || !item.grades().contains(grade)) {
        return Optional.of(ReviewRefusal.INCOMPLETE);
      }
    }
    return shared.notes().values().stream().anyMatch(words -> words.length() > Note.LENGTH)
        ? Optional.of(ReviewRefusal.TOO_LONG)
        : Optional.empty();
  }

  /// From here on the private answers are gone: only what is shown is kept, and for a time.
  private static Step<Reviews> reveal(
      Reviews state, Answers mentor, Answers mentee, Bond bond, Instant now) {
    var shown = new Shown(now, mentor.shared(), mentee.shared(), Choices.none());
    var next = state.with(shown).with(state.history().heldNow());
    return Decision.step(next, ReviewTimes.all(next, bond, now))
        .and(show(next, shown, false, Optional.empty()));
  }

  private static Decision<Reviews> inShown(
      Reviews state, Shown shown, Pressed pressed, Bond bond, Instant now) {
    return switch (pressed) {
      case ReviewCommand.Fill _, ReviewCommand.NotNow _ ->
          Decision.refuse(ReviewRefusal.SHOWN_ALREADY);
      case ReviewCommand.Choose(var side, _, var outcome) -> {
        var choices = shown.choices().with(side, outcome);
        var chosen = shown.with(choices);
        if (!choices.complete()) {
          yield Decision.step(state.with(chosen));
        }
        yield choices
            .common()
            .map(common -> settle(state, chosen, side, common, bond, now))
            .orElseGet(() -> differ(state, chosen, side, bond, now));
      }
    };
  }

  private static Step<Reviews> differ(
      Reviews state, Shown shown, Side last, Bond bond, Instant now) {
    var other = last.other();
    var news = state.standing(other).withNews(new ReviewNotice.Differed(state.number()));
    var next = state.with(shown.with(Choices.none())).with(other, news);
    return Decision.step(
        next, show(state, shown, true, Optional.empty()), ReviewTimes.wake(next, other, bond, now));
  }

  /// What both chose happens; the words of the review leave the state.
  private static Step<Reviews> settle(
      Reviews state, Shown shown, Side last, NextStep outcome, Bond bond, Instant now) {
    var other = last.other();
    var news = state.standing(other).withNews(new ReviewNotice.Settled(outcome));
    var next = state.with(new Between()).with(other, news);
    var step =
        Decision.step(next, ReviewTimes.all(next, bond, now))
            .and(show(state, shown, false, Optional.of(outcome)));
    return outcome.command().map(command -> step.and(new Effect.Ask(command))).orElse(step);
  }

  private static Effect show(
      Reviews state, Shown shown, boolean differed, Optional<NextStep> settled) {
    var number = state.number();
    var revealed =
        new ReviewNotice.Revealed(number, shown.mentor(), shown.mentee(), differed, settled);
    return new Effect.Show("review-" + number, revealed, false);
  }

  static ReviewRefusal whyClosed(Reviews state) {
    return switch (state.clock()) {
      case PairClock.NotStarted _ -> ReviewRefusal.NOT_STARTED;
      case PairClock.Standing _ -> ReviewRefusal.PAUSED;
      case PairClock.Over _ -> ReviewRefusal.ENDED;
      case PairClock.Running _ -> ReviewRefusal.CLOSED_SINCE;
    };
  }
}
