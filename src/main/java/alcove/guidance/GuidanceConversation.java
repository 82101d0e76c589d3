package alcove.guidance;

import static alcove.guidance.GuidanceWords.plain;

import alcove.blockkit.Message;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.Cases;
import alcove.desk.Cases.Told;
import alcove.desk.Desk;
import alcove.guidance.Case.Someone;
import alcove.guidance.GuidanceWords.Line;
import alcove.guidance.GuidanceWords.OfCase;
import alcove.privacy.Confidential;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Happening;
import alcove.slack.Profiles;
import alcove.slack.Reply;
import alcove.slack.Routes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// How people ask a supervisor, and how supervisors answer. Words go through here wrapped, and
/// nothing that was typed is lost by a refusal: the form stays open and says what is wrong.
public final class GuidanceConversation {
  /// Supervisors whom Slack does not name in time get no case now.
  private static final Duration LOOK = Duration.ofMillis(300);

  private final Cases cases;
  private final Profiles profiles;
  private final InstantSource clock;

  public GuidanceConversation(Desk desk, Profiles profiles, InstantSource clock) {
    this.cases = desk.cases();
    this.profiles = profiles;
    this.clock = clock;
  }

  public void enter(Routes routes) {
    routes
        .word("guidance", said -> new Reply.Whisper(status(said.who())))
        .typed(this::typed)
        .atHome(this::home)
        .tap("guidance.show", tap -> new Reply.Whisper(status(tap.who())))
        .tap("guidance.ask", tap -> ask(tap.who()))
        .tap("guidance.write", tap -> new Reply.Open(GuidanceViews.more(PairId.named(tap.value()))))
        .tap(
            "guidance.answer",
            tap -> new Reply.Open(GuidanceViews.answer(PairId.named(tap.value()))))
        .tap("guidance.fine", _ -> new Reply.Replace(Message.line(plain(Line.FINE))))
        .tap("guidance.handover", this::handOver)
        .tap("guidance.close", this::close)
        .tap("guidance.away", tap -> away(tap, true))
        .tap("guidance.back", tap -> away(tap, false))
        .form("guidance.question", this::question)
        .form("guidance.words", this::words)
        .happening(this::happened);
  }

  /// Whoever is deactivated answers no more: what they had goes to others.
  private void happened(Happening happening) {
    if (happening instanceof Happening.PersonChanged(var person, var gone) && gone) {
      var supervisors = cases.supervisors();
      if (supervisors.contains(person)) {
        cases.depart(person, there(supervisors), clock.instant());
      }
    }
  }

  private Message status(Who who) {
    var sight = cases.look(who);
    return GuidanceViews.status(
        Stream.of(
                sight.duty().map(GuidanceViews::supervisor).orElseGet(List::<ObjectNode>of),
                GuidanceViews.asker(sight.open(), !sight.programs().isEmpty()))
            .flatMap(Collection::stream)
            .toList());
  }

  /// A supervisor's own part of App Home: how many questions are open with them, and nothing of who
  /// asks or what.
  private List<ObjectNode> home(Who who) {
    return cases.look(who).duty().map(GuidanceViews::atHome).orElseGet(List::of);
  }

  private Reply ask(Who who) {
    var programs = cases.look(who).programs();
    return programs.isEmpty()
        ? whisper(GuidanceWords.refused(GuidanceRefusal.NOBODY_FREE))
        : new Reply.Open(GuidanceViews.ask(programs));
  }

  /// What somebody writes to Alcove while a case of theirs is open goes to the case.
  private Optional<Reply> typed(Who who, Confidential words) {
    return cases
        .look(who)
        .open()
        .map(id ->
            said(
                cases.write(who, id, words, supervisors(who)),
                done -> GuidanceWords.of(OfCase.DM_CARRIED, Case.number(done))));
  }

  private Reply question(Submission form) {
    var side =
        form.values()
            .choice(GuidanceViews.SIDE)
            .flatMap(chosen ->
                Stream.of(Side.values()).filter(each -> each.name().equals(chosen)).findFirst());
    var asker = new Someone(form.who().person(), zone(form.who().person()));
    var program = form.values().choice(GuidanceViews.PROGRAM).orElse(form.about());
    var ask = new GuidanceCommand.Ask(ProgramId.named(program), asker, side, typed(form));
    return carried(
        cases.ask(form.who(), ask, supervisors(form.who())),
        id -> GuidanceWords.of(OfCase.BEGUN, Case.number(id)));
  }

  private Reply words(Submission form) {
    return carried(
        cases.write(form.who(), PairId.named(form.about()), typed(form), supervisors(form.who())),
        id -> GuidanceWords.of(OfCase.CARRIED, Case.number(id)));
  }

  private static Confidential typed(Submission form) {
    return form.values().text(GuidanceViews.WORDS).orElseGet(() -> Confidential.of(""));
  }

  private Reply handOver(Tap tap) {
    return replaced(
        cases.handOver(tap.who(), PairId.named(tap.value()), supervisors(tap.who())), Line.HANDED);
  }

  private Reply close(Tap tap) {
    return replaced(cases.close(tap.who(), PairId.named(tap.value())), Line.IS_CLOSED);
  }

  private Reply away(Tap tap, boolean away) {
    var line = away ? Line.IS_AWAY : Line.IS_BACK;
    return whisper(plain(cases.away(tap.who(), away) ? line : Line.BUSY));
  }

  /// The supervisors who are there, and where they live.
  private List<Someone> supervisors(Who who) {
    return there(cases.look(who).supervisors());
  }

  private List<Someone> there(Set<PersonId> supervisors) {
    var there = new ArrayList<Someone>();
    for (var person : supervisors) {
      if (profiles.find(person, LOOK) instanceof Profiles.Found.Somebody(var profile)
          && !profile.deactivated()) {
        there.add(new Someone(person, profile.zone()));
      }
    }
    return there;
  }

  private ZoneId zone(PersonId person) {
    return profiles.find(person, LOOK) instanceof Profiles.Found.Somebody(var profile)
        ? profile.zone()
        : ZoneOffset.UTC;
  }

  private static Reply carried(Told told, Function<PairId, String> line) {
    return switch (told) {
      case Told.Done(var id) -> new Reply.Update(GuidanceViews.note(line.apply(id)));
      case Told.Refused(var refusal) ->
          new Reply.FieldErrors(Map.of(GuidanceViews.WORDS, GuidanceWords.refused(refusal)));
      case Told.Busy _ -> new Reply.FieldErrors(Map.of(GuidanceViews.WORDS, plain(Line.BUSY)));
    };
  }

  private static Reply replaced(Told told, Line line) {
    return told instanceof Told.Done
        ? new Reply.Replace(Message.line(plain(line)))
        : said(told, _ -> plain(line));
  }

  private static Reply said(Told told, Function<PairId, String> line) {
    return switch (told) {
      case Told.Done(var id) -> whisper(line.apply(id));
      case Told.Refused(var refusal) -> whisper(GuidanceWords.refused(refusal));
      case Told.Busy _ -> whisper(plain(Line.BUSY));
    };
  }

  private static Reply whisper(String line) {
    return new Reply.Whisper(Message.line(line));
  }
}
