package alcove.program;

import static alcove.program.ProgramWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.Program;
import alcove.privacy.Confidential;
import alcove.program.ProgramWords.Line;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// What coordinators see of their program.
final class ProgramViews {
  private static final int MOST_TYPED = 3000;
  private static final int HALF_HOURS = 48;

  private ProgramViews() {}

  /// The settings as they are.
  static View settings(Program program) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(plain(Line.INTRO)));
    var entry = Entry.of(program);
    for (var field : Field.values()) {
      blocks.add(input(field, entry));
    }
    return form(program, blocks);
  }

  /// Somebody else was faster: what was typed stays, and beside it stands what is saved now.
  static View again(Program program, Entry typed) {
    var now = Entry.of(program);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(plain(Line.MEANWHILE)));
    for (var field : Field.values()) {
      blocks.add(input(field, typed));
      if (!said(field, now).equals(said(field, typed))) {
        blocks.add(Blocks.context(plain(Line.NOW)));
        blocks.add(saved(said(field, now)));
      }
    }
    return form(program, blocks);
  }

  /// A few words in the window.
  static View note(Line line) {
    return View.page("program.note", plain(Line.TITLE), "", List.of(Blocks.section(plain(line))));
  }

  /// There is nothing here for this person.
  static Message notYours() {
    return Message.line(plain(Line.NOT_YOURS));
  }

  private static View form(Program program, List<ObjectNode> blocks) {
    return View.form(
        "program.settings",
        plain(Line.TITLE),
        plain(Line.SAVE),
        program.id().value() + " " + program.edition(),
        blocks);
  }

  private static ObjectNode input(Field field, Entry entry) {
    var input = Blocks.input(field.name(), ProgramWords.label(field), element(field, entry));
    return switch (field) {
      case NAME, TERM, RHYTHM, FROM, UNTIL -> input;
      case DAYS, EMERGENCY, NOTICE -> Blocks.hint(input, ProgramWords.hint(field));
      case HOLIDAYS, MUST_REPORT -> Blocks.optional(Blocks.hint(input, ProgramWords.hint(field)));
    };
  }

  private static ObjectNode element(Field field, Entry entry) {
    return switch (field) {
      case NAME ->
          Elements.text(
              "program.text", false, ProgramRules.MOST_NAME, Optional.of(words(entry.name())));
      case TERM ->
          menu(
              ProgramRules.TERMS.stream()
                  .map(months -> new Choice("" + months, ProgramWords.months(months)))
                  .toList(),
              entry.termMonths().map(String::valueOf));
      case RHYTHM ->
          menu(
              ProgramRules.RHYTHMS.stream()
                  .map(days -> new Choice("" + days, ProgramWords.rhythm(days)))
                  .toList(),
              entry.checkInEveryDays().map(String::valueOf));
      case DAYS ->
          Elements.checkboxes(
              "program.days",
              Arrays.stream(DayOfWeek.values())
                  .map(day -> new Choice(day.name(), ProgramWords.day(day)))
                  .toList(),
              entry.hours().days().stream().map(DayOfWeek::name).toList());
      case FROM -> menu(times(), entry.hours().from().map(String::valueOf));
      case UNTIL -> menu(times(), entry.hours().until().map(String::valueOf));
      case HOLIDAYS -> lines(entry.holidays());
      case MUST_REPORT -> lines(entry.mustReport());
      case EMERGENCY -> lines(entry.emergency());
      case NOTICE ->
          menu(
              ProgramRules.NOTICES.stream()
                  .map(days -> new Choice("" + days, ProgramWords.notice(days)))
                  .toList(),
              entry.noticeDays().map(String::valueOf));
    };
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
      case TERM -> entry.termMonths().map(ProgramWords::months).orElse("");
      case RHYTHM -> entry.checkInEveryDays().map(ProgramWords::rhythm).orElse("");
      case DAYS ->
          String.join(", ", entry.hours().days().stream().sorted().map(ProgramWords::day).toList());
      case FROM -> entry.hours().from().map(String::valueOf).orElse("");
      case UNTIL -> entry.hours().until().map(String::valueOf).orElse("");
      case HOLIDAYS -> String.join("\n", entry.holidays());
      case MUST_REPORT -> String.join("\n", entry.mustReport());
      case EMERGENCY -> String.join("\n", entry.emergency());
      case NOTICE -> entry.noticeDays().map(ProgramWords::notice).orElse("");
    };
  }

  private static ObjectNode saved(String said) {
    return said.isEmpty() ? Blocks.context(plain(Line.EMPTY)) : Blocks.typed(words(said));
  }

  private static Confidential words(String typed) {
    return Confidential.of(typed);
  }
}
