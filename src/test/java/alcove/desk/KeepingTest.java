package alcove.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever is stored says what for, how long, whether it is in the copy that a person can take,
/// and what takes it away. `-Dgolden.write=true` writes the table of `docs/confidentiality.md`.
class KeepingTest {
  private static final Path PAGE = Path.of("docs", "confidentiality.md");
  private static final String BEGIN = "<!-- what is kept: written by KeepingTest -->\n";
  private static final String END = "<!-- end of what is kept -->\n";

  private final KeptFields fields = new KeptFields();

  @Test
  void every_field_of_a_record_and_every_slice_of_a_pair_says_how_it_is_kept() {
    var roots =
        Stream.concat(Kept.RECORDS.stream().filter(Class::isRecord), Stream.of(Pair.Slices.class))
            .flatMap(root ->
                Stream.of(root.getRecordComponents()).map(each -> KeptFields.name(root, each)))
            .filter(field -> !field.equals("Pair.slices"));

    assertThat(roots).hasSizeGreaterThan(50).allMatch(field -> Keeping.at(field).isPresent());
  }

  @Test
  void whatever_can_hold_a_word_says_so_itself() {
    assertThat(fields.typed()).hasSizeGreaterThan(5);
    assertThat(fields.words())
        .containsAll(fields.typed())
        .allMatch(field -> Keeping.at(field).isPresent());
  }

  @Test
  void no_row_is_about_what_is_not_there() {
    var named = Kept.RECORDS.stream().map(KeptFields::name);
    var there = Stream.concat(fields.all().stream(), named).collect(Collectors.toSet());

    assertThat(Keeping.ALL).extracting(Keeping::place).doesNotHaveDuplicates().isSubsetOf(there);
  }

  @Test
  void no_word_that_somebody_typed_about_themselves_is_left_out_of_the_copy() {
    // Nobody can tell whose a lesson is.
    assertThat(fields.untold()).containsExactly("Lesson.words");
  }

  @Test
  void the_page_says_the_same() throws IOException {
    var page = Files.readString(PAGE, UTF_8);
    var begin = page.indexOf(BEGIN) + BEGIN.length();
    var end = page.indexOf(END);
    var rows =
        Keeping.ALL.stream()
            .map(row -> row.row(fields.told().contains(row.place())))
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
}
