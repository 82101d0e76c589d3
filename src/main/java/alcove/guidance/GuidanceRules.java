package alcove.guidance;

import alcove.core.PersonId;
import alcove.guidance.Case.Someone;
import alcove.guidance.Relay.Answer;
import alcove.guidance.Relay.Answer.Refused;
import alcove.guidance.Relay.Answer.Step;
import alcove.guidance.Relay.Letter;
import alcove.guidance.Relay.Moment;
import alcove.privacy.Confidential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The relay between somebody who asks and a supervisor. Words go through it and stay nowhere; what
/// goes to the supervisor goes at a moment that says nothing of when it was written.
public final class GuidanceRules {
  /// Characters of one message, as Unicode code points.
  static final int LENGTH = 2_500;

  /// Messages in a row that have no answer yet.
  static final int MOST_UNANSWERED = 5;

  private GuidanceRules() {}

  public static Answer decide(Relay state, GuidanceCommand command, Moment moment) {
    return switch (command) {
      case GuidanceCommand.Ask ask -> ask(state, ask, moment);
      case GuidanceCommand.Write(var by, var words) ->
          isNoMessage(words)
              ? new Refused(GuidanceRefusal.WRONG_WORDS)
              : write(state, by, words, moment);
      case GuidanceCommand.HandOver(var by) -> handOver(state, by, moment);
      case GuidanceCommand.Depart(var supervisor) -> depart(state, supervisor, moment);
      case GuidanceCommand.Close(var by) -> close(state, by, moment);
      case GuidanceCommand.Visit _ -> visit(state, moment);
      case GuidanceCommand.Forget _ -> forget(state);
    };
  }

  private static Answer ask(Relay state, GuidanceCommand.Ask ask, Moment moment) {
    var why = whyNot(state, ask, moment);
    if (why.isPresent()) {
      return new Refused(why.get());
    }
    var supervisor = state.rota().next(moment.supervisors(), moment.barred());
    if (supervisor.isEmpty()) {
      return new Refused(GuidanceRefusal.NOBODY_FREE);
    }
    var id = moment.chance().fresh();
    var at = toSupervisor(supervisor.get(), moment.now(), moment);
    var begun =
        new Case(
            id,
            ask.program(),
            ask.asker(),
            supervisor.get(),
            ask.side(),
            1,
            Set.of(),
            moment.now(),
            at,
            false);
    var question = new GuidanceNotice.Question(id, ask.side(), ask.words());
    return new Step(
        new Relay(
            Optional.of(begun),
            state.asker().with(id, moment.now()),
            state.rota().given(supervisor.get(), id)),
        List.of(
            new Letter(ask.asker().person(), new GuidanceNotice.Begun(id), moment.now()),
            new Letter(supervisor.get().person(), question, at)));
  }

  private static Optional<GuidanceRefusal> whyNot(
      Relay state, GuidanceCommand.Ask ask, Moment moment) {
    if (isNoMessage(ask.words())) {
      return Optional.of(GuidanceRefusal.WRONG_WORDS);
    }
    if (state.found().isPresent()) {
      return Optional.of(GuidanceRefusal.ONE_IS_OPEN);
    }
    return state.asker().hasEnough(moment.now())
        ? Optional.of(GuidanceRefusal.ENOUGH)
        : Optional.empty();
  }

  private static Answer write(Relay state, PersonId by, Confidential words, Moment moment) {
    var found = state.found().filter(each -> each.isOpen(moment.now()));
    if (found.filter(each -> isSupervisor(each, by)).isPresent()) {
      var answered = found.get().answered(moment.now());
      var reply = new GuidanceNotice.Reply(answered.id(), words, answered.closes());
      return new Step(
          state.with(answered, state.rota()), List.of(toAsker(answered, reply, moment)));
    }
    if (found.filter(each -> isAsker(each, by)).isEmpty()) {
      return new Refused(GuidanceRefusal.NO_CASE);
    }
    return found.get().unanswered() >= MOST_UNANSWERED
        ? new Refused(GuidanceRefusal.LET_THEM_ANSWER)
        : asked(state, found.get(), words, moment);
  }

  /// A supervisor who is no longer there has their case handed on before the next word.
  private static Answer asked(Relay state, Case open, Confidential words, Moment moment) {
    var letters = new ArrayList<Letter>();
    var next = state;
    if (isLeft(open, moment)) {
      if (!(handedOn(state, open, moment) instanceof Step(var handed, var told))) {
        return new Refused(GuidanceRefusal.NOBODY_FREE);
      }
      next = handed;
      letters.addAll(told);
    }
    var asked = next.found().orElseThrow().asked(moment.now());
    var more = new GuidanceNotice.More(asked.id(), asked.side(), words);
    return toSupervisor(next, asked, more, letters, moment);
  }

  private static boolean isLeft(Case open, Moment moment) {
    return moment.supervisors().stream().noneMatch(each -> isSupervisor(open, each.person()));
  }

  private static Answer handOver(Relay state, PersonId by, Moment moment) {
    return state
        .found()
        .filter(found -> isSupervisor(found, by) && found.isOpen(moment.now()))
        .map(found -> handedOn(state, found, moment))
        .orElseGet(() -> new Refused(GuidanceRefusal.NO_CASE));
  }

  private static Answer depart(Relay state, PersonId supervisor, Moment moment) {
    return state
        .found()
        .filter(found -> isSupervisor(found, supervisor) && found.isOpen(moment.now()))
        .map(found -> handedOnIfPossible(state, found, moment))
        .orElseGet(() -> new Refused(GuidanceRefusal.NO_CASE));
  }

  /// Where nobody else can take it the asker hears so, once: waiting in vain is worse than a no.
  private static Answer handedOnIfPossible(Relay state, Case open, Moment moment) {
    return handedOn(state, open, moment) instanceof Step handed
        ? handed
        : new Step(
            state.with(open.unattended(), state.rota()),
            List.of(toAsker(open, new GuidanceNotice.Unattended(open.id()), moment)));
  }

  /// The next supervisor gets the case and no word of it; the asker hears that, and writes again
  /// what the next should know.
  private static Answer handedOn(Relay state, Case open, Moment moment) {
    var barred = new HashSet<>(moment.barred());
    barred.addAll(open.had());
    barred.add(open.supervisor().person());
    var next = state.rota().next(moment.supervisors(), barred);
    if (next.isEmpty()) {
      return new Refused(GuidanceRefusal.NOBODY_FREE);
    }
    var id = open.id();
    var handed = open.handedTo(next.get());
    var rota = state.rota().taken(open.supervisor().person(), id).given(next.get(), id);
    var told = new ArrayList<Letter>();
    told.add(toAsker(handed, new GuidanceNotice.HandedOn(id), moment));
    return toSupervisor(
        state.with(handed, rota), handed, new GuidanceNotice.HandedToYou(id), told, moment);
  }

  /// The link lives on for as long as the last words are on their way.
  private static Answer close(Relay state, PersonId by, Moment moment) {
    var found =
        state
            .found()
            .filter(each -> !each.over())
            .filter(each -> isAsker(each, by) || isSupervisor(each, by));
    if (found.isEmpty()) {
      return new Refused(GuidanceRefusal.NO_CASE);
    }
    var over = over(state, found.get());
    var notice = new GuidanceNotice.Closed(found.get().id());
    return isAsker(found.get(), by)
        ? toSupervisor(over, over.found().orElseThrow(), notice, List.of(), moment)
        : new Step(over, List.of(toAsker(found.get(), notice, moment)));
  }

  /// What is over is forgotten; what has lain for long is closed; what has no answer is handed on,
  /// and so is what the program's supervisor had who is none any more.
  private static Answer visit(Relay state, Moment moment) {
    var found = state.found();
    if (found.isEmpty()) {
      return new Refused(GuidanceRefusal.NO_CASE);
    }
    var open = found.get();
    var now = moment.now();
    if (open.over()) {
      return new Step(new Relay(Optional.empty(), state.asker(), state.rota()), List.of());
    }
    if (!open.isOpen(now)) {
      var over = over(state, open);
      var notice = new GuidanceNotice.Closed(open.id());
      var told = List.of(toAsker(open, notice, moment));
      return toSupervisor(over, over.found().orElseThrow(), notice, told, moment);
    }
    var waited = open.unanswered() > 0 && !now.isBefore(open.lastWord().plus(Case.UNANSWERED));
    return waited || isLeft(open, moment)
        ? handedOnIfPossible(state, open, moment)
        : new Refused(GuidanceRefusal.NO_CASE);
  }

  /// Whatever it is at, nothing of it is left, and nobody is told.
  private static Answer forget(Relay state) {
    if (state.found().isEmpty()) {
      return new Refused(GuidanceRefusal.NO_CASE);
    }
    var over = over(state, state.found().get());
    return new Step(new Relay(Optional.empty(), over.asker(), over.rota()), List.of());
  }

  private static Relay over(Relay state, Case open) {
    var asker =
        state.asker().open().filter(open.id()::equals).isPresent()
            ? state.asker().closed()
            : state.asker();
    var rota = state.rota().taken(open.supervisor().person(), open.id());
    return new Relay(Optional.of(open.closed()), asker, rota);
  }

  private static Step toSupervisor(
      Relay state, Case open, GuidanceNotice notice, List<Letter> before, Moment moment) {
    var at = toSupervisor(open.supervisor(), open.due(), moment);
    var letters = new ArrayList<>(before);
    letters.add(new Letter(open.supervisor().person(), notice, at));
    return new Step(state.with(open.due(at), state.rota()), letters);
  }

  /// In the supervisor's working hours, later than now by some chance, and not before `last`.
  private static Instant toSupervisor(Someone supervisor, Instant last, Moment moment) {
    var delayed = moment.now().plus(moment.chance().delay());
    var earliest = delayed.isBefore(last) ? last : delayed;
    return moment.hours().next(earliest, supervisor.zone(), moment.chance().delay().toMillis());
  }

  private static Letter toAsker(Case open, GuidanceNotice notice, Moment moment) {
    var at = moment.hours().next(moment.now(), open.asker().zone(), open.id().value().hashCode());
    return new Letter(open.asker().person(), notice, at);
  }

  private static boolean isNoMessage(Confidential words) {
    return words.isBlank() || words.length() > LENGTH;
  }

  private static boolean isAsker(Case open, PersonId person) {
    return open.asker().person().equals(person);
  }

  private static boolean isSupervisor(Case open, PersonId person) {
    return open.supervisor().person().equals(person);
  }
}
