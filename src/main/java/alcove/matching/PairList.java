package alcove.matching;

import alcove.core.PersonId;
import alcove.privacy.Confidential;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A pasted list of couples, as spreadsheets give it: a couple a line, mentor first, or with a
/// heading that says which is which. People are named by their member ids.
///
/// Read as a whole: what is wrong is named by its line, and then none of it is taken. Nothing of
/// what was typed is kept or repeated, but the ids of people.
final class PairList {
  /// More fit into no field that can be pasted into.
  static final int MOST_LINES = 200;

  /// What stands between two columns, the most usual first.
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private static final Set<String> MENTOR = Set.of("mentor", "mentor_id", "mentor id");
  private static final Set<String> MENTEE = Set.of("mentee", "mentee_id", "mentee id");

  /// A plain id, or a mention as Slack writes it.
  private static final Pattern PERSON =
      Pattern.compile("(?:<@)?([UW][A-Z0-9]{1,24})(?:\\|[^>]*)?>?");

  private PairList() {}

  /// What a line says.
  ///
  /// @param number counted as an editor counts
  record Line(long number, Couple couple) {}

  /// What is wrong with a line.
  ///
  /// @param number counted as an editor counts
  record Problem(long number, Wrong wrong) {}

  /// What can be wrong before anybody is looked up, and after.
  enum Wrong {
    NOT_TWO,
    NOT_A_PERSON,
    ONESELF,
    TWICE,
    TOO_MANY,
    UNREADABLE,
    NOBODY,
    BOT,
    GUEST,
    DEACTIVATED,
    OTHER_ORGANISATION,
    REPORTING_LINE,
    A_PAIR,
    PLANNED
  }

  /// A list as far as it can be understood.
  record Reading(List<Line> lines, List<Problem> problems) {
    Reading {
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }
  }

  static Reading read(Confidential typed) {
    var text = typed.open(Confidential.Reader.IMPORT).replace("\uFEFF", "");
    var lines = new ArrayList<Line>();
    var problems = new ArrayList<Problem>();
    try {
      var places = Optional.<Places>empty();
      for (var row : csv(text)) {
        if (places.isPresent()) {
          couple(row, places.get(), lines, problems);
          continue;
        }
        places = Places.in(row);
        if (places.isEmpty()) {
          places = Optional.of(Places.USUAL);
          couple(row, Places.USUAL, lines, problems);
        }
      }
    } catch (CsvParseException _) {
      // Its message quotes the line.
      problems.add(new Problem(1, Wrong.UNREADABLE));
    }
    return checked(lines, problems);
  }

  /// Nothing is opened for it that had to be closed.
  private static CsvReader<CsvRecord> csv(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .skipEmptyLines(true)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .ofCsvRecord(text);
  }

  private static char separator(String text) {
    var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return SEPARATORS.stream()
        .filter(each -> first.indexOf(each) >= 0)
        .findFirst()
        .orElse(SEPARATORS.getFirst());
  }

  /// In which columns the two stand.
  private record Places(int mentor, int mentee) {
    static final Places USUAL = new Places(0, 1);

    /// Empty when the row is no heading.
    static Optional<Places> in(CsvRecord row) {
      var names =
          row.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
      var mentor = index(names, MENTOR::contains);
      var mentee = index(names, MENTEE::contains);
      return mentor < 0 || mentee < 0 ? Optional.empty() : Optional.of(new Places(mentor, mentee));
    }

    private static int index(List<String> names, Predicate<String> which) {
      for (var i = 0; i < names.size(); i++) {
        if (which.test(names.get(i))) {
          return i;
        }
      }
      return -1;
    }
  }

  private static void couple(
      CsvRecord row, Places places, List<Line> lines, List<Problem> problems) {
    var number = row.getStartingLineNumber();
    var fields = row.getFields();
    if (fields.stream().allMatch(String::isBlank)) {
      return;
    }
    if (fields.size() <= Math.max(places.mentor(), places.mentee())) {
      problems.add(new Problem(number, Wrong.NOT_TWO));
      return;
    }
    var mentor = person(fields.get(places.mentor()));
    var mentee = person(fields.get(places.mentee()));
    if (mentor.isEmpty() || mentee.isEmpty()) {
      problems.add(new Problem(number, Wrong.NOT_A_PERSON));
    } else {
      lines.add(new Line(number, new Couple(mentor.get(), mentee.get())));
    }
  }

  private static Optional<PersonId> person(String field) {
    var found = PERSON.matcher(field.strip());
    return found.matches() ? Optional.of(new PersonId(found.group(1))) : Optional.empty();
  }

  private static Reading checked(List<Line> lines, List<Problem> problems) {
    var seen = new HashSet<Couple>();
    for (var line : lines) {
      if (line.couple().mentor().equals(line.couple().mentee())) {
        problems.add(new Problem(line.number(), Wrong.ONESELF));
      } else if (!seen.add(line.couple())) {
        problems.add(new Problem(line.number(), Wrong.TWICE));
      }
    }
    if (lines.size() > MOST_LINES) {
      problems.add(new Problem(lines.get(MOST_LINES).number(), Wrong.TOO_MANY));
    }
    return new Reading(lines, problems);
  }
}
