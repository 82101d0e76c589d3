package alcove.matching;

import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Matches;
import alcove.desk.Matches.Changed;
import alcove.desk.Matches.Sight;
import alcove.desk.Programs;
import alcove.matching.MatchingViews.Hub;
import alcove.matching.MatchingViews.Others;
import alcove.matching.MatchingWords.Line;
import alcove.matching.NamingConversation.People;
import alcove.pairing.Bond.Partner;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Surface.InModal;
import alcove.slack.Asking.Tap;
import alcove.slack.Limits;
import alcove.slack.Profiles;
import alcove.slack.Profiles.Found;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichProgram;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/// How coordinators find who suits whom, look it through and let them be asked. To everybody else
/// there is nothing here.
public final class MatchingConversation {
  private static final String MENTOR = "mentor";

  private final Programs programs;
  private final Matches matches;
  private final Profiles profiles;

  public MatchingConversation(Desk desk, Profiles profiles) {
    this.programs = desk.programs();
    this.matches = desk.matches();
    this.profiles = profiles;
  }

  public void enter(Routes routes) {
    routes
        .word(
            "match",
            said ->
                choose(said.who()).orElseGet(() -> routes.unknown().apply(said, Optional.empty())))
        .atHome(this::home)
        .tap("matching.choose", tap -> choose(tap.who()).orElseGet(MatchingConversation::notYours))
        .tap("matching.open", this::open)
        .tap("matching.run", tap -> theirs(tap, (program, _) -> run(tap.who(), program)))
        .tap("matching.look", this::page)
        .tap("matching.back", this::page)
        .tap("matching.on", this::page)
        .tap("matching.out", this::takeOut)
        .tap("matching.other", this::other)
        .form("matching.change", this::change)
        .form("matching.send", this::send);
  }

  private List<ObjectNode> home(Who who) {
    return WhichProgram.atHome(
        programs.coordinatedBy(who.person()),
        program -> MatchingViews.home(program, matches.proposals(program.id())),
        MatchingViews.homeOfMany());
  }

  private Optional<Reply> choose(Who who) {
    return Optional.of(programs.coordinatedBy(who.person()))
        .filter(theirs -> !theirs.isEmpty())
        .map(theirs ->
            WhichProgram.of(
                theirs,
                "matching.open",
                program -> new Reply.Open(MatchingViews.hub(hub(who, program)))));
  }

  /// In a window of ours it takes the place of what is there; from elsewhere a window opens.
  private Reply open(Tap tap) {
    return theirs(
        tap,
        (program, _) -> {
          var view = MatchingViews.hub(hub(tap.who(), program));
          return isInWindow(tap) ? new Reply.Update(view) : new Reply.Open(view);
        });
  }

  private static boolean isInWindow(Tap tap) {
    return tap.surface() instanceof InModal;
  }

  private Hub hub(Who who, Program program) {
    var sight = matches.look(program, who.at());
    var proposals = sight.proposals();
    var planned = proposals.planned();
    var waiting =
        sight.pool().waiting().stream()
            .filter(one -> planned.stream().noneMatch(couple -> couple.has(one.person())))
            .toList();
    var places = Math.max(0, sight.pool().roomInAll() - planned.size());
    return new Hub(
        program,
        waiting,
        places,
        proposals,
        matches.outlooks(proposals, who.at()),
        zone(profiles, who.person()));
  }

  /// A date may be a day off where Slack does not say where somebody lives.
  static ZoneId zone(Profiles profiles, PersonId person) {
    return profiles.find(person, Limits.INTERACTIVE_CALL.dividedBy(2))
            instanceof Found.Somebody(var profile)
        ? profile.zone()
        : ZoneOffset.UTC;
  }

  private Reply run(Who who, Program program) {
    return shown(who, program, 0, matches.run(who, program));
  }

  private Reply page(Tap tap) {
    return theirs(tap, (program, value) -> review(tap.who(), program, value.page()));
  }

  private Reply review(Who who, Program program, int page) {
    var sight = matches.look(program, who.at());
    return new Reply.Update(
        sight.proposals().draft().isEmpty()
            ? MatchingViews.note(program, Line.FOUND_NOBODY)
            : MatchingViews.review(program, sight.proposals(), sight.matching(), page));
  }

  private Reply takeOut(Tap tap) {
    return theirs(
        tap,
        (program, value) ->
            value
                .proposal()
                .map(id -> matches.change(tap.who(), program.id(), new MatchingCommand.TakeOut(id)))
                .map(changed -> shown(tap.who(), program, value.page(), changed))
                .orElseGet(MatchingConversation::notYours));
  }

  /// What became of it; who was too late sees how things are now.
  private Reply shown(Who who, Program program, int page, Changed changed) {
    return switch (changed) {
      case Changed.Done _, Changed.Refused _ -> review(who, program, page);
      case Changed.Busy _ -> new Reply.Update(MatchingViews.note(program, Line.BUSY));
    };
  }

  private Reply other(Tap tap) {
    return theirs(
        tap,
        (program, value) -> {
          var sight = matches.look(program, tap.who().at());
          return value
              .proposal()
              .flatMap(sight.proposals()::drafted)
              .<Reply>map(proposal ->
                  new Reply.Update(
                      MatchingViews.change(
                          program,
                          proposal,
                          sight.matching(),
                          new Others(others(sight, proposal), value.page()))))
              .orElseGet(() -> review(tap.who(), program, value.page()));
        });
  }

  private static List<PersonId> others(Sight sight, Proposal proposal) {
    return sight.matching().others(proposal.couple().mentee(), sight.proposals().planned()).stream()
        .filter(mentor -> !mentor.equals(proposal.couple().mentor()))
        .toList();
  }

  private Reply change(Submission form) {
    return theirs(
        form,
        (program, value) -> {
          var mentor = form.values().choice(MENTOR).flatMap(PersonId::read);
          if (mentor.isEmpty() || value.proposal().isEmpty()) {
            return at(MENTOR, MatchingWords.plain(Line.MISSING));
          }
          var sight = matches.look(program, form.who().at());
          return sight
              .proposals()
              .drafted(value.proposal().get())
              .map(proposal -> changed(form.who(), sight, proposal, mentor.get(), value.page()))
              .orElseGet(() -> review(form.who(), program, value.page()));
        });
  }

  private Reply changed(Who who, Sight sight, Proposal proposal, PersonId mentor, int page) {
    var people = new People(sight, profiles);
    people.lookUp(List.of(mentor));
    if (people.isSlow()) {
      return at(MENTOR, MatchingWords.plain(Line.BUSY));
    }
    var couple = new Couple(mentor, proposal.couple().mentee());
    return NamingConversation.wrong(sight, couple)
        .or(() -> people.wrong(mentor))
        .map(wrong -> at(MENTOR, MatchingWords.wrong(wrong)))
        .orElseGet(() ->
            changed(who, sight.program(), proposal, people.partner(mentor).orElseThrow(), page));
  }

  private Reply changed(Who who, Program program, Proposal proposal, Partner mentor, int page) {
    var command = new MatchingCommand.Change(proposal.id(), mentor);
    return matches.change(who, program.id(), command) instanceof Changed.Refused(var refusal)
        ? at(MENTOR, MatchingWords.refused(refusal))
        : review(who, program, page);
  }

  private Reply send(Submission form) {
    return theirs(
        form,
        (program, _) ->
            switch (matches.change(form.who(), program.id(), new MatchingCommand.Send())) {
              case Changed.Done _ -> new Reply.Update(MatchingViews.note(program, Line.SENT));
              case Changed.Refused _ ->
                  new Reply.Update(MatchingViews.note(program, Line.FOUND_NOBODY));
              case Changed.Busy _ -> new Reply.Update(MatchingViews.note(program, Line.BUSY));
            });
  }

  private static Reply at(String block, String why) {
    return new Reply.FieldErrors(Map.of(block, why));
  }

  private Reply theirs(Tap tap, BiFunction<Program, MatchingValue, Reply> answer) {
    return theirs(programs, tap.who(), MatchingValue.read(tap.value()), answer);
  }

  private Reply theirs(Submission form, BiFunction<Program, MatchingValue, Reply> answer) {
    return theirs(programs, form.who(), MatchingValue.read(form.about()), answer);
  }

  /// The answer for a program of this coordinator's; for everybody else there is nothing here.
  static Reply theirs(
      Programs programs,
      Who who,
      MatchingValue value,
      BiFunction<Program, MatchingValue, Reply> answer) {
    return programs
        .find(value.program())
        .filter(program -> program.coordinates(who.person()))
        .map(program -> answer.apply(program, value))
        .orElseGet(MatchingConversation::notYours);
  }

  private static Reply notYours() {
    return new Reply.Update(MatchingViews.notYours());
  }
}
