package alcove.program;

import static alcove.program.ProgramWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.ChannelId;
import alcove.core.GroupId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Roles.Role;
import alcove.privacy.Confidential;
import alcove.program.ProgramWords.Line;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// What coordinators see of their program.
public final class ProgramViews {
  static final int MOST_TYPED = 3000;
  private static final int HALF_HOURS = 48;
  private static final int MOST_OPTIONS = 100;

  private ProgramViews() {}

  /// What stands in App Home for whoever sets programs up.
  ///
  /// @param theirs what stands there of the programs that they set up
  /// @param isFirst whether there is no program yet
  static List<ObjectNode> home(List<ObjectNode> theirs, boolean isFirst, boolean mayBegin) {
    var blocks = new ArrayList<ObjectNode>();
    if (mayBegin && isFirst) {
      blocks.add(Blocks.divider());
      blocks.add(Blocks.section(plain(Line.FIRST)));
      blocks.add(Blocks.actions(Elements.primary("program.begin", plain(Line.FIRST_BEGIN), "new")));
    }
    blocks.addAll(theirs);
    if (mayBegin && !isFirst) {
      blocks.add(Blocks.actions(Elements.button("program.begin", plain(Line.ANOTHER), "new")));
    }
    return blocks;
  }

  /// One of several.
  static List<ObjectNode> homeOf(Program program) {
    return List.of(
        Blocks.divider(),
        Blocks.section(
            ProgramWords.yours(program.name()),
            Elements.button("program.open", plain(Line.SETTINGS), program.id().value())));
  }

  /// So many that none of them has a place of its own.
  static List<ObjectNode> homeOfMany() {
    return List.of(
        Blocks.divider(),
        Blocks.section(
            plain(Line.YOURS_MANY),
            Elements.button("program.choose", plain(Line.SETTINGS), "any")));
  }

  /// The settings as they are.
  ///
  /// @param handles the user groups of the workspace, as far as Slack has said
  static View settings(Program program, Map<GroupId, String> handles) {
    return form(about(program), inputs(Line.INTRO, Entry.of(program), handles));
  }

  /// The settings of a program that is to be.
  static View begin(ProgramId id, Program proposed, Map<GroupId, String> handles) {
    return View.form(
        "program.begin",
        plain(Line.BEGIN_TITLE),
        plain(Line.BEGIN),
        id.value(),
        inputs(Line.BEGIN_INTRO, Entry.of(proposed), handles));
  }

  private static List<ObjectNode> inputs(Line intro, Entry entry, Map<GroupId, String> handles) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(plain(intro)));
    for (var field : Field.values()) {
      input(field, entry, handles).ifPresent(blocks::add);
    }
    return blocks;
  }

  /// Somebody else was faster: what was typed stays, and beside it stands what is saved now.
  static View again(Program program, Entry typed, Map<GroupId, String> handles) {
    var now = Entry.of(program);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(plain(Line.MEANWHILE)));
    for (var field : Field.values()) {
      input(field, typed, handles).ifPresent(blocks::add);
      if (field != Field.CALENDAR && !said(field, now).equals(said(field, typed))) {
        blocks.add(Blocks.context(plain(Line.NOW)));
        blocks.add(saved(field, now));
      }
    }
    return form(about(program), blocks);
  }

  /// A few words in the window.
  static View note(Line line) {
    return View.page("program.note", plain(Line.TITLE), "", List.of(Blocks.section(plain(line))));
  }

  /// To the owners: nobody is left who coordinates it.
  public static Message leftAlone(Program program) {
    return Message.of(
        plain(Line.ALONE_TEXT),
        Blocks.section(ProgramWords.leftAlone(program.name())),
        Blocks.actions(
            Elements.primary("program.open", plain(Line.SETTINGS), program.id().value())));
  }

  /// To those who coordinate it: Slack does not let Alcove post in the channel for new pairs.
  public static Message notAnnounced(Program program, ChannelId channel) {
    return Message.of(
        plain(Line.SILENT_TEXT),
        Blocks.section(ProgramWords.notAnnounced(program.name(), channel.mention())),
        Blocks.actions(
            Elements.button("program.open", plain(Line.SETTINGS), program.id().value())));
  }

  /// There is nothing here for this person.
  static Message notYours() {
    return Message.line(plain(Line.NOT_YOURS));
  }

  private static String about(Program program) {
    return program.id().value() + " " + program.edition();
  }

  private static View form(String about, List<ObjectNode> blocks) {
    return View.form("program.settings", plain(Line.TITLE), plain(Line.SAVE), about, blocks);
  }

  /// A field of the form; none for groups where there are none.
  private static Optional<ObjectNode> input(
      Field field, Entry entry, Map<GroupId, String> handles) {
    var element = element(field, entry, handles);
    if (element.isEmpty()) {
      return Optional.empty();
    }
    var bare = Blocks.input(field.name(), ProgramWords.label(field), element.get());
    var input = ProgramWords.hint(field).map(hint -> Blocks.hint(bare, hint)).orElse(bare);
    return Optional.of(
        switch (field) {
          case COORDINATORS,
              COORDINATOR_GROUPS,
              SUPERVISORS,
              SUPERVISOR_GROUPS,
              ANNOUNCEMENTS,
              HOLIDAYS,
              CALENDAR,
              MUST_REPORT,
              CARDS ->
              Blocks.optional(input);
          case NAME,
              TERM,
              RHYTHM,
              CAPACITY,
              RETENTION,
              GUESTS,
              DAYS,
              FROM,
              UNTIL,
              EMERGENCY,
              NOTICE,
              FEWEST ->
              input;
        });
  }

  private static Optional<ObjectNode> element(
      Field field, Entry entry, Map<GroupId, String> handles) {
    return switch (field) {
      case NAME ->
          Optional.of(
              Elements.text(
                  "program.text", false, ProgramRules.MOST_NAME, Optional.of(words(entry.name()))));
      case COORDINATORS -> Optional.of(people(entry.roles().coordinators()));
      case SUPERVISORS -> Optional.of(people(entry.roles().supervisors()));
      case COORDINATOR_GROUPS -> groups(entry.roles().coordinators(), handles);
      case SUPERVISOR_GROUPS -> groups(entry.roles().supervisors(), handles);
      case TERM, RHYTHM, CAPACITY, RETENTION, GUESTS, NOTICE, FEWEST ->
          Optional.of(menu(numbers(field), entry.number(field).map(String::valueOf)));
      case ANNOUNCEMENTS ->
          Optional.of(
              Elements.channel(
                  "program.channel",
                  plain(Line.CHOOSE_CHANNEL),
                  entry.announcements().map(ChannelId::value)));
      case DAYS ->
          Optional.of(
              Elements.checkboxes(
                  "program.days",
                  Arrays.stream(DayOfWeek.values())
                      .map(day -> new Choice(day.name(), ProgramWords.day(day)))
                      .toList(),
                  entry.hours().days().stream().map(DayOfWeek::name).toList()));
      case FROM -> Optional.of(menu(times(), entry.hours().from().map(String::valueOf)));
      case UNTIL -> Optional.of(menu(times(), entry.hours().until().map(String::valueOf)));
      case HOLIDAYS, CALENDAR, MUST_REPORT, EMERGENCY, CARDS ->
          Optional.of(lines(entry.lines(field)));
    };
  }

  private static ObjectNode people(Role role) {
    return Elements.people(
        "program.people",
        plain(Line.CHOOSE_PEOPLE),
        ProgramRules.MOST_PEOPLE,
        role.people().stream().map(PersonId::value).sorted().toList());
  }

  /// Those that are set stay on offer, also when Slack has just not named them.
  private static Optional<ObjectNode> groups(Role role, Map<GroupId, String> handles) {
    var offered = new TreeMap<String, String>();
    role.groups().keySet().forEach(group -> offered.put(group.value(), group.value()));
    handles.forEach((group, handle) -> offered.put(group.value(), "@" + handle));
    var choices =
        offered.entrySet().stream()
            .limit(MOST_OPTIONS)
            .map(group -> new Choice(group.getKey(), group.getValue()))
            .toList();
    var chosen = role.groups().keySet().stream().map(GroupId::value).toList();
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Elements.several("program.groups", plain(Line.CHOOSE_GROUPS), choices, chosen));
  }

  private static List<Choice> numbers(Field field) {
    return field.offered().stream()
        .map(number -> new Choice("" + number, ProgramWords.option(field, number)))
        .toList();
  }

  private static ObjectNode menu(List<Choice> choices, Optional<String> chosen) {
    return Elements.select("program.option", plain(Line.CHOOSE), choices, chosen);
  }

  private static ObjectNode lines(List<String> lines) {
    return Elements.text(
        "program.text", true, MOST_TYPED, Optional.of(words(String.join("\n", lines))));
  }

  private static List<Choice> times() {
    return IntStream.range(0, HALF_HOURS)
        .mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half).toString())
        .map(time -> new Choice(time, time))
        .toList();
  }

  /// What `entry` says at a field, as it is read.
  private static String said(Field field, Entry entry) {
    return switch (field) {
      case NAME -> entry.name();
      case COORDINATORS -> mentions(entry.roles().coordinators());
      case SUPERVISORS -> mentions(entry.roles().supervisors());
      case COORDINATOR_GROUPS -> groups(entry.roles().coordinators());
      case SUPERVISOR_GROUPS -> groups(entry.roles().supervisors());
      case TERM, RHYTHM, CAPACITY, RETENTION, GUESTS, NOTICE, FEWEST ->
          entry.number(field).map(number -> ProgramWords.option(field, number)).orElse("");
      case ANNOUNCEMENTS -> entry.announcements().map(ChannelId::mention).orElse("");
      case DAYS ->
          String.join(", ", entry.hours().days().stream().sorted().map(ProgramWords::day).toList());
      case FROM -> entry.hours().from().map(String::valueOf).orElse("");
      case UNTIL -> entry.hours().until().map(String::valueOf).orElse("");
      case HOLIDAYS, CALENDAR, MUST_REPORT, EMERGENCY, CARDS ->
          String.join("\n", entry.lines(field));
    };
  }

  private static String mentions(Role role) {
    return String.join(" ", role.people().stream().map(PersonId::mention).sorted().toList());
  }

  private static String groups(Role role) {
    return String.join(
        " ",
        role.groups().keySet().stream()
            .map(group -> "<!subteam^" + group.value() + ">")
            .sorted()
            .toList());
  }

  /// People, groups and channels are named by us, all else was typed.
  private static ObjectNode saved(Field field, Entry entry) {
    var said = said(field, entry);
    if (said.isEmpty()) {
      return Blocks.context(plain(Line.EMPTY));
    }
    return switch (field) {
      case COORDINATORS, SUPERVISORS, COORDINATOR_GROUPS, SUPERVISOR_GROUPS, ANNOUNCEMENTS ->
          Blocks.context(said);
      case NAME,
          TERM,
          RHYTHM,
          CAPACITY,
          RETENTION,
          GUESTS,
          DAYS,
          FROM,
          UNTIL,
          HOLIDAYS,
          CALENDAR,
          MUST_REPORT,
          EMERGENCY,
          NOTICE,
          FEWEST,
          CARDS ->
          Blocks.typed(words(said));
    };
  }

  private static Confidential words(String typed) {
    return Confidential.of(typed);
  }
}
