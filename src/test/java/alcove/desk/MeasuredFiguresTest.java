package alcove.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.figures.Attack;
import alcove.figures.Figure;
import alcove.figures.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The tables that `./alcove figures` wrote, held to what the program is now: a noise or a figure
/// that is changed has to be measured again.
class MeasuredFiguresTest {
  private static final Pattern RELEASE =
      Pattern.compile("A release over 5,000 pairs took ([0-9.]+) s and at most (\\d+) MB of heap");

  private String measured;

  @BeforeEach
  void read() throws IOException {
    var docs = Files.readString(FiguresReport.DOCS);
    measured = docs.substring(docs.indexOf(FiguresReport.BEGIN), docs.indexOf(FiguresReport.END));
  }

  @Test
  void each_size_of_program_has_its_attacks_beside_their_bounds() {
    for (var tier : Tier.values()) {
      var attack = new Attack(tier, 1);

      assertThat(row(FiguresReport.name(tier)))
          .hasValueSatisfying(cells ->
              assertThat(cells)
                  .hasSize(7)
                  .noneMatch(String::isEmpty)
                  .containsSubsequence(
                      FiguresReport.percent(attack.bound()),
                      FiguresReport.percent(attack.storyBound()),
                      FiguresReport.percent(attack.spentOfBudget())));
    }
  }

  @Test
  void a_year_of_each_program_has_every_figure_beside_the_true_one_and_what_was_spent() {
    for (var pairs : List.of("25", "100", "400", "5,000")) {
      assertThat(year(pairs)).containsPattern("\\d+ releases, [0-9.]+ % of the budget spent");
      assertThat(year(pairs).lines().filter(line -> line.startsWith("| ")))
          .as("its head and a row a figure")
          .hasSize(1 + Figure.values().length);
    }
  }

  @Test
  void a_release_over_as_many_pairs_as_there_may_be_keeps_within_ten_seconds_and_200_megabytes() {
    var release = RELEASE.matcher(measured);

    assertThat(release.find()).isTrue();
    assertThat(Double.parseDouble(release.group(1))).isLessThanOrEqualTo(10);
    assertThat(Integer.parseInt(release.group(2))).isLessThanOrEqualTo(200);
  }

  /// The cells of the row that begins so.
  private Optional<List<String>> row(String name) {
    return measured
        .lines()
        .filter(line -> line.startsWith("| " + name + " |"))
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
        .findFirst();
  }

  /// All about a year of a program with so many pairs.
  private String year(String pairs) {
    var from = measured.indexOf("### A year of " + pairs + " pairs\n");
    assertThat(from).isNotNegative();
    var next = measured.indexOf("###", from + 3);
    return measured.substring(from, next < 0 ? measured.length() : next);
  }
}
