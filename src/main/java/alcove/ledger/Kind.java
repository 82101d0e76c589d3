package alcove.ledger;

import alcove.core.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What kind of thing was looked at or changed. It says no more: not what it was before, and not
/// what it is now.
public enum Kind {
  /// This ledger itself was found changed from outside, or a part of it missing.
  BROKEN(Reader.EVERYBODY),
  /// A program was begun.
  BEGUN(Reader.PAIRS),
  /// Each pair was read to be counted for the figures; its number is the week's.
  COUNTED(Reader.PAIRS),
  /// Figures were published; its number is the release's.
  RELEASED(Reader.PAIRS),
  /// Who has put themselves forward was looked at, and what those who could suit have in common.
  LOOKED(Reader.ENROLLED),
  /// A run has looked for who suits whom.
  MATCHED(Reader.ENROLLED),
  /// Some were proposed to each other.
  PROPOSED(Reader.ENROLLED),
  /// What the program is called. This and all settings below have the program's edition as number.
  NAME(Reader.PAIRS),
  COORDINATORS(Reader.EVERYBODY),
  SUPERVISORS(Reader.PAIRS),
  /// How many pairs a mentor may have, the term and the rhythm that are proposed.
  OFFER(Reader.PAIRS),
  RETENTION(Reader.PAIRS),
  GUESTS(Reader.PAIRS),
  HOURS(Reader.PAIRS),
  MUST_REPORT(Reader.PAIRS),
  EMERGENCY(Reader.PAIRS),
  NOTICE(Reader.PAIRS),
  /// How many pairs a figure is about at the least.
  FEWEST(Reader.PAIRS),
  /// All that is kept is under new keys; its number is the epoch's.
  KEYS(Reader.EVERYBODY),
  /// Somebody took a copy of what is kept about them.
  COPIED(Reader.EVERYBODY),
  /// The program's own conversation cards.
  CARDS(Reader.PAIRS),
  /// Where new pairs are announced.
  ANNOUNCEMENTS(Reader.PAIRS);

  /// To whom it is of concern in a program's ledger.
  enum Reader {
    PAIRS,
    ENROLLED,
    EVERYBODY
  }

  private final Reader reader;

  Kind(Reader reader) {
    this.reader = reader;
  }

  /// Whether the two of a pair read it in their program's ledger.
  public boolean isOfPairs() {
    return reader != Reader.ENROLLED;
  }

  /// Whether who waits to be matched reads it in the program's ledger.
  public boolean isOfEnrolled() {
    return reader != Reader.PAIRS;
  }

  /// The settings that differ.
  public static List<Kind> changed(Program before, Program after) {
    var settings = new Settings(before, after);
    settings.hold(NAME, Program::name);
    settings.hold(COORDINATORS, program -> program.roles().coordinators());
    settings.hold(SUPERVISORS, program -> program.roles().supervisors());
    settings.hold(
        OFFER,
        program -> List.of(program.capacity(), program.termMonths(), program.checkInEveryDays()));
    settings.hold(RETENTION, Program::retentionDays);
    settings.hold(GUESTS, Program::guestsAllowed);
    settings.hold(HOURS, Program::workingTime);
    settings.hold(MUST_REPORT, Program::mustReport);
    settings.hold(EMERGENCY, program -> program.care().emergency());
    settings.hold(NOTICE, program -> program.care().noticeDays());
    settings.hold(FEWEST, Program::fewest);
    settings.hold(CARDS, Program::cards);
    settings.hold(ANNOUNCEMENTS, Program::announcing);
    return settings.differing;
  }

  /// Two editions held against each other.
  private record Settings(Program before, Program after, List<Kind> differing) {
    Settings(Program before, Program after) {
      this(before, after, new ArrayList<>());
    }

    void hold(Kind kind, Function<Program, Object> setting) {
      if (!setting.apply(before).equals(setting.apply(after))) {
        differing.add(kind);
      }
    }
  }
}
