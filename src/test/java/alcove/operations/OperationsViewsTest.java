package alcove.operations;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.SlackLimits;
import alcove.blockkit.View;
import alcove.operations.OperationsRules.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationsViewsTest {

  @ParameterizedTest
  @EnumSource(Band.class)
  void it_is_said_in_words_and_never_in_numbers(Band band) {
    var told = new Told.Last(LocalDate.of(2026, 11, 16), band, band);

    var said = OperationsViews.home(told, List.of()).toString();

    assertThat(said).contains(OperationsWords.failed(band), OperationsWords.delayed(band));
    assertThat(said.replace("16 November 2026", "")).doesNotContainPattern("\\d");
  }

  @Test
  void as_many_programs_as_there_can_be_are_all_named() {
    var all =
        IntStream.range(0, 20)
            .mapToObj(i -> new Ahead("&".repeat(58) + i, LocalDate.of(2026, 12, 30), 2_500))
            .toList();

    var home = OperationsViews.home(new Told.First(LocalDate.of(2026, 11, 30)), all);

    SlackLimits.check(View.home(home));
    assertThat(home.toString()).contains("&amp;0*", "&amp;19*");
  }

  @Test
  void every_line_is_used() {
    var used = new TreeSet<String>();
    used.add("title");
    used.add("first");
    used.add("week");
    used.add("note");
    used.addAll(List.of("ahead", "next", "open", "open.0", "open.1", "withheld"));
    for (var band : Band.values()) {
      used.add("failed." + band);
      used.add("delayed." + band);
    }

    assertThat(OperationsWords.keys()).isEqualTo(used);
  }
}
