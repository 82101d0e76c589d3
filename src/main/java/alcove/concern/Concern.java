package alcove.concern;

import alcove.core.PairClock;
import alcove.core.PairId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.core.Slice;
import alcove.privacy.Confidential;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a pair's two people do when confidence may have to be broken. What it is about stands
/// nowhere in it.
///
/// @param number counts what was begun, and each plan in place of another, so that an old button
///   does nothing
/// @param steps what both know of
/// @param mentor what the mentor alone has noted about somebody in danger
/// @param mentee the same of the mentee
/// @param passed what was said to have been passed on, the latest last
public record Concern(
    PairClock clock, int number, Steps steps, Danger mentor, Danger mentee, List<Passed> passed)
    implements Slice {
  /// So many are remembered.
  private static final int MOST_PASSED = 8;

  public Concern {
    passed = List.copyOf(passed);
  }

  /// Nothing was ever begun.
  public static Concern none() {
    return new Concern(
        new PairClock.NotStarted(), 0, new Quiet(), new Calm(), new Calm(), List.of());
  }

  /// Who is asked about the steps, until they have answered or it has moved on. What somebody notes
  /// alone about danger moves no message: a call to Slack would tell.
  @Override
  public List<Prompt> prompts(PairId pair) {
    return Arrays.stream(Side.values()).flatMap(side -> prompt(pair, side).stream()).toList();
  }

  private Optional<Prompt> prompt(PairId pair, Side side) {
    var value = ConcernValue.of(pair, number);
    return switch (steps) {
      case Open open when isAsked(open.part(side)) ->
          prompt(side, "concern.", ConcernValue.of(pair, number, open.step()));
      case Delivered it when it.by() == side && isAsked(it.part()) ->
          prompt(side, "concern.passon", value);
      case Afterwards after when isAsked(after.part(side)) -> prompt(side, "concern.mend", value);
      case Open _, Noticed _, Afterwards _, Quiet _ -> Optional.empty();
    };
  }

  private static Optional<Prompt> prompt(Side of, String action, String value) {
    return Optional.of(new Prompt(of, action, value, new ConcernNotice.MovedOn()));
  }

  /// Who is silent may still answer.
  private static boolean isAsked(Part part) {
    return switch (part) {
      case Waiting waiting -> waiting.prompts() > 0;
      case Silent _ -> true;
      case Acknowledged _, Refused _ -> false;
    };
  }

  /// What this side has noted about somebody in danger.
  public Danger danger(Side side) {
    return side == Side.MENTOR ? mentor : mentee;
  }

  Concern with(PairClock next) {
    return new Concern(next, number, steps, mentor, mentee, passed);
  }

  Concern with(Steps next) {
    return new Concern(clock, number, next, mentor, mentee, passed);
  }

  /// A beginning: what was pressed on before is over.
  Concern begun(Steps next) {
    return new Concern(clock, number + 1, next, mentor, mentee, passed);
  }

  Concern with(Side side, Danger next) {
    return side == Side.MENTOR
        ? new Concern(clock, number, steps, next, mentee, passed)
        : new Concern(clock, number, steps, mentor, next, passed);
  }

  Concern with(Passed one) {
    var all = new ArrayList<>(passed);
    all.add(one);
    var kept = all.subList(Math.max(0, all.size() - MOST_PASSED), all.size());
    return new Concern(clock, number, steps, mentor, mentee, kept);
  }

  /// Where the two are.
  public sealed interface Steps {}

  /// Nothing is going on.
  public record Quiet() implements Steps {}

  /// A step that waits for one of the two, or for both.
  ///
  /// @param by who began
  /// @param plan what was proposed, or agreed, for passing it on
  /// @param since when this step began
  public record Open(
      Step step, Side by, Optional<Plan> plan, Part mentor, Part mentee, Instant since)
      implements Steps {
    public Part part(Side side) {
      return side == Side.MENTOR ? mentor : mentee;
    }

    Open with(Side side, Part part) {
      return side == Side.MENTOR
          ? new Open(step, by, plan, part, mentee, since)
          : new Open(step, by, plan, mentor, part, since);
    }

    Open with(Plan proposed) {
      return new Open(step, by, Optional.of(proposed), mentor, mentee, since);
    }
  }

  /// The two do not agree, or one is silent: the other has set out what will be said.
  public sealed interface Noticed extends Steps {
    /// Who wrote the notice.
    Side by();
  }

  /// It waits for the other's working hours.
  ///
  /// @param gone when the words are gone, delivered or not
  public record Written(Side by, Announcement notice, Instant at, Instant gone)
      implements Noticed {}

  /// It is on its way to the other.
  public record Sent(Side by, Announcement notice, Instant gone) implements Noticed {}

  /// Slack did not take it.
  public record Unreached(Side by, Announcement notice, Instant gone) implements Noticed {}

  /// The other has it. Its words are not kept any longer.
  ///
  /// @param at when it had arrived
  /// @param from before this moment nothing can be said to have been passed on
  /// @param part whether its writer has been asked since
  public record Delivered(Side by, Recipient to, LocalDate on, Instant at, Instant from, Part part)
      implements Noticed {
    Delivered with(Part next) {
      return new Delivered(by, to, on, at, from, next);
    }
  }

  /// Something was passed on, and both know: will they mend it, or part?
  public record Afterwards(Passed what, Part mentor, Part mentee, Instant since) implements Steps {
    public Part part(Side side) {
      return side == Side.MENTOR ? mentor : mentee;
    }

    Afterwards with(Side side, Part part) {
      return side == Side.MENTOR
          ? new Afterwards(what, part, mentee, since)
          : new Afterwards(what, mentor, part, since);
    }
  }

  /// What one of the two has said to a step.
  public sealed interface Part {}

  /// Nothing yet.
  ///
  /// @param prompts how often this person was asked
  /// @param next when they are asked next
  /// @param until after this they are silent
  public record Waiting(int prompts, Optional<Instant> next, Instant until) implements Part {
    Waiting later(Duration by) {
      return new Waiting(prompts, next.map(at -> at.plus(by)), until.plus(by));
    }
  }

  /// Nothing for as long as a notice takes. They may still answer.
  public record Silent() implements Part {}

  public record Acknowledged() implements Part {}

  /// They see it differently. They may think again.
  public record Refused() implements Part {}

  /// Who passes it on, how, to whom and on which day.
  public record Plan(Teller teller, How how, Recipient to, LocalDate on) {}

  /// What will be said, to whom and on which day.
  public record Announcement(Confidential words, Recipient to, LocalDate on) {}

  /// Something was passed on, as one of the two has said.
  ///
  /// @param delivered when the notice of it had arrived; empty when there was none
  public record Passed(Way way, Side by, Instant at, Optional<Instant> delivered) {}

  /// What one person has noted about somebody in danger. The partner sees nothing of it until they
  /// are told.
  public sealed interface Danger {}

  public record Calm() implements Danger {}

  /// Somebody is in danger: passing on comes first.
  public record Alarmed(Instant since) implements Danger {}

  /// It has been passed on; telling the partner comes after.
  ///
  /// @param part when this person is asked about it
  public record PassedOn(Instant at, Waiting part) implements Danger {}
}
