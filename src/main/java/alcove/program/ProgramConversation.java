package alcove.program;

import alcove.core.GroupId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Programs;
import alcove.desk.Programs.Changed;
import alcove.privacy.Ids;
import alcove.program.ProgramWords.Line;
import alcove.slack.Asking.Submission;
import alcove.slack.Happening;
import alcove.slack.LeftAlone;
import alcove.slack.Limits;
import alcove.slack.Pressing;
import alcove.slack.Profiles;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.UserGroups;
import alcove.slack.UserGroups.Group;
import alcove.slack.WhichProgram;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// How programs are set up. Everybody whose part that is not is answered as if there were nothing
/// here.
public final class ProgramConversation {
  /// A form opens without the groups that Slack does not name in time.
  private static final Duration LOOK = Duration.ofMillis(600);

  private final Programs programs;
  private final UserGroups groups;
  private final LeftAlone leftAlone;
  private final InstantSource clock;

  public ProgramConversation(Desk desk, UserGroups groups, Profiles profiles, InstantSource clock) {
    this.programs = desk.programs();
    this.groups = groups;
    this.leftAlone = new LeftAlone(programs, profiles);
    this.clock = clock;
  }

  public void enter(Routes routes) {
    routes
        .atHome(this::home)
        .happening(this::happened)
        .word(
            "program",
            said ->
                choose(said.who()).orElseGet(() -> routes.unknown().apply(said, Optional.empty())))
        .tap(
            "program.choose",
            tap -> choose(tap.who()).orElseGet(() -> new Reply.Whisper(ProgramViews.notYours())))
        .tap("program.open", tap -> settings(tap.who(), ProgramId.named(tap.value())))
        .tap("program.begin", tap -> begin(tap.who()))
        .form("program.settings", this::change)
        .form("program.begin", this::begun);
  }

  private List<ObjectNode> home(Who who) {
    var theirs =
        WhichProgram.atHome(
            programs.setUpBy(who.person()), ProgramViews::homeOf, ProgramViews.homeOfMany());
    return ProgramViews.home(theirs, programs.all().isEmpty(), programs.mayBegin(who.person()));
  }

  /// When somebody leaves, it is looked whether anybody is left.
  private void happened(Happening happening) {
    switch (happening) {
      case Happening.GroupChanged(var group) -> programs.groupChanged(group, clock.instant());
      case Happening.PersonChanged(var person, var gone) -> {
        if (gone) {
          leftAlone.look(programs.coordinatedBy(person), clock.instant());
        }
      }
      case Happening.Joined _,
          Happening.Left _,
          Happening.RoomChanged _,
          Happening.RoomRenumbered _,
          Happening.Uninstalled _ -> {}
    }
  }

  private Optional<Reply> choose(Who who) {
    return Optional.of(programs.setUpBy(who.person()))
        .filter(theirs -> !theirs.isEmpty())
        .map(theirs -> WhichProgram.of(theirs, "program.open", this::open));
  }

  private Reply settings(Who who, ProgramId id) {
    return programs.setUpBy(who.person()).stream()
        .filter(program -> program.id().equals(id))
        .findFirst()
        .map(this::open)
        .orElseGet(() -> new Reply.Whisper(ProgramViews.notYours()));
  }

  private Reply open(Program program) {
    return new Reply.Open(ProgramViews.settings(program, handles()));
  }

  private Reply begin(Who who) {
    if (!programs.mayBegin(who.person())) {
      return new Reply.Whisper(ProgramViews.notYours());
    }
    var proposed = Program.standard(Set.of(who.person()));
    return new Reply.Open(ProgramViews.begin(Ids.program(), proposed, handles()));
  }

  private Map<GroupId, String> handles() {
    return groups.all(LOOK).stream()
        .flatMap(List::stream)
        .collect(Collectors.toMap(Group::id, Group::handle));
  }

  private Reply change(Submission form) {
    var seen = form.about().split(" ", 2);
    var edition =
        seen.length == 2 && seen[1].matches("[0-9]{1,8}") ? Integer.parseInt(seen[1]) : -1;
    return decide(
        form,
        entry ->
            new ProgramCommand.Change(
                form.who().person(), ProgramId.named(seen[0]), edition, entry));
  }

  private Reply begun(Submission form) {
    return decide(
        form,
        entry ->
            new ProgramCommand.Begin(form.who().person(), ProgramId.named(form.about()), entry));
  }

  /// Who is in the groups that were chosen is asked now; without an answer nothing is set.
  private Reply decide(Submission form, Function<Entry, ProgramCommand> command) {
    var reader = new EntryReader(form.values()::text, form.values()::all);
    var known =
        reader.groups().isEmpty()
            ? Optional.of(List.<Group>of())
            : groups.all(Limits.INTERACTIVE_CALL.dividedBy(2));
    if (known.isEmpty()) {
      return busy();
    }
    var entry = reader.read(people(known.get()));
    var asked = command.apply(entry);
    return switch (programs.decide(form.who(), asked)) {
      case Changed.Saved(var hasNewList) ->
          new Reply.Update(ProgramViews.note(saved(asked, hasNewList)));
      case Changed.Refused(var refusal, var now) -> refused(refusal, now, entry);
      case Changed.Busy _ -> busy();
    };
  }

  private static Line saved(ProgramCommand command, boolean hasNewList) {
    if (command instanceof ProgramCommand.Begin) {
      return Line.BEGUN;
    }
    return hasNewList ? Line.SAVED_LIST : Line.SAVED;
  }

  private Reply refused(ProgramRefusal refusal, Optional<Program> now, Entry entry) {
    return switch (refusal) {
      case NOT_YOURS -> new Reply.Update(ProgramViews.note(Line.NOT_YOURS));
      case TOO_MANY -> new Reply.Update(ProgramViews.note(Line.TOO_MANY));
      case CHANGED_MEANWHILE ->
          new Reply.Update(ProgramViews.again(now.orElseThrow(), entry, handles()));
      case MISTAKEN -> new Reply.FieldErrors(mistakes(entry));
    };
  }

  private static Map<String, String> mistakes(Entry entry) {
    var errors = new HashMap<String, String>();
    ProgramRules.mistakes(entry)
        .forEach((field, mistake) ->
            errors.put(
                field.name(),
                ProgramWords.mistake(field, mistake, ProgramRules.wrongLine(field, entry))));
    return errors;
  }

  private static Map<GroupId, Set<PersonId>> people(List<Group> groups) {
    return groups.stream().collect(Collectors.toMap(Group::id, Group::people));
  }

  private static Reply busy() {
    return new Reply.FieldErrors(Map.of(Field.NAME.name(), Pressing.unchangedWords()));
  }
}
