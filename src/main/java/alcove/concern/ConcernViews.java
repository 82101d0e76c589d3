package alcove.concern;

import static alcove.concern.ConcernWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.concern.Concern.Acknowledged;
import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Delivered;
import alcove.concern.Concern.Noticed;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Passed;
import alcove.concern.Concern.Quiet;
import alcove.concern.Concern.Sent;
import alcove.concern.Concern.Unreached;
import alcove.concern.Concern.Written;
import alcove.concern.ConcernWords.Line;
import alcove.concern.ConcernWords.Of;
import alcove.concern.ConcernWords.When;
import alcove.core.Dates;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What people see when confidence may have to be broken: in their own direct message or for their
/// own eyes, never in the room.
public final class ConcernViews {
  private ConcernViews() {}

  /// What `reader` is told in the direct message.
  public static Message dm(ConcernNotice notice, Bond bond, Side reader) {
    var look = new Look(bond, reader);
    return switch (notice) {
      case ConcernNotice.Asked(var number, var open) -> look.message(look.step(open, number));
      case ConcernNotice.Differs(var step, var number) ->
          look.stuck(ConcernWords.differs(step, look.partner()), number);
      case ConcernNotice.Silent(var step, var number) ->
          look.stuck(ConcernWords.silent(step, look.partner()), number);
      case ConcernNotice.Announced announced -> look.announced(announced);
      case ConcernNotice.HasArrived(var number, var from) ->
          look.message(
              Blocks.section(look.at(When.DELIVERED, from)), Blocks.actions(look.leave(number)));
      case ConcernNotice.NotReached(var number) -> look.message(look.unreached(number));
      case ConcernNotice.TimeHasPassed(var number) -> look.message(look.timeHasPassed(number));
      case ConcernNotice.RunsAnew(var from) ->
          look.message(Blocks.section(look.at(When.RUNS_ANEW, from)));
      case ConcernNotice.NoLonger _ -> look.line(Of.NO_LONGER);
      case ConcernNotice.NotToldYet _ -> DangerViews.notToldYet(look);
      case ConcernNotice.HowNow(var number, var what) -> look.message(look.howNow(number, what));
      case ConcernNotice.Repair _ ->
          look.message(
              Blocks.section(look.about(Of.REPAIR)),
              Blocks.actions(
                  Elements.button("home.agreement", plain(Line.AGREEMENT), "agreement")));
      case ConcernNotice.PutAway _ -> look.line(Of.PUT_AWAY);
      case ConcernNotice.WordsGone _ -> look.line(Of.WORDS_GONE);
      case ConcernNotice.EndedWith _ -> look.line(Of.ENDED_WITH);
      case ConcernNotice.MovedOn _ ->
          look.message(Blocks.section(ConcernWords.refused(ConcernRefusal.MOVED_ON)));
    };
  }

  /// Where the two are, with all that this reader can do now.
  static Message status(Concern concern, Bond bond, Side reader, Instant now) {
    var look = new Look(bond, reader);
    var number = concern.number();
    if (concern.clock() instanceof PairClock.Standing && !(concern.steps() instanceof Afterwards)) {
      return look.paused(concern);
    }
    return switch (concern.steps()) {
      case Quiet _ -> look.message(look.quiet(concern));
      case Open open -> look.message(look.step(open, number));
      case Delivered it when it.by() != reader -> look.line(Of.DELIVERED_OTHER);
      case Noticed it when it.by() != reader -> look.line(Of.WAITS);
      case Written _ -> look.waiting(Of.WRITTEN, number);
      case Sent _ -> look.waiting(Of.SENT, number);
      case Unreached _ -> look.message(look.unreached(number));
      case Delivered it when now.isBefore(it.from()) ->
          look.message(
              Blocks.section(look.at(When.DELIVERED, it.from())),
              Blocks.actions(look.leave(number)));
      case Delivered _ -> look.message(look.timeHasPassed(number));
      case Afterwards after when after.part(reader) instanceof Acknowledged ->
          look.message(
              Blocks.section(look.about(Of.HOW_NOW_WAITS)), Blocks.actions(look.close(number)));
      case Afterwards after -> look.message(look.howNow(number, after.what()));
      case Noticed _ -> look.line(Of.WAITS);
    };
  }

  /// What the second to want it reads where they said so.
  static Message mending(Bond bond, Side reader) {
    return new Look(bond, reader).line(Of.MENDING);
  }

  /// One reader's eyes on one pair.
  record Look(Bond bond, Side reader) {
    String partner() {
      return bond.partner(reader.other()).person().mention();
    }

    String about(Of line) {
      return ConcernWords.about(line, partner());
    }

    String moment(Instant at) {
      return Dates.moment(at, bond.partner(reader).zone());
    }

    String at(When line, Instant at) {
      return ConcernWords.at(line, moment(at));
    }

    String pair() {
      return bond.id().value();
    }

    Message message(ObjectNode... blocks) {
      return message(List.of(blocks));
    }

    /// A notification says nothing of what it is about: it may stand on a locked screen.
    Message message(List<ObjectNode> blocks) {
      var all = new ArrayList<>(blocks);
      all.add(Blocks.context(plain(Line.FOOT)));
      return new Message(plain(Line.KEPT_TITLE), all);
    }

    Message line(Of line) {
      return message(Blocks.section(about(line)));
    }

    Message waiting(Of line, int number) {
      return message(Blocks.section(about(line)), Blocks.actions(leave(number)));
    }

    Message stuck(String words, int number) {
      return message(
          Blocks.section(words), Blocks.actions(announce(number), supervisor(), leave(number)));
    }

    private List<ObjectNode> quiet(Concern concern) {
      var blocks = new ArrayList<ObjectNode>();
      blocks.add(Blocks.section(about(Of.INTRO)));
      blocks.add(Blocks.section(plain(Line.HOW_IT_GOES)));
      blocks.add(Blocks.section(about(Of.INTRO_QUIET)));
      blocks.add(
          Blocks.actions(
              Elements.primary("concern.raise", plain(Line.RAISE), pair()),
              supervisor(),
              Elements.button("concern.fine", plain(Line.NOT_NOW), pair())));
      concern.passed().stream()
          .filter(passed -> passed.way() != Way.DANGER || passed.by() == reader)
          .forEach(passed -> blocks.add(Blocks.context(record(passed))));
      return blocks;
    }

    private List<ObjectNode> step(Open open, int number) {
      var blocks = new ArrayList<ObjectNode>();
      blocks.add(
          Blocks.section(
              open.step() == Step.ISSUE && open.by() == reader
                  ? about(Of.MINE)
                  : ConcernWords.ask(open.step(), partner())));
      if (open.step() == Step.DUTIES) {
        blocks.add(Blocks.section(Duties.list(bond.program().mustReport())));
      }
      if (open.step().compareTo(Step.PLAN) >= 0) {
        blocks.add(Blocks.section(plan(open)));
      }
      var passedOn = StepRules.isPassedOn(open);
      var isAcknowledged = open.part(reader) instanceof Acknowledged;
      if (open.part(reader) instanceof Concern.Refused) {
        blocks.add(Blocks.section(about(Of.YOU_DIFFER)));
      } else if (isAcknowledged) {
        blocks.add(Blocks.section(other(open)));
      } else if (passedOn) {
        blocks.add(Blocks.section(about(Of.DONE_BY)));
      } else if (open.step() == Step.DONE && !speaks(open)) {
        blocks.add(Blocks.section(about(Of.SEEN_BY)));
      }
      var buttons = new StepButtons(this, open, number).all();
      if (!buttons.isEmpty()) {
        blocks.add(Blocks.actions(buttons.toArray(ObjectNode[]::new)));
      }
      return blocks;
    }

    /// What the other has said so far, to somebody who has acknowledged the step.
    private String other(Open open) {
      return switch (open.part(reader.other())) {
        case Concern.Refused _ -> ConcernWords.differs(open.step(), partner());
        case Concern.Silent _ -> ConcernWords.silent(open.step(), partner());
        case Concern.Waiting _, Acknowledged _ -> about(Of.WAITS);
      };
    }

    /// Whoever began can leave, whatever the clock does.
    private Message paused(Concern concern) {
      var by =
          switch (concern.steps()) {
            case Open open -> Optional.of(open.by());
            case Noticed noticed -> Optional.of(noticed.by());
            case Quiet _, Afterwards _ -> Optional.<Side>empty();
          };
      var blocks = new ArrayList<ObjectNode>();
      blocks.add(Blocks.section(ConcernWords.refused(ConcernRefusal.PAUSED)));
      by.filter(reader::equals).ifPresent(_ -> blocks.add(Blocks.actions(leave(concern.number()))));
      return message(blocks);
    }

    boolean speaks(Open open) {
      return open.plan().filter(plan -> plan.teller().speaks(reader)).isPresent();
    }

    private String plan(Open open) {
      return open.plan()
          .map(plan ->
              ConcernWords.plan(
                  ConcernWords.teller(plan.teller(), reader, partner()),
                  plan.how(),
                  plan.to(),
                  Dates.day(plan.on())))
          .orElseGet(() -> plain(Line.NO_PLAN_YET));
    }

    private Message announced(ConcernNotice.Announced it) {
      var notice = it.notice();
      return new Message(
          about(Of.ANNOUNCED),
          List.of(
              Blocks.section(about(Of.ANNOUNCED_NOW)),
              Blocks.typed(notice.words()),
              Blocks.section(
                  ConcernWords.announcedWhen(notice.to(), Dates.day(notice.on()), it.days())),
              Blocks.actions(supervisor()),
              Blocks.context(plain(Line.FOOT))));
    }

    private List<ObjectNode> unreached(int number) {
      return List.of(
          Blocks.section(about(Of.UNREACHED)),
          Blocks.actions(
              Elements.primary("concern.again", plain(Line.TRY_AGAIN), value(number)),
              supervisor(),
              leave(number)));
    }

    private List<ObjectNode> timeHasPassed(int number) {
      var passOn =
          Elements.confirm(
              Elements.primary("concern.passon", plain(Line.PASS_ON), value(number)),
              plain(Line.PASS_ON_TITLE),
              plain(Line.PASS_ON_TEXT),
              plain(Line.PASS_ON));
      return List.of(
          Blocks.section(about(Of.TIME_PASSED)),
          Blocks.actions(passOn, notNow(number), leave(number)));
    }

    private List<ObjectNode> howNow(int number, Passed what) {
      return List.of(
          Blocks.section(about(Of.HOW_NOW)),
          Blocks.section(record(what)),
          Blocks.actions(
              Elements.primary("concern.mend", plain(Line.REPAIR_DO), value(number)),
              close(number),
              notNow(number),
              pause()));
    }

    String record(Passed what) {
      var by = bond.partner(what.by()).person().mention();
      var delivered = what.delivered().map(this::moment).orElse("");
      return ConcernWords.record(what, by, moment(what.at()), delivered);
    }

    ObjectNode close(int number) {
      return Elements.confirm(
          Elements.button("concern.part", plain(Line.CLOSE_DO), value(number)),
          plain(Line.CLOSE_TITLE),
          plain(Line.CLOSE_TEXT),
          plain(Line.CLOSE_DO));
    }

    ObjectNode announce(int number) {
      return Elements.button("concern.announce", plain(Line.ANNOUNCE), value(number));
    }

    ObjectNode leave(int number) {
      return Elements.confirm(
          Elements.button("concern.leave", plain(Line.NO_LONGER), value(number)),
          plain(Line.NO_LONGER_TITLE),
          plain(Line.NO_LONGER_TEXT),
          plain(Line.NO_LONGER));
    }

    ObjectNode notNow(int number) {
      return Elements.button("concern.notnow", plain(Line.NOT_NOW), value(number));
    }

    /// Whom one can ask in doubt, without a name.
    static ObjectNode supervisor() {
      return Elements.button("guidance.show", plain(Line.SUPERVISOR), "ask");
    }

    ObjectNode pause() {
      return Elements.button("pairing.pause", plain(Line.PAUSE), pair());
    }

    String value(int number) {
      return ConcernValue.of(bond.id(), number);
    }
  }
}
