package alcove.operations;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.operations.OperationsRules.Told;
import java.time.LocalDate;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationsViewsTest {

  @ParameterizedTest
  @EnumSource(Band.class)
  void it_is_said_in_words_and_never_in_numbers(Band band) {
    var told = new Told.Last(LocalDate.of(2026, 11, 16), band, band);

    var said = OperationsViews.home(told).toString();

    assertThat(said).contains(OperationsWords.failed(band), OperationsWords.delayed(band));
    assertThat(said.replace("16 November 2026", "")).doesNotContainPattern("\\d");
  }

  @Test
  void every_line_is_used() {
    var used = new TreeSet<String>();
    used.add("title");
    used.add("first");
    used.add("week");
    used.add("note");
    for (var band : Band.values()) {
      used.add("failed." + band);
      used.add("delayed." + band);
    }

    assertThat(OperationsWords.keys()).isEqualTo(used);
  }
}
