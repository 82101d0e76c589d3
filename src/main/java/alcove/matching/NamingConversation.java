package alcove.matching;

import static alcove.matching.NamingViews.LINE;
import static alcove.matching.NamingViews.MENTEE;
import static alcove.matching.NamingViews.MENTOR;
import static alcove.matching.NamingViews.TEXT;

import alcove.blockkit.View;
import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Matches;
import alcove.desk.Matches.Changed;
import alcove.desk.Matches.Sight;
import alcove.desk.Programs;
import alcove.matching.MatchingWords.Line;
import alcove.matching.PairList.Problem;
import alcove.matching.PairList.Wrong;
import alcove.pairing.Admission;
import alcove.pairing.Bond.Partner;
import alcove.pairing.PairingRefusal;
import alcove.privacy.Confidential;
import alcove.privacy.Ids;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Limits;
import alcove.slack.Profiles;
import alcove.slack.Profiles.Found;
import alcove.slack.Reply;
import alcove.slack.Routes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;

/// How coordinators name whom they would bring together: two people, or a pasted list. It comes to
/// what they look through; nobody is asked here.
public final class NamingConversation {
  private final Programs programs;
  private final Matches matches;
  private final Profiles profiles;

  public NamingConversation(Desk desk, Profiles profiles) {
    this.programs = desk.programs();
    this.matches = desk.matches();
    this.profiles = profiles;
  }

  public void enter(Routes routes) {
    routes
        .tap("matching.pair", tap -> show(tap, NamingViews::pair))
        .form("matching.pair", this::pair)
        .tap(
            "matching.list",
            tap -> show(tap, program -> NamingViews.list(program, Optional.empty(), List.of())))
        .form("matching.list", this::list);
  }

  private Reply show(Tap tap, Function<Program, View> view) {
    return MatchingConversation.theirs(
        programs,
        tap.who(),
        MatchingValue.read(tap.value()),
        (program, _) -> new Reply.Update(view.apply(program)));
  }

  private Reply pair(Submission form) {
    return MatchingConversation.theirs(
        programs,
        form.who(),
        MatchingValue.read(form.about()),
        (program, _) -> {
          var mentor = form.values().choice(MENTOR).flatMap(PersonId::read);
          var mentee = form.values().choice(MENTEE).flatMap(PersonId::read);
          var errors = new HashMap<String, String>();
          if (mentor.isEmpty()) {
            errors.put(MENTOR, MatchingWords.plain(Line.MISSING));
          }
          if (mentee.isEmpty()) {
            errors.put(MENTEE, MatchingWords.plain(Line.MISSING));
          }
          var line = form.values().choice(LINE);
          if (line.isEmpty()) {
            errors.put(LINE, MatchingWords.plain(Line.MISSING));
          } else if (line.get().equals(NamingViews.YES)) {
            errors.put(LINE, MatchingWords.wrong(Wrong.REPORTING_LINE));
          }
          return errors.isEmpty()
              ? pair(form.who(), program, new Couple(mentor.orElseThrow(), mentee.orElseThrow()))
              : new Reply.FieldErrors(errors);
        });
  }

  private Reply pair(Who who, Program program, Couple couple) {
    var sight = matches.look(program, who.at());
    var people = new People(sight, profiles);
    people.lookUp(List.of(couple.mentor(), couple.mentee()));
    var checked = check(sight, people, List.of(new PairList.Line(1, couple)));
    if (people.isSlow()) {
      return at(MENTEE, MatchingWords.plain(Line.BUSY));
    }
    return checked.problems().isEmpty()
        ? add(who, program, checked.proposals(), MENTEE)
        : at(MENTEE, MatchingWords.wrong(checked.problems().getFirst().wrong()));
  }

  private Reply list(Submission form) {
    return MatchingConversation.theirs(
        programs,
        form.who(),
        MatchingValue.read(form.about()),
        (program, _) ->
            form.values()
                .text(TEXT)
                .map(typed -> list(form.who(), program, typed))
                .orElseGet(() -> at(TEXT, MatchingWords.plain(Line.LIST_EMPTY))));
  }

  /// Either all of it is added, or nothing, and each line that is wrong is named.
  private Reply list(Who who, Program program, Confidential typed) {
    var reading = PairList.read(typed);
    if (!reading.problems().isEmpty()) {
      return problems(program, typed, reading.problems());
    }
    if (reading.lines().isEmpty()) {
      return at(TEXT, MatchingWords.plain(Line.LIST_EMPTY));
    }
    var sight = matches.look(program, who.at());
    var people = new People(sight, profiles);
    people.lookUp(
        reading.lines().stream()
            .map(PairList.Line::couple)
            .flatMap(couple -> Stream.of(couple.mentor(), couple.mentee()))
            .toList());
    var checked = check(sight, people, reading.lines());
    if (people.isSlow()) {
      return at(TEXT, MatchingWords.plain(Line.BUSY));
    }
    return checked.problems().isEmpty()
        ? add(who, program, checked.proposals(), TEXT)
        : problems(program, typed, checked.problems());
  }

  private static Reply problems(Program program, Confidential typed, List<Problem> problems) {
    var inOrder = problems.stream().sorted(Comparator.comparingLong(Problem::number)).toList();
    return new Reply.Update(NamingViews.list(program, Optional.of(typed), inOrder));
  }

  private record Checked(List<Proposal> proposals, List<Problem> problems) {}

  private Checked check(Sight sight, People people, List<PairList.Line> lines) {
    var pairs = matches.pairs(lines.stream().map(PairList.Line::couple).toList());
    var proposals = new ArrayList<Proposal>();
    var problems = new ArrayList<Problem>();
    for (var line : lines) {
      var couple = line.couple();
      var wrong =
          wrong(sight, couple)
              .or(() -> pairs.contains(couple) ? Optional.of(Wrong.A_PAIR) : Optional.empty())
              .or(() -> people.wrong(couple.mentor()))
              .or(() -> people.wrong(couple.mentee()));
      wrong.ifPresent(why -> problems.add(new Problem(line.number(), why)));
      people
          .partner(couple.mentor())
          .flatMap(mentor ->
              people
                  .partner(couple.mentee())
                  .map(mentee -> new Proposal(Ids.pair(), mentor, mentee, true)))
          .ifPresent(proposals::add);
    }
    return new Checked(proposals, problems);
  }

  /// What a coordinator may be told that stands between two people.
  static Optional<Wrong> wrong(Sight sight, Couple couple) {
    if (sight.proposals().isPlanned(couple)) {
      return Optional.of(Wrong.PLANNED);
    }
    return sight
        .matching()
        .bar(couple)
        .map(bar ->
            switch (bar) {
              case ONESELF -> Wrong.ONESELF;
              case REPORTING_LINE -> Wrong.REPORTING_LINE;
              case A_PAIR -> Wrong.A_PAIR;
            });
  }

  private Reply add(Who who, Program program, List<Proposal> proposals, String block) {
    return switch (matches.change(who, program.id(), new MatchingCommand.Add(proposals))) {
      case Changed.Done(var now) -> {
        var matching = matches.look(program, who.at()).matching();
        var last = (now.draft().size() - 1) / MatchingViews.ON_A_PAGE;
        yield new Reply.Update(MatchingViews.review(program, now, matching, last));
      }
      case Changed.Refused(var refusal) -> at(block, MatchingWords.refused(refusal));
      case Changed.Busy _ -> at(block, MatchingWords.plain(Line.BUSY));
    };
  }

  private static Reply at(String block, String why) {
    return new Reply.FieldErrors(Map.of(block, why));
  }

  /// The people whom a coordinator names: those who have put themselves forward are known, the
  /// others are looked up in Slack, all at once.
  static final class People {
    private static final Map<PairingRefusal, Wrong> WRONGS =
        Map.of(
            PairingRefusal.BOT, Wrong.BOT,
            PairingRefusal.GUEST, Wrong.GUEST,
            PairingRefusal.DEACTIVATED, Wrong.DEACTIVATED);

    private final Sight sight;
    private final Profiles profiles;
    private final Map<PersonId, Found> found = new ConcurrentHashMap<>();

    People(Sight sight, Profiles profiles) {
      this.sight = sight;
      this.profiles = profiles;
    }

    /// Who was found before is not asked for again, so that pressing again goes further.
    void lookUp(Collection<PersonId> people) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        people.stream()
            .distinct()
            .filter(person -> sight.pool().find(person).isEmpty())
            .forEach(person ->
                threads.execute(
                    () -> found.put(person, profiles.find(person, Limits.INTERACTIVE_CALL))));
      }
    }

    /// Whether somebody could not be looked up in time.
    boolean isSlow() {
      return found.values().stream().anyMatch(Found.Unreachable.class::isInstance);
    }

    /// Empty when nobody of this name can be in a pair.
    Optional<Partner> partner(PersonId person) {
      return sight
          .pool()
          .find(person)
          .map(known -> new Partner(person, known.zone()))
          .or(() ->
              profile(person)
                  .filter(profile -> Admission.person(profile, sight.program()).isEmpty())
                  .map(profile -> new Partner(person, profile.zone())));
    }

    /// Why this person cannot be in a pair.
    Optional<Wrong> wrong(PersonId person) {
      if (sight.pool().find(person).isPresent()) {
        return Optional.empty();
      }
      return profile(person)
          .map(profile -> Admission.person(profile, sight.program()).map(People::wrong))
          .orElse(Optional.of(Wrong.NOBODY));
    }

    private Optional<Profile> profile(PersonId person) {
      return found.get(person) instanceof Found.Somebody(var profile)
          ? Optional.of(profile)
          : Optional.empty();
    }

    private static Wrong wrong(PairingRefusal refusal) {
      return WRONGS.getOrDefault(refusal, Wrong.OTHER_ORGANISATION);
    }
  }
}
