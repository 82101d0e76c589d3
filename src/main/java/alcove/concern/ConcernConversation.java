package alcove.concern;

import static alcove.concern.ConcernWords.plain;

import alcove.blockkit.Message;
import alcove.concern.Concern.Announcement;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Plan;
import alcove.concern.ConcernWords.Line;
import alcove.core.Command;
import alcove.core.Dates;
import alcove.core.PairId;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.privacy.Confidential;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Asking.Values;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How people go the steps. What `/mentor concern` answers needs neither the store nor a call to
/// Slack: whom to call is in memory and goes out with the answer itself.
public final class ConcernConversation {
  private final Desk desk;

  public ConcernConversation(Desk desk) {
    this.desk = desk;
  }

  public void enter(Routes routes) {
    routes
        .word("concern", _ -> new Reply.Whisper(DangerViews.first(contacts())))
        .tap("concern.danger", this::danger)
        .tap("concern.dangerwith", tap -> alarmed(tap.who(), PairId.named(tap.value())))
        .tap("concern.first", tap -> inDanger(tap, ConcernCommand.PassedFirst::new))
        .tap("concern.tell", tap -> inDanger(tap, ConcernCommand.TellNow::new))
        .tap("concern.calloff", this::callOff)
        .tap("concern.steps", this::steps)
        .tap("concern.show", this::show)
        .tap("concern.raise", this::raise)
        .tap("concern.fine", _ -> replace(Message.line(plain(Line.LATER))))
        .tap("concern.acknowledge", tap -> pressed(tap, ConcernConversation::acknowledge))
        .tap("concern.refuse", tap -> pressed(tap, ConcernConversation::refuse))
        .tap("concern.done", tap -> pressed(tap, numbered(ConcernCommand.Done::new)))
        .tap("concern.again", tap -> pressed(tap, numbered(ConcernCommand.TryAgain::new)))
        .tap("concern.passon", tap -> pressed(tap, numbered(ConcernCommand.PassOn::new)))
        .tap("concern.mend", this::mend)
        .tap("concern.part", tap -> instead(pressed(tap, choosing(Ending.CLOSE)), Line.ENDED))
        .tap(
            "concern.notnow",
            tap -> instead(pressed(tap, numbered(ConcernCommand.NotNow::new)), Line.LATER))
        .tap(
            "concern.leave",
            tap -> instead(pressed(tap, numbered(ConcernCommand.NoLongerNeeded::new)), Line.LEFT))
        .tap("concern.propose", tap -> form(tap, this::planForm))
        .tap("concern.announce", tap -> form(tap, this::noticeForm))
        .form("concern.plan", this::plan)
        .form("concern.notice", this::notice);
  }

  private List<String> contacts() {
    return desk.programs().emergency();
  }

  private Reply danger(Tap tap) {
    var seats = desk.reachableSeats(tap.who());
    if (seats.isEmpty()) {
      return replace(DangerViews.nobodyToTell(contacts()));
    }
    return WhichPair.of(
        Said.word(tap.who(), tap.trigger()),
        seats,
        "concern.dangerwith",
        seat -> alarmed(tap.who(), seat.pair().id()));
  }

  private Reply alarmed(Who who, PairId pair) {
    return desk.decide(who, pair, ConcernCommand.InDanger::new) instanceof Outcome.Done(var seat)
        ? replace(dangerOf(seat))
        : replace(DangerViews.nobodyToTell(contacts()));
  }

  private Reply inDanger(Tap tap, Function<Side, Command> command) {
    return switch (desk.decide(tap.who(), PairId.named(tap.value()), command)) {
      case Outcome.Done(var seat) -> replace(dangerOf(seat));
      case Outcome other -> whisper(why(other));
    };
  }

  private Reply callOff(Tap tap) {
    return switch (desk.decide(tap.who(), PairId.named(tap.value()), ConcernCommand.CallOff::new)) {
      case Outcome.Done _ -> replace(Message.line(plain(Line.LEFT)));
      case Outcome other -> whisper(why(other));
    };
  }

  private static Message dangerOf(Seat seat) {
    return DangerViews.status(seat.pair().concern().danger(seat.side()), seat.bond(), seat.side());
  }

  private Reply steps(Tap tap) {
    return WhichPair.of(
        Said.word(tap.who(), tap.trigger()),
        desk.seats(tap.who()),
        "concern.show",
        seat -> replace(status(seat, tap.who().at())));
  }

  private Reply show(Tap tap) {
    return desk.look(tap.who(), PairId.named(tap.value()))
        .map(seat -> replace(status(seat, tap.who().at())))
        .orElseGet(() -> Pressing.noSuchPair());
  }

  /// Where somebody stands; what they noted about danger comes before the steps.
  private static Message status(Seat seat, Instant now) {
    var concern = seat.pair().concern();
    return concern.danger(seat.side()) instanceof Concern.Calm
        ? ConcernViews.status(concern, seat.bond(), seat.side(), now)
        : dangerOf(seat);
  }

  private Reply raise(Tap tap) {
    return switch (desk.decide(tap.who(), PairId.named(tap.value()), ConcernCommand.Raise::new)) {
      case Outcome.Done(var seat) -> replace(status(seat, tap.who().at()));
      case Outcome other -> whisper(why(other));
    };
  }

  private static Optional<Command> acknowledge(ConcernValue value, Side side) {
    return value.step().map(step -> new ConcernCommand.Acknowledge(side, value.number(), step));
  }

  private static Optional<Command> refuse(ConcernValue value, Side side) {
    return value.step().map(step -> new ConcernCommand.Refuse(side, value.number(), step));
  }

  private static BiFunction<ConcernValue, Side, Optional<Command>> choosing(Ending ending) {
    return (value, side) -> Optional.of(new ConcernCommand.Choose(side, value.number(), ending));
  }

  /// These words in place of where somebody stands, when it is done.
  private static Reply instead(Reply reply, Line line) {
    return reply instanceof Reply.Replace ? replace(Message.line(plain(line))) : reply;
  }

  private static BiFunction<ConcernValue, Side, Optional<Command>> numbered(
      BiFunction<Side, Integer, Command> command) {
    return (value, side) -> Optional.of(command.apply(side, value.number()));
  }

  private Reply pressed(
      Tap tap, BiFunction<ConcernValue, Side, ? extends Optional<? extends Command>> command) {
    return pressed(tap, command, seat -> status(seat, tap.who().at()));
  }

  private Reply pressed(
      Tap tap,
      BiFunction<ConcernValue, Side, ? extends Optional<? extends Command>> command,
      Function<Seat, Message> shown) {
    var value = ConcernValue.read(tap.value());
    if (value.flatMap(one -> command.apply(one, Side.MENTOR)).isEmpty()) {
      return Pressing.noSuchPair();
    }
    var outcome =
        desk.decide(
            tap.who(), value.get().pair(), side -> command.apply(value.get(), side).orElseThrow());
    return switch (outcome) {
      case Outcome.Done(var seat) -> replace(shown.apply(seat));
      case Outcome other -> whisper(why(other));
    };
  }

  /// Mending ends the steps; who is the second to want it is not shown how they begin.
  private Reply mend(Tap tap) {
    return pressed(
        tap,
        choosing(Ending.REPAIR),
        seat ->
            seat.pair().concern().steps() instanceof Concern.Quiet
                ? ConcernViews.mending(seat.bond(), seat.side())
                : status(seat, tap.who().at()));
  }

  private Reply form(Tap tap, BiFunction<Seat, Instant, Optional<Reply>> form) {
    var value = ConcernValue.read(tap.value());
    var seat = value.flatMap(one -> desk.look(tap.who(), one.pair()));
    if (seat.isEmpty()) {
      return Pressing.noSuchPair();
    }
    return seat.filter(its -> its.pair().concern().number() == value.get().number())
        .flatMap(its -> form.apply(its, tap.who().at()))
        .orElseGet(() -> whisper(ConcernWords.refused(ConcernRefusal.MOVED_ON)));
  }

  private Optional<Reply> planForm(Seat seat, Instant now) {
    var concern = seat.pair().concern();
    var today = now.atZone(seat.pair().partner(seat.side()).zone()).toLocalDate();
    return concern.steps() instanceof Open
        ? Optional.of(
            new Reply.Open(ConcernForms.plan(seat.bond(), seat.side(), concern.number(), today)))
        : Optional.empty();
  }

  private Optional<Reply> noticeForm(Seat seat, Instant now) {
    var concern = seat.pair().concern();
    return concern.steps() instanceof Open open && StepRules.mayAnnounce(open, seat.side())
        ? Optional.of(
            new Reply.Open(ConcernForms.notice(seat.bond(), seat.side(), concern.number(), now)))
        : Optional.empty();
  }

  private Reply plan(Submission form) {
    var values = form.values();
    return filled(
        form,
        ConcernForms.WHO,
        (value, side) ->
            chosen(values, ConcernForms.WHO, Teller.values())
                .flatMap(who ->
                    chosen(values, ConcernForms.HOW, How.values())
                        .flatMap(how ->
                            to(values)
                                .flatMap(to -> on(values).map(on -> new Plan(who, how, to, on)))))
                .map(plan -> new ConcernCommand.Propose(side, value.number(), plan)));
  }

  private Reply notice(Submission form) {
    var values = form.values();
    var words = values.text(ConcernForms.WORDS).orElseGet(() -> Confidential.of(""));
    return filled(
        form,
        ConcernForms.WORDS,
        (value, side) ->
            to(values)
                .flatMap(to -> on(values).map(on -> new Announcement(words, to, on)))
                .map(said -> new ConcernCommand.Announce(side, value.number(), said)));
  }

  private Reply filled(
      Submission form,
      String first,
      BiFunction<ConcernValue, Side, ? extends Optional<? extends Command>> command) {
    var value = ConcernValue.read(form.about());
    if (value.isEmpty()) {
      return error(first, Pressing.noSuchPairWords());
    }
    if (command.apply(value.get(), Side.MENTOR).isEmpty()) {
      return error(first, plain(Line.FORM_MISSING));
    }
    var outcome =
        desk.decide(
            form.who(), value.get().pair(), side -> command.apply(value.get(), side).orElseThrow());
    return switch (outcome) {
      case Outcome.Done(var seat) ->
          new Reply.Update(ConcernForms.kept(status(seat, form.who().at())));
      case Outcome.Refused(ConcernRefusal refusal) when refusal == ConcernRefusal.WRONG_DAY ->
          error(ConcernForms.ON, wrongDay(form, value.get(), first));
      case Outcome other -> error(first, why(other));
    };
  }

  private String wrongDay(Submission form, ConcernValue value, String first) {
    return desk.look(form.who(), value.pair())
        .filter(_ -> first.equals(ConcernForms.WORDS))
        .map(seat ->
            ConcernWords.wrongDay(
                Dates.day(ConcernTimes.firstDay(seat.side(), seat.bond(), form.who().at())),
                Dates.day(ConcernTimes.lastDay(seat.side(), seat.bond(), form.who().at()))))
        .orElseGet(() -> ConcernWords.refused(ConcernRefusal.WRONG_DAY));
  }

  private static <E extends Enum<E>> Optional<E> chosen(
      Values values, String block, E[] constants) {
    return values.choice(block).flatMap(name -> ConcernValue.named(constants, name));
  }

  private static Optional<Recipient> to(Values values) {
    return chosen(values, ConcernForms.TO, Recipient.values());
  }

  private static Optional<LocalDate> on(Values values) {
    return values.date(ConcernForms.ON);
  }

  private static String why(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(ConcernRefusal refusal) -> ConcernWords.refused(refusal);
      case Outcome.Refused _ -> plain(Line.REFUSED_ELSEWHERE);
      case Outcome.Busy _ -> plain(Line.BUSY);
      case Outcome.NoSuchPair _, Outcome.Done _ -> Pressing.noSuchPairWords();
    };
  }

  private static Reply error(String block, String words) {
    return new Reply.FieldErrors(Map.of(block, words));
  }

  private static Reply replace(Message message) {
    return new Reply.Replace(message);
  }

  private static Reply whisper(String line) {
    return new Reply.Whisper(Message.line(line));
  }
}
