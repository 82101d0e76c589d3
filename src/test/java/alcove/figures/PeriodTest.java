package alcove.figures;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.figures.FiguresViews.Layout;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing can be asked of figures but which program's, and as of which release. Whatever else
/// comes in is no question.
class PeriodTest {
  private static final ProgramId PROGRAM = new ProgramId("b".repeat(26));

  @Test
  void a_period_is_a_program_and_a_release_and_nothing_else() {
    assertThat(Period.class.getRecordComponents())
        .extracting(RecordComponent::getType)
        .containsExactly(ProgramId.class, int.class);
    assertThat(Period.read(new Period(PROGRAM, 7).value())).isEqualTo(new Period(PROGRAM, 7));
    assertThat(Period.read(PROGRAM.value())).isEqualTo(Period.newest(PROGRAM));
  }

  @Test
  void what_is_no_period_is_the_newest_release_of_the_program_it_names() {
    var id = PROGRAM.value();
    for (var rubbish :
        List.of(
            id + " U0ANA00001",
            id + " 3 U0ANA00001",
            id + " 3;4",
            id + " -1",
            id + " 2026-01-01",
            id + " 99999999",
            id + " team=sales")) {
      assertThat(Period.read(rubbish)).as(rubbish).isEqualTo(Period.newest(PROGRAM));
    }
    for (var rubbish : List.of("", "7", "U0ANA00001", id.substring(1), id + id)) {
      assertThat(Period.read(rubbish).program()).as(rubbish).isNotEqualTo(PROGRAM);
    }
  }

  @Test
  void whichever_number_is_asked_for_there_are_as_many_pages_as_releases() {
    var program = Program.standard(Set.of());
    var weather =
        new Weather(
            IntStream.of(3, 2, 1)
                .mapToObj(number ->
                    new Release(
                        number,
                        100 + 13 * number,
                        Tier.QUARTERLY,
                        Map.of(Histogram.REPLIES, List.of(10, 20, 40 + 30 * number))))
                .toList(),
            90,
            Weeks.begin(150),
            Weeks.begin(160),
            FigureRules.LEAST);

    var pages = new HashSet<String>();
    Stream.concat(IntStream.range(-3, 50).boxed(), Stream.of(Integer.MAX_VALUE))
        .forEach(number ->
            pages.add(
                FiguresViews.page(program, weather.at(number), Layout.CHARTS).blocks().toString()));

    assertThat(pages).hasSize(3);
  }
}
