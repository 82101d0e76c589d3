package alcove.pairing;

import static alcove.pairing.PairingWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Side;
import alcove.pairing.PairingWords.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The form in which somebody asks another: whom, as what, and in which program, where there are
/// several.
///
/// It says where a yes becomes known, and remembers what it has said: a form that lay open while
/// that changed is shown once more instead of being sent.
///
/// @param programs at least one
/// @param now when it is shown
record AskForm(List<Program> programs, Instant now) {
  private static final String BETWEEN = ".";

  /// What it begins with.
  View about(Optional<PersonId> person) {
    return form(Stream.of(person(person), role(Optional.empty())));
  }

  /// The same once more, since it is no longer true that it said where a yes becomes known. Whether
  /// one reports to the other is asked anew: that is theirs to say for what is sent.
  View again(PersonId person, Side role) {
    return form(
        Stream.of(
            Blocks.section(plain(Line.ASK_CHANGED)),
            person(Optional.of(person)),
            role(Optional.of(role))));
  }

  /// The program that somebody has asked in.
  ///
  /// @param said what the form has named it by
  static ProgramId program(String said) {
    return ProgramId.named(said.split("\\" + BETWEEN, 2)[0]);
  }

  /// Whether it has said where pairs of `program` are announced who are asked at `now`.
  static boolean isTrue(String said, Program program, Instant now) {
    return said.contains(BETWEEN)
        ? said.equals(named(program, now))
        : program.announcedTo(now).isEmpty();
  }

  /// The program, and since when it has announced as it does.
  private static String named(Program program, Instant now) {
    return program
        .announcing()
        .filter(_ -> program.announcedTo(now).isPresent())
        .map(one -> program.id().value() + BETWEEN + one.since().toEpochMilli())
        .orElse(program.id().value());
  }

  private View form(Stream<ObjectNode> first) {
    var blocks = new ArrayList<>(first.toList());
    blocks.add(line());
    var only = programs.getFirst();
    if (programs.size() == 1) {
      blocks.add(Blocks.context(PairingWords.askNote(only.name())));
    } else {
      blocks.add(program());
      blocks.add(Blocks.context(plain(Line.ASK_NOTE_SEVERAL)));
    }
    blocks.addAll(announced());
    return View.form(
        "pairing.ask",
        plain(Line.ASK_TITLE),
        plain(Line.ASK_SUBMIT),
        programs.size() == 1 ? named(only, now) : "",
        blocks);
  }

  /// Where a yes becomes known beyond the directory.
  private List<ObjectNode> announced() {
    return programs.stream()
        .flatMap(program ->
            program.announcedTo(now).stream()
                .map(channel -> PairingWords.announced(program.name(), channel.mention())))
        .map(Blocks::context)
        .toList();
  }

  private static ObjectNode person(Optional<PersonId> person) {
    return Blocks.input(
        "person",
        plain(Line.ASK_PERSON),
        Elements.person("person", plain(Line.ASK_PERSON), person.map(PersonId::value)));
  }

  private static ObjectNode role(Optional<Side> chosen) {
    return Blocks.input(
        "role",
        plain(Line.ASK_ROLE),
        Elements.radio(
            "role",
            List.of(
                new Choice(
                    Side.MENTOR.name(),
                    plain(Line.ASK_ROLE_MENTOR),
                    plain(Line.ASK_ROLE_MENTOR_NOTE)),
                new Choice(
                    Side.MENTEE.name(),
                    plain(Line.ASK_ROLE_MENTEE),
                    plain(Line.ASK_ROLE_MENTEE_NOTE))),
            chosen.map(Side::name)));
  }

  private static ObjectNode line() {
    var choices =
        List.of(
            new Choice("NO", plain(Line.ASK_LINE_NO)), new Choice("YES", plain(Line.ASK_LINE_YES)));
    return Blocks.hint(
        Blocks.input(
            "line", plain(Line.ASK_LINE), Elements.radio("line", choices, Optional.empty())),
        plain(Line.ASK_LINE_HINT));
  }

  private ObjectNode program() {
    var choices = programs.stream().map(each -> new Choice(named(each, now), each.name())).toList();
    return Blocks.input(
        "program",
        plain(Line.ASK_PROGRAM),
        Elements.select("program", plain(Line.ASK_PROGRAM), choices, Optional.empty()));
  }
}
