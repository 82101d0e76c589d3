package alcove.figures;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.blockkit.SlackLimits;
import alcove.core.Program;
import alcove.figures.FiguresViews.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What coordinators see of figures.
class FiguresViewsTest {
  private static final Program PROGRAM = Program.standard(Set.of());

  private static final int WEEK = 156;
  private static final String NOT_SHOWN =
      "Not shown. There are too few pairs to publish anything without exposing someone. "
          + "This says nothing about how the program is doing.";

  @Test
  void a_release_is_shown_in_words_and_charts() {
    Golden.check("figures/page", FiguresViews.page(PROGRAM, year(20), Layout.CHARTS));
  }

  @Test
  void where_charts_are_refused_a_table_has_the_same_numbers() {
    Golden.check("figures/page-table", FiguresViews.page(PROGRAM, year(20), Layout.TABLE));
  }

  @Test
  void a_look_back_of_a_small_program_is_told_in_thirds() {
    var release =
        new Release(
            1,
            WEEK,
            Tier.CLOSE_OUT,
            Map.of(Histogram.REPLIES, List.of(2, 5, 11), Histogram.TRUST, List.of(3, 0, 4, 12)));

    Golden.check(
        "figures/page-look-back", FiguresViews.page(PROGRAM, weather(release), Layout.CHARTS));
  }

  @Test
  void a_program_without_a_release_sees_what_the_directory_shows_and_when_to_look_again() {
    Golden.check("figures/page-nothing", FiguresViews.page(PROGRAM, weather(), Layout.CHARTS));
  }

  @Test
  void every_reason_not_to_show_anything_reads_the_same() {
    var tooFew =
        weather(new Release(1, WEEK, Tier.CLOSE_OUT, Map.of(Histogram.REPLIES, List.of(0, 1, 2))));
    var tooNoisy =
        weather(new Release(1, WEEK, Tier.WEEKLY, Map.of(Histogram.REVIEWS, List.of(9, 9))));
    var notInIt = weather(new Release(1, WEEK, Tier.WEEKLY, Map.of()));
    var belowZero =
        weather(new Release(1, WEEK, Tier.WEEKLY, Map.of(Histogram.REPLIES, List.of(-9, -9, -9))));

    assertThat(List.of(weather(), tooFew, tooNoisy, notInIt, belowZero))
        .allSatisfy(weather -> assertThat(FiguresViews.summary(weather)).isEqualTo(NOT_SHOWN));
  }

  @Test
  void beside_what_is_shown_the_rest_is_not_shown_in_the_same_words() {
    var some =
        weather(new Release(1, WEEK, Tier.WEEKLY, Map.of(Histogram.REPLIES, List.of(0, 0, 900))));

    assertThat(FiguresViews.summary(some))
        .startsWith("*People who answered a check-in*: 90 % or more\n")
        .endsWith(": " + NOT_SHOWN);
  }

  @Test
  void the_export_is_exactly_what_is_shown() {
    Golden.check("figures/export", FiguresViews.export(PROGRAM, year(20)));
  }

  @Test
  void an_earlier_release_is_shown_as_it_was_then() {
    var year = year(20);

    var then = year.at(3);

    assertThat(then.releases()).extracting(Release::number).containsExactly(3, 2, 1);
    assertThat(year.at(99)).isEqualTo(year);
    assertThat(year.at(0)).isEqualTo(year);
  }

  @Test
  void the_longest_page_keeps_to_slacks_limits() {
    SlackLimits.check(FiguresViews.page(PROGRAM, year(Weather.MOST_RELEASES), Layout.CHARTS));
    SlackLimits.check(FiguresViews.export(PROGRAM, year(Weather.MOST_RELEASES)));
  }

  @Test
  void whoever_does_not_coordinate_is_told_kindly() {
    Golden.check("figures/refusal", FiguresViews.refusal());
  }

  /// A quarterly program whose people answer a little more each time.
  private static Weather year(int releases) {
    var all = new ArrayList<Release>();
    for (var number = releases; number >= 1; number--) {
      all.add(
          new Release(
              number,
              WEEK + 13 * number,
              Tier.QUARTERLY,
              Map.of(
                  Histogram.REPLIES, List.of(60 - 2 * number, 40, 60 + 2 * number),
                  Histogram.TRUST, List.of(30, 12, 50 - number, 68 + number),
                  Histogram.SIGNED, List.of(21, 4),
                  Histogram.ENDED, List.of(24, 9, 11),
                  Histogram.MEETINGS, List.of(9, 30, 51, 70),
                  Histogram.REVIEWS, List.of(31, 17))));
    }
    return weather(all.toArray(Release[]::new));
  }

  private static Weather weather(Release... releases) {
    return new Weather(
        List.of(releases), 164, Weeks.begin(WEEK), Weeks.begin(WEEK + 13), FigureRules.LEAST);
  }
}
