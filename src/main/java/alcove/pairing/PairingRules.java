package alcove.pairing;

import static alcove.core.Decision.refuse;
import static alcove.core.Decision.step;

import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Effect.Announce;
import alcove.core.Effect.Forget;
import alcove.core.Effect.OpenRoom;
import alcove.core.Effect.Show;
import alcove.core.Effect.Tell;
import alcove.core.Effect.Wake;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond.Course;
import alcove.pairing.Pairing.Active;
import alcove.pairing.Pairing.Agreeing;
import alcove.pairing.Pairing.Declined;
import alcove.pairing.Pairing.Ended;
import alcove.pairing.Pairing.Expired;
import alcove.pairing.Pairing.Invited;
import alcove.pairing.Pairing.Paused;
import alcove.pairing.Pairing.Proposed;
import alcove.pairing.Pairing.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// The rules by which a pair comes together, pauses, goes on and ends.
public final class PairingRules {
  /// The invitation and two reminders: no matter is prompted more than three times.
  static final int PROMPTS = 3;

  static final Duration BETWEEN_PROMPTS = Duration.ofDays(4);

  /// A longer pause is an end; the two may begin anew whenever they like.
  static final Duration LONGEST_PAUSE = Duration.ofDays(183);

  private static final String ASK = "pairing.ask";
  private static final String EXPIRE = "pairing.expire";
  static final String PAUSE = "pairing.pause";

  private PairingRules() {}

  /// A new invitation from `by`. Whether the two may be a pair at all is [Admission]'s to say.
  public static Decision.Step<Pairing> invite(Side by, Bond bond, Instant now) {
    var invited = new Invited(by, now, 1);
    var until = invited.until();
    return step(
        invited,
        new Tell(by.other(), new PairingNotice.Invitation(by.other(), until, false)),
        new Tell(by, new PairingNotice.InvitationSent(until)),
        askAgain(by.other(), bond, now),
        new Wake(EXPIRE, until, new PairingCommand.Expire()));
  }

  /// A new proposal to both. Whether the two may be a pair at all is [Admission]'s to say.
  public static Decision.Step<Pairing> propose(Bond bond, Instant now) {
    return ProposalRules.propose(bond, now);
  }

  public static Decision<Pairing> decide(
      Pairing state, PairingCommand command, Bond bond, Instant now) {
    return switch (command) {
      case PairingCommand.Accept accept -> accept(state, accept.by(), now);
      case PairingCommand.Decline decline -> decline(state, decline.by(), bond, now);
      case PairingCommand.Withdraw withdraw -> withdraw(state, withdraw.by(), bond, now);
      case PairingCommand.AskAgain _ -> askAgain(state, bond, now);
      case PairingCommand.Expire _ -> expire(state, bond, now);
      case PairingCommand.Pause pause -> pause(state, pause, now);
      case PairingCommand.Resume resume -> resume(state, resume.by());
      case PairingCommand.PauseOver _ -> pauseOver(state, now);
      case PairingCommand.Sign sign -> sign(state, sign, now);
      case PairingCommand.Amend _ -> amend(state);
      case PairingCommand.ChangeRhythm change -> changeRhythm(state, change.checkInEveryDays());
      case PairingCommand.Finish _ -> EndingRules.finish(state, bond, now);
      case PairingCommand.Destroy(var on) -> EndingRules.destroy(state, on, now);
      case PairingCommand.Move _ -> step(state);
      case PairingCommand.Erase erase -> EndingRules.erase(state, erase.by(), bond, now);
      case PairingCommand.Vanish _ -> EndingRules.vanish(state, now);
      case PairingCommand.Remind(var side) ->
          state instanceof Proposed proposed
              ? ProposalRules.remind(proposed, side, bond, now)
              : refuse(PairingRefusal.NOT_OPEN_ANY_MORE);
      case PairingCommand.CallOff _ ->
          state instanceof Proposed
              ? ProposalRules.callOff(bond, now)
              : refuse(PairingRefusal.NOT_OPEN_ANY_MORE);
      case PairingCommand.Gone(var side) -> EndingRules.gone(state, side, bond, now);
    };
  }

  private static Decision<Pairing> accept(Pairing state, Side by, Instant now) {
    if (state instanceof Proposed proposed) {
      return ProposalRules.accept(proposed, by, now);
    }
    if (!(state instanceof Invited invited)) {
      return refuse(PairingRefusal.NOT_OPEN_ANY_MORE);
    }
    if (by == invited.by()) {
      return refuse(PairingRefusal.NOT_YOURS_TO_ANSWER);
    }
    return step(
        new Agreeing(now),
        new Forget(ASK),
        new Forget(EXPIRE),
        new Tell(invited.by(), new PairingNotice.Accepted()),
        new OpenRoom(),
        new Show("welcome", new PairingNotice.Welcome(), true),
        new Announce(Milestone.AGREEING));
  }

  static Decision<Pairing> decline(Pairing state, Side by, Bond bond, Instant now) {
    if (state instanceof Proposed) {
      return ProposalRules.decline(by, bond, now);
    }
    if (!(state instanceof Invited invited)) {
      return refuse(PairingRefusal.NOT_OPEN_ANY_MORE);
    }
    if (by == invited.by()) {
      return refuse(PairingRefusal.NOT_YOURS_TO_ANSWER);
    }
    return step(
        new Declined(now), over(bond, now, new Tell(invited.by(), new PairingNotice.NotNow())));
  }

  static Decision<Pairing> withdraw(Pairing state, Side by, Bond bond, Instant now) {
    if (state instanceof Proposed) {
      return refuse(PairingRefusal.NOT_YOURS_TO_TAKE_BACK);
    }
    if (!(state instanceof Invited invited)) {
      return refuse(PairingRefusal.NOT_OPEN_ANY_MORE);
    }
    if (by != invited.by()) {
      return refuse(PairingRefusal.NOT_YOURS_TO_TAKE_BACK);
    }
    return step(
        new Withdrawn(now),
        over(bond, now, new Tell(invited.by().other(), new PairingNotice.TakenBack())));
  }

  private static Decision<Pairing> askAgain(Pairing state, Bond bond, Instant now) {
    if (!(state instanceof Invited invited) || invited.prompts() >= PROMPTS) {
      return refuse(PairingRefusal.NOT_OPEN_ANY_MORE);
    }
    var invitee = invited.by().other();
    if (!bond.isWorkingMoment(invitee, now)) {
      return step(
          invited, new Wake(ASK, bond.workingMoment(invitee, now), new PairingCommand.AskAgain()));
    }
    var prompts = invited.prompts() + 1;
    var asked = new Invited(invited.by(), invited.at(), prompts);
    var until = invited.until();
    var tell = new Tell(invitee, new PairingNotice.Invitation(invitee, until, true));
    return prompts < PROMPTS ? step(asked, tell, askAgain(invitee, bond, now)) : step(asked, tell);
  }

  private static Decision<Pairing> expire(Pairing state, Bond bond, Instant now) {
    if (state instanceof Proposed proposed) {
      return ProposalRules.expire(proposed, bond, now);
    }
    if (!(state instanceof Invited invited)) {
      return refuse(PairingRefusal.NOT_OPEN_ANY_MORE);
    }
    if (now.isBefore(invited.until())) {
      return refuse(PairingRefusal.NOT_YET);
    }
    return step(
        new Expired(now), over(bond, now, new Tell(invited.by(), new PairingNotice.Unanswered())));
  }

  private static Decision<Pairing> pause(Pairing state, PairingCommand.Pause pause, Instant now) {
    if (!pause.until().isAfter(now)) {
      return refuse(PairingRefusal.PAUSE_IN_THE_PAST);
    }
    if (pause.until().isAfter(now.plus(LONGEST_PAUSE))) {
      return refuse(PairingRefusal.PAUSE_TOO_LONG);
    }
    return switch (state) {
      case Agreeing _, Active _ -> pausedAnew(state.agreedCourse(), pause);
      case Paused paused -> pausedFurther(paused, pause);
      case Ended _ -> refuse(PairingRefusal.HAS_ENDED);
      case Invited _, Proposed _, Declined _, Withdrawn _, Expired _ ->
          refuse(PairingRefusal.NOT_RUNNING);
    };
  }

  private static Decision<Pairing> pausedAnew(Optional<Course> course, PairingCommand.Pause pause) {
    var until = new EnumMap<Side, Instant>(Side.class);
    until.put(pause.by(), pause.until());
    var paused = new Paused(course, until);
    var effects = new ArrayList<Effect>();
    effects.add(new Announce(Milestone.PAUSED));
    effects.addAll(untilEffects(paused));
    return step(paused, effects);
  }

  private static Decision<Pairing> pausedFurther(Paused before, PairingCommand.Pause pause) {
    var until = new EnumMap<Side, Instant>(before.until());
    until.put(pause.by(), pause.until());
    var paused = new Paused(before.course(), until);
    return paused.end().equals(before.end()) ? step(paused) : step(paused, untilEffects(paused));
  }

  private static List<Effect> untilEffects(Paused paused) {
    var notice = new PairingNotice.PausedUntil(paused.end());
    return List.of(
        new Wake(PAUSE, paused.end(), new PairingCommand.PauseOver()),
        new Tell(Side.MENTOR, notice),
        new Tell(Side.MENTEE, notice));
  }

  private static Decision<Pairing> resume(Pairing state, Side by) {
    if (state instanceof Ended) {
      return refuse(PairingRefusal.HAS_ENDED);
    }
    if (!(state instanceof Paused paused) || !paused.until().containsKey(by)) {
      return refuse(PairingRefusal.NOT_PAUSED_BY_YOU);
    }
    var left = new EnumMap<Side, Instant>(paused.until());
    left.remove(by);
    if (left.isEmpty()) {
      return goOn(paused);
    }
    var still = new Paused(paused.course(), left);
    return still.end().equals(paused.end()) ? step(still) : step(still, untilEffects(still));
  }

  private static Decision<Pairing> pauseOver(Pairing state, Instant now) {
    if (!(state instanceof Paused paused)) {
      return refuse(PairingRefusal.NOT_RUNNING);
    }
    return now.isBefore(paused.end()) ? refuse(PairingRefusal.NOT_YET) : goOn(paused);
  }

  private static Decision<Pairing> goOn(Paused paused) {
    Pairing next =
        paused.course().<Pairing>map(Active::new).orElseGet(() -> new Agreeing(paused.end()));
    return step(
        next,
        new Forget(PAUSE),
        new Tell(Side.MENTOR, new PairingNotice.GoesOn()),
        new Tell(Side.MENTEE, new PairingNotice.GoesOn()),
        new Announce(Milestone.RESUMED));
  }

  private static Decision<Pairing> sign(Pairing state, PairingCommand.Sign sign, Instant now) {
    return switch (state) {
      case Agreeing _ -> begin(course(now, sign));
      case Active active -> begin(course(active.course().since(), sign));
      case Paused _ -> refuse(PairingRefusal.PAUSED);
      case Ended _ -> refuse(PairingRefusal.HAS_ENDED);
      case Invited _, Proposed _, Declined _, Withdrawn _, Expired _ ->
          refuse(PairingRefusal.NOT_RUNNING);
    };
  }

  private static Course course(Instant since, PairingCommand.Sign sign) {
    return new Course(since, sign.endsOn(), sign.checkInEveryDays(), sign.talks());
  }

  private static Decision<Pairing> begin(Course course) {
    var begun = new PairingNotice.Begun(course.endsOn(), course.checkInEveryDays());
    return step(
        new Active(course),
        new Tell(Side.MENTOR, begun),
        new Tell(Side.MENTEE, begun),
        new Announce(Milestone.ACTIVE));
  }

  private static Decision<Pairing> amend(Pairing state) {
    return switch (state) {
      case Active _ -> step(state, new Announce(Milestone.AMENDING));
      case Paused _ -> refuse(PairingRefusal.PAUSED);
      case Agreeing _, Invited _, Proposed _, Declined _, Withdrawn _, Expired _ ->
          refuse(PairingRefusal.NOT_RUNNING);
      case Ended _ -> refuse(PairingRefusal.HAS_ENDED);
    };
  }

  private static Decision<Pairing> changeRhythm(Pairing state, int everyDays) {
    return switch (state) {
      case Active(var course) ->
          begin(new Course(course.since(), course.endsOn(), everyDays, course.talks()));
      case Paused _ -> refuse(PairingRefusal.PAUSED);
      case Agreeing _, Invited _, Proposed _, Declined _, Withdrawn _, Expired _ ->
          refuse(PairingRefusal.NOT_RUNNING);
      case Ended _ -> refuse(PairingRefusal.HAS_ENDED);
    };
  }

  static List<Effect> over(Bond bond, Instant now, Tell tell) {
    return List.of(new Forget(ASK), new Forget(EXPIRE), tell, EndingRules.destruction(bond, now));
  }

  private static Wake askAgain(Side invitee, Bond bond, Instant now) {
    var at = bond.workingMoment(invitee, now.plus(BETWEEN_PROMPTS));
    return new Wake(ASK, at, new PairingCommand.AskAgain());
  }
}
