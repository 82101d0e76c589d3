package alcove.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The part of `docs/confidentiality.md` that says where words go. What the walkers found is held
/// to it; after a change that is meant, write it anew and read the difference:
///
/// ```
/// mvn test -Dtest=CanaryTest -Dgolden.write=true
/// git diff docs
/// ```
final class Promises {
  private static final Path PAGE = Path.of("docs", "confidentiality.md");
  private static final String BEGIN = "<!-- where words go: written by CanaryTest -->\n";
  private static final String END = "<!-- end of where words go -->\n";
  private static final String HEAD =
      "| what is typed | who reads it, besides Slack itself |\n|---|---|\n";
  private static final String NOBODY = "nobody: it is forgotten at once";

  private final String page;

  private Promises(String page) {
    this.page = page;
  }

  static Promises places() {
    try {
      return new Promises(Files.readString(PAGE));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// Every field stands in the table, and nobody has read its words who does not stand beside it.
  void holds(Map<String, Set<String>> found) {
    var told = told();
    if (Boolean.getBoolean("golden.write")) {
      told = with(told, found);
      write(told);
    }
    var known = told;
    assertThat(found.keySet()).as("fields that the page does not know").isSubsetOf(known.keySet());
    assertThat(found)
        .allSatisfy(
            (field, readers) -> assertThat(readers).as(field).isSubsetOf(ofForm(field, known)));
    assertThat(known.keySet()).as("fields of forms that are gone").noneMatch(Promises::isGone);
  }

  /// Who reads any field of the same form.
  private static Set<String> ofForm(String field, Map<String, Set<String>> known) {
    var form = field.contains(": ") ? field.substring(0, field.indexOf(": ") + 2) : field;
    return known.entrySet().stream()
        .filter(row -> row.getKey().startsWith(form))
        .flatMap(row -> row.getValue().stream())
        .collect(Collectors.toSet());
  }

  private static boolean isGone(String field) {
    var form = field.indexOf(": ");
    return form > 0 && !Words.forms().contains(field.substring(0, form));
  }

  /// What was found now and before; fields of forms that are gone are left out.
  private static Map<String, Set<String>> with(
      Map<String, Set<String>> told, Map<String, Set<String>> found) {
    var all = new TreeMap<>(told);
    all.keySet().removeIf(Promises::isGone);
    found.forEach((field, readers) -> {
      var both = new TreeSet<>(readers);
      both.addAll(told.getOrDefault(field, Set.of()));
      all.put(field, both);
    });
    return all;
  }

  private Map<String, Set<String>> told() {
    var table = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    var told = new TreeMap<String, Set<String>>();
    table
        .lines()
        .skip(2)
        .filter(line -> !line.isBlank())
        .map(line -> line.split("\\|", -1))
        .forEach(row -> told.put(row[1].strip(), readers(row[2].strip())));
    return told;
  }

  private static Set<String> readers(String cell) {
    return cell.equals(NOBODY) ? Set.of() : new TreeSet<>(Set.of(cell.split("; ", -1)));
  }

  private void write(Map<String, Set<String>> told) {
    var rows =
        told.entrySet().stream()
            .map(row -> "| " + row.getKey() + " | " + cell(ofForm(row.getKey(), told)) + " |\n")
            .collect(Collectors.joining());
    var head = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    try {
      Files.writeString(PAGE, head + HEAD + rows + page.substring(page.indexOf(END)));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String cell(Set<String> readers) {
    return readers.isEmpty() ? NOBODY : String.join("; ", readers);
  }
}
