package alcove.pairing;

import static alcove.pairing.PairingWords.plain;

import alcove.blockkit.Message;
import alcove.core.Command;
import alcove.core.Dates;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.Refusal;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.pairing.PairingWords.Line;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Happening;
import alcove.slack.Limits;
import alcove.slack.Pressing;
import alcove.slack.Profiles;
import alcove.slack.Profiles.Found;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.SaidDay;
import alcove.slack.WhichPair;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// How people ask for a pair, answer, pause, go on and end.
public final class PairingConversation {
  private final Desk desk;
  private final Profiles profiles;
  private final InstantSource clock;

  public PairingConversation(Desk desk, Profiles profiles, InstantSource clock) {
    this.desk = desk;
    this.profiles = profiles;
    this.clock = clock;
  }

  public void enter(Routes routes) {
    routes
        .happening(this::happened)
        .word("start", this::start)
        .tap("pairing.start", tap -> askWhom(Optional.empty(), tap.who().at()))
        .form("pairing.ask", this::ask)
        .tap("pairing.accept", this::accept)
        .tap("pairing.decline", this::decline)
        .tap("pairing.withdraw", this::withdraw)
        .word("pause", this::pause)
        .tap("pairing.pause", tap -> about(tap, this::pauseForm))
        .form("pairing.pause", this::paused)
        .word("resume", this::resume)
        .tap("pairing.resume", tap -> resumed(tap.who(), tap.value()))
        .tap("pairing.wait", _ -> new Reply.Replace(said(plain(Line.WAYS_WAITED))))
        .word("close", this::close)
        .tap("pairing.close", tap -> about(tap, seat -> closeForm(seat, tap.who().at())))
        .form("pairing.close", this::closed);
  }

  /// Somebody who has moved is prompted by the hours of where they are now; with somebody whose
  /// account is gone, it has come to its end, or comes to nothing.
  private void happened(Happening happening) {
    if (happening instanceof Happening.PersonChanged(var person, var _)) {
      profiles.forget(person);
      if (profiles.find(person, Limits.BACKGROUND_CALL) instanceof Found.Somebody(var profile)) {
        for (var seat : desk.seats(person)) {
          if (profile.deactivated()) {
            desk.note(seat.pair().id(), new PairingCommand.Gone(seat.side()), clock.instant());
          } else if (!seat.pair().partner(seat.side()).zone().equals(profile.zone())) {
            desk.note(
                seat.pair().id(),
                new PairingCommand.Move(seat.side(), profile.zone()),
                clock.instant());
          }
        }
      }
    }
  }

  private Reply start(Said said) {
    return askWhom(said.person(), said.who().at());
  }

  private Reply askWhom(Optional<PersonId> person, Instant now) {
    var programs = desk.programs().all();
    return programs.isEmpty()
        ? whisper(plain(Line.ASK_NONE))
        : new Reply.Open(new AskForm(programs, now).about(person));
  }

  private Reply ask(Submission form) {
    var person = form.values().choice("person").flatMap(PersonId::read);
    var role = form.values().choice("role").flatMap(PairingConversation::side);
    var line = form.values().choice("line");
    var said = form.values().choice("program").orElse(form.about());
    var program = desk.programs().find(AskForm.program(said));
    var errors = new HashMap<String, String>();
    if (person.isEmpty()) {
      errors.put("person", plain(Line.ASK_MISSING));
    }
    if (role.isEmpty()) {
      errors.put("role", plain(Line.ASK_MISSING));
    }
    if (program.isEmpty()) {
      errors.put("program", plain(Line.ASK_MISSING));
    }
    if (line.isEmpty()) {
      errors.put("line", plain(Line.ASK_MISSING));
    } else if (line.get().equals("YES")) {
      errors.put("line", PairingWords.refused(PairingRefusal.REPORTING_LINE));
    }
    person
        .filter(form.who().person()::equals)
        .ifPresent(_ -> errors.put("person", PairingWords.refused(PairingRefusal.ONESELF)));
    if (!errors.isEmpty()) {
      return new Reply.FieldErrors(errors);
    }
    return AskForm.isTrue(said, program.orElseThrow(), form.who().at())
        ? invite(form.who(), program.orElseThrow(), person.orElseThrow(), role.orElseThrow())
        : new Reply.Update(
            new AskForm(desk.programs().all(), form.who().at())
                .again(person.orElseThrow(), role.orElseThrow()));
  }

  private Reply invite(Who who, Program program, PersonId person, Side role) {
    var within = Limits.INTERACTIVE_CALL.dividedBy(2);
    return switch (profiles.find(person, within)) {
      case Found.Nobody _ -> atPerson(PairingWords.refused(PairingRefusal.OTHER_ORGANISATION));
      case Found.Unreachable _ -> atPerson(Pressing.unchangedWords());
      case Found.Somebody(var invited) ->
          profiles.find(who.person(), within) instanceof Found.Somebody(var asker)
              ? invite(who, program, role, asker, invited)
              : atPerson(Pressing.unchangedWords());
    };
  }

  private Reply invite(Who who, Program program, Side role, Profile asker, Profile invited) {
    var refusal = Admission.person(asker, program).or(() -> Admission.person(invited, program));
    if (refusal.isPresent()) {
      return atPerson(PairingWords.refused(refusal.get()));
    }
    return switch (desk.invite(who, program.id(), role, asker, invited)) {
      case Outcome.Done _ -> new Reply.Done();
      case Outcome.Refused(var why) -> atPerson(words(why));
      case Outcome.NoSuchPair _, Outcome.Busy _ -> atPerson(Pressing.unchangedWords());
    };
  }

  private static Reply atPerson(String why) {
    return new Reply.FieldErrors(Map.of("person", why));
  }

  private Reply accept(Tap tap) {
    var left =
        desk.look(tap.who(), PairId.named(tap.value()))
            .filter(seat -> seat.pair().pairing() instanceof Pairing.Invited)
            .flatMap(seat -> isNoMore(seat.partner().person(), seat.program()));
    return left.map(why -> whisper(PairingWords.refused(why))).orElseGet(() -> accepted(tap));
  }

  /// Why somebody who could ask cannot be a partner by now. When Slack does not say, nothing holds
  /// them up.
  private Optional<PairingRefusal> isNoMore(PersonId asker, Program program) {
    return profiles.find(asker, Limits.INTERACTIVE_CALL.dividedBy(2))
            instanceof Found.Somebody(var profile)
        ? Admission.person(profile, program)
        : Optional.empty();
  }

  private Reply accepted(Tap tap) {
    return answered(
        tap,
        PairingCommand.Accept::new,
        Pairing::isLive,
        seat ->
            seat.pair().pairing().isLive()
                ? PairingWords.answeredAccept(mention(seat))
                : PairingWords.answeredYesFirst(mention(seat)));
  }

  private Reply decline(Tap tap) {
    var isProposal =
        desk.look(tap.who(), PairId.named(tap.value()))
            .filter(seat -> seat.pair().pairing() instanceof Pairing.Proposed)
            .isPresent();
    return answered(
        tap,
        PairingCommand.Decline::new,
        Pairing.Declined.class::isInstance,
        seat ->
            isProposal
                ? plain(Line.ANSWERED_NOT_NOW)
                : PairingWords.answeredDecline(mention(seat)));
  }

  private Reply withdraw(Tap tap) {
    return answered(
        tap,
        PairingCommand.Withdraw::new,
        Pairing.Withdrawn.class::isInstance,
        _ -> plain(Line.ANSWERED_WITHDRAW));
  }

  /// The same answer twice, from a fast hand or on an older reminder, is one answer.
  private Reply answered(
      Tap tap,
      Function<Side, Command> command,
      Predicate<Pairing> isSame,
      Function<Seat, String> words) {
    var pair = PairId.named(tap.value());
    var outcome = desk.decide(tap.who(), pair, command);
    var seat =
        outcome instanceof Outcome.Done(var done)
            ? Optional.of(done)
            : desk.look(tap.who(), pair).filter(known -> isSame.test(known.pair().pairing()));
    return seat.<Reply>map(one -> new Reply.Replace(said(words.apply(one))))
        .orElseGet(() -> whisper(why(outcome)));
  }

  private Reply pause(Said said) {
    return running(
        said,
        "pairing.pause",
        seat ->
            said.day()
                .map(day -> pausedUntil(said.who(), seat, day))
                .orElseGet(() -> said.dropped() ? unclear(seat) : pauseForm(seat)));
  }

  private static Reply unclear(Seat seat) {
    return new Reply.Whisper(PairingViews.pauseUnclear(seat.bond()));
  }

  private Reply pauseForm(Seat seat) {
    return new Reply.Open(PairingForms.pause(seat.bond(), seat.side()));
  }

  private Reply pausedUntil(Who who, Seat seat, SaidDay said) {
    var zone = seat.pair().partner(seat.side()).zone();
    var day = said.from(who.at().atZone(zone).toLocalDate());
    var until = day.atStartOfDay(zone).toInstant();
    return decided(
        desk.decide(who, seat.pair().id(), side -> new PairingCommand.Pause(side, until)),
        done -> whisper(PairingWords.pausedUntil(Dates.day(day))));
  }

  private Reply paused(Submission form) {
    var pair = PairId.named(form.about());
    var seat = desk.look(form.who(), pair);
    if (seat.isEmpty()) {
      return new Reply.FieldErrors(Map.of("until", Pressing.noSuchPairWords()));
    }
    var until = until(form, seat.get());
    if (until.isEmpty()) {
      var block = form.values().choice("until").isEmpty() ? "until" : "day";
      return new Reply.FieldErrors(Map.of(block, plain(Line.ASK_MISSING)));
    }
    return atField(
        "until",
        desk.decide(form.who(), pair, side -> new PairingCommand.Pause(side, until.get())));
  }

  private static Optional<Instant> until(Submission form, Seat seat) {
    var zone = seat.pair().partner(seat.side()).zone();
    return form.values()
        .choice("until")
        .flatMap(choice ->
            choice.equals(PairingForms.ON_A_DAY)
                ? form.values().date("day")
                : weeks(choice)
                    .map(weeks -> form.who().at().atZone(zone).toLocalDate().plusWeeks(weeks)))
        .map(day -> day.atStartOfDay(zone).toInstant());
  }

  /// A form can be forged: what it offers is not all that can come back.
  private static Optional<Integer> weeks(String choice) {
    return choice.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(choice)) : Optional.empty();
  }

  private static Optional<Side> side(String name) {
    return Arrays.stream(Side.values()).filter(side -> side.name().equals(name)).findFirst();
  }

  private Reply resume(Said said) {
    var paused = seats(said, Pairing.Paused.class::isInstance);
    return paused.isEmpty()
        ? whisper(PairingWords.refused(PairingRefusal.NOT_PAUSED_BY_YOU))
        : WhichPair.of(
            said, paused, "pairing.resume", seat -> resumed(said.who(), seat.pair().id().value()));
  }

  private Reply resumed(Who who, String pair) {
    return decided(
        desk.decide(who, PairId.named(pair), PairingCommand.Resume::new),
        _ -> whisper(plain(Line.RESUME_DONE)));
  }

  private Reply close(Said said) {
    return running(said, "pairing.close", seat -> closeForm(seat, said.who().at()));
  }

  /// About the running pair that is meant. An invitation is none yet.
  private Reply running(Said said, String action, Function<Seat, Reply> answer) {
    var live = seats(said, Pairing::isLive);
    return live.isEmpty() && !seats(said, _ -> true).isEmpty()
        ? whisper(PairingWords.refused(PairingRefusal.NOT_RUNNING))
        : WhichPair.of(said, live, action, answer);
  }

  private List<Seat> seats(Said said, Predicate<Pairing> fits) {
    return desk.seats(said.who()).stream()
        .filter(seat -> fits.test(seat.pair().pairing()))
        .toList();
  }

  private static Reply closeForm(Seat seat, Instant now) {
    return new Reply.Open(PairingForms.close(seat.bond(), seat.side(), now));
  }

  private Reply closed(Submission form) {
    return decided(
        desk.decide(form.who(), PairId.named(form.about()), _ -> new PairingCommand.Finish()),
        _ -> new Reply.Done());
  }

  private Reply about(Tap tap, Function<Seat, Reply> answer) {
    return desk.look(tap.who(), PairId.named(tap.value()))
        .map(answer)
        .orElseGet(() -> Pressing.noSuchPair());
  }

  private static Reply decided(Outcome outcome, Function<Seat, Reply> done) {
    return switch (outcome) {
      case Outcome.Done(var seat) -> done.apply(seat);
      case Outcome.Refused _, Outcome.NoSuchPair _, Outcome.Busy _ -> whisper(why(outcome));
    };
  }

  private static Reply atField(String block, Outcome outcome) {
    return outcome instanceof Outcome.Done
        ? new Reply.Done()
        : new Reply.FieldErrors(Map.of(block, why(outcome)));
  }

  private static String why(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var refusal) -> words(refusal);
      case Outcome.NoSuchPair _ -> Pressing.noSuchPairWords();
      case Outcome.Busy _ -> Pressing.unchangedWords();
      case Outcome.Done _ -> throw new IllegalStateException("done is no refusal");
    };
  }

  private static String words(Refusal refusal) {
    return refusal instanceof PairingRefusal ours
        ? PairingWords.refused(ours)
        : Pressing.unchangedWords();
  }

  private static Reply whisper(String line) {
    return new Reply.Whisper(said(line));
  }

  private static Message said(String line) {
    return PairingViews.answered(line);
  }

  private static String mention(Seat seat) {
    return seat.partner().person().mention();
  }
}
