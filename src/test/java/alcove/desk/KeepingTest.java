package alcove.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.codec.Families;
import alcove.core.Command;
import alcove.privacy.Confidential;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever is stored says what for, how long, whether it is in the copy that a person can take,
/// and what takes it away. `-Dgolden.write=true` writes the table of `docs/confidentiality.md`.
class KeepingTest {
  private static final Path PAGE = Path.of("docs", "confidentiality.md");
  private static final String BEGIN = "<!-- what is kept: written by KeepingTest -->\n";
  private static final String END = "<!-- end of what is kept -->\n";

  /// Made of what has rows: what is planned, and what is on its way.
  private static final Set<Class<?>> MADE = Set.of(Agenda.class, Task.class, Command.class);

  private final Families families = Stored.families();
  private final Set<String> fields = new TreeSet<>();
  private final Set<String> words = new TreeSet<>();
  private final Set<String> typed = new TreeSet<>();
  private final Set<String> told = new TreeSet<>();
  private final Set<String> untold = new TreeSet<>();
  private final Set<String> seen = new HashSet<>();

  @BeforeEach
  void look() {
    Kept.RECORDS.forEach(root -> walk(root, false));
  }

  @Test
  void every_field_of_a_record_and_every_slice_of_a_pair_says_how_it_is_kept() {
    var roots =
        Stream.concat(Kept.RECORDS.stream().filter(Class::isRecord), Stream.of(Pair.Slices.class))
            .flatMap(root -> Stream.of(root.getRecordComponents()).map(each -> name(root, each)))
            .filter(field -> !field.equals("Pair.slices"));

    assertThat(roots).hasSizeGreaterThan(50).allMatch(field -> Keeping.at(field).isPresent());
  }

  @Test
  void whatever_can_hold_a_word_says_so_itself() {
    assertThat(typed).hasSizeGreaterThan(5);
    assertThat(words).containsAll(typed).allMatch(field -> Keeping.at(field).isPresent());
  }

  @Test
  void no_row_is_about_what_is_not_there() {
    var named = Kept.RECORDS.stream().map(KeepingTest::name);
    var there = Stream.concat(fields.stream(), named).collect(Collectors.toSet());

    assertThat(Keeping.ALL).extracting(Keeping::place).doesNotHaveDuplicates().isSubsetOf(there);
  }

  @Test
  void no_word_that_somebody_typed_about_themselves_is_left_out_of_the_copy() {
    // Nobody can tell whose a lesson is.
    assertThat(untold).containsExactly("Lesson.words");
  }

  @Test
  void the_page_says_the_same() throws IOException {
    var page = Files.readString(PAGE, UTF_8);
    var begin = page.indexOf(BEGIN) + BEGIN.length();
    var end = page.indexOf(END);
    var rows =
        Keeping.ALL.stream()
            .map(row -> row.row(told.contains(row.place())))
            .collect(Collectors.joining("\n"));
    var table =
        "| what | what for | when it goes | in the copy | erased by |\n|---|---|---|---|---|\n"
            + rows
            + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end), UTF_8);
    }

    assertThat(Files.readString(PAGE, UTF_8)).contains(BEGIN + table + END);
  }

  private void walk(Type type, boolean left) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(each -> walk(each, left));
    } else if (type instanceof Class<?> found
        && found.getName().startsWith("alcove.")
        && !MADE.contains(found)
        && seen.add(found.getName() + left)) {
      if (found.isRecord()) {
        var out = left || Disclosure.LEFT_OUT.containsKey(name(found));
        Stream.of(found.getRecordComponents()).forEach(each -> note(found, each, out));
      } else if (found.isInterface()) {
        var out = left || Disclosure.LEFT_OUT.containsKey(name(found));
        var parts = families.parts(found);
        (parts.isEmpty() ? families.members(found) : parts).forEach(each -> walk(each, out));
      }
    }
  }

  private void note(Class<?> record, RecordComponent component, boolean left) {
    var field = name(record, component);
    var out = left || Disclosure.LEFT_OUT.containsKey(field);
    fields.add(field);
    if (!out) {
      told.add(field);
    }
    // What is only the name of something is one.
    if (holds(component.getGenericType(), String.class) && !component.getName().equals("value")) {
      words.add(field);
    }
    if (holds(component.getGenericType(), Confidential.class)) {
      words.add(field);
      typed.add(field);
      if (out) {
        untold.add(field);
      }
    }
    walk(component.getGenericType(), out);
  }

  private static boolean holds(Type type, Class<?> wanted) {
    return type instanceof ParameterizedType generic
        ? List.of(generic.getActualTypeArguments()).stream().anyMatch(each -> holds(each, wanted))
        : type.equals(wanted);
  }

  private static String name(Class<?> record, RecordComponent component) {
    return name(record) + "." + component.getName();
  }

  private static String name(Class<?> record) {
    return record.getName().substring(record.getPackageName().length() + 1).replace('$', '.');
  }
}
