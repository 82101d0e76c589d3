package alcove.pairing;

import static alcove.pairing.PairingWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.Dates;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Side;
import alcove.pairing.PairingWords.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The forms in the life of a pair. Nothing that is a promise is chosen beforehand.
final class PairingForms {
  /// The pauses offered, in weeks.
  private static final List<Integer> WEEKS = List.of(1, 2, 4, 8);

  static final String ON_A_DAY = "DAY";

  private PairingForms() {}

  /// Whom to ask, and as what; in which program, where there are several.
  static View ask(Optional<PersonId> person, List<Program> programs) {
    var only = programs.getFirst();
    var blocks = new ArrayList<>(List.of(person(person), role(), line()));
    if (programs.size() == 1) {
      blocks.add(Blocks.context(PairingWords.askNote(only.name())));
      blocks.addAll(announced(programs));
      return form(only.id().value(), blocks);
    }
    blocks.add(program(programs));
    blocks.add(Blocks.context(plain(Line.ASK_NOTE_SEVERAL)));
    blocks.addAll(announced(programs));
    return form("", blocks);
  }

  /// Where a yes becomes known beyond the directory.
  private static List<ObjectNode> announced(List<Program> programs) {
    return programs.stream()
        .flatMap(program ->
            program.announcing().stream()
                .map(one -> PairingWords.announced(program.name(), one.channel().mention())))
        .map(Blocks::context)
        .toList();
  }

  private static View form(String about, List<ObjectNode> blocks) {
    return View.form("pairing.ask", plain(Line.ASK_TITLE), plain(Line.ASK_SUBMIT), about, blocks);
  }

  private static ObjectNode person(Optional<PersonId> person) {
    return Blocks.input(
        "person",
        plain(Line.ASK_PERSON),
        Elements.person("person", plain(Line.ASK_PERSON), person.map(PersonId::value)));
  }

  private static ObjectNode role() {
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
            Optional.empty()));
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

  private static ObjectNode program(List<Program> programs) {
    var choices =
        programs.stream().map(program -> new Choice(program.id().value(), program.name())).toList();
    return Blocks.input(
        "program",
        plain(Line.ASK_PROGRAM),
        Elements.select("program", plain(Line.ASK_PROGRAM), choices, Optional.empty()));
  }

  /// Until when to pause.
  static View pause(Bond bond, Side by) {
    var choices =
        Stream.concat(
                WEEKS.stream()
                    .map(weeks -> new Choice(String.valueOf(weeks), PairingWords.forWeeks(weeks))),
                Stream.of(new Choice(ON_A_DAY, plain(Line.PAUSE_DATE))))
            .toList();
    return View.form(
        "pairing.pause",
        plain(Line.PAUSE_TITLE),
        plain(Line.PAUSE_SUBMIT),
        bond.id().value(),
        List.of(
            Blocks.section(PairingWords.pauseText(bond.partner(by.other()).person().mention())),
            Blocks.input(
                "until",
                plain(Line.PAUSE_UNTIL),
                Elements.radio("until", choices, Optional.empty())),
            Blocks.optional(
                Blocks.input(
                    "day", plain(Line.PAUSE_DAY), Elements.date("day", Optional.empty())))));
  }

  /// What ending means, before it is done.
  static View close(Bond bond, Side by, Instant now) {
    var destroyed = now.plus(Duration.ofDays(bond.program().retentionDays()));
    return View.form(
        "pairing.close",
        plain(Line.CLOSE_TITLE),
        plain(Line.CLOSE_SUBMIT),
        bond.id().value(),
        List.of(
            Blocks.section(
                PairingWords.closeText(
                    bond.partner(by.other()).person().mention(),
                    Dates.day(destroyed, bond.partner(by).zone())))));
  }
}
