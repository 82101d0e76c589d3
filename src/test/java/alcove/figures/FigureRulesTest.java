package alcove.figures;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.figures.Shown.Band;
import alcove.figures.Shown.NotShown;
import alcove.figures.Shown.Percent;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How a release is shown.
class FigureRulesTest {
  private static final int WEEK = 208;
  private static final int FEWEST = FigureRules.LEAST;

  @Test
  void people_who_replied_are_counted_one_by_one() {
    assertThat(shown(Figure.REPLIES, release(Tier.QUARTERLY, Histogram.REPLIES, 20, 20, 60)))
        .isEqualTo(new Percent(70, 10));
  }

  @Test
  void the_margin_holds_two_standard_deviations_of_the_noise_and_the_rounding() {
    assertThat(shown(Figure.REPLIES, release(Tier.HALF_YEARLY, Histogram.REPLIES, 4, 6, 15)))
        .isEqualTo(new Percent(70, 21));
    assertThat(shown(Figure.REPLIES, release(Tier.FOUR_WEEKLY, Histogram.REPLIES, 100, 100, 300)))
        .isEqualTo(new Percent(70, 4));
    assertThat(shown(Figure.REPLIES, release(Tier.WEEKLY, Histogram.REPLIES, 1000, 1000, 3000)))
        .isEqualTo(new Percent(70, 1));
  }

  @Test
  void small_programs_are_rounded_to_ten_larger_ones_to_less() {
    assertThat(percent(Tier.HALF_YEARLY, 100, 160)).isEqualTo(60);
    assertThat(percent(Tier.QUARTERLY, 45, 80)).isEqualTo(60);
    assertThat(percent(Tier.QUARTERLY, 90, 160)).isEqualTo(55);
    assertThat(percent(Tier.FOUR_WEEKLY, 168, 300)).isEqualTo(55);
    assertThat(percent(Tier.WEEKLY, 561, 1000)).isEqualTo(56);
    assertThat(percent(Tier.WEEKLY, 2855, 5000)).isEqualTo(57);
  }

  @Test
  void what_is_nearly_all_or_nearly_none_is_shown_as_ninety_or_ten() {
    assertThat(shown(Figure.REVIEWS, release(Tier.WEEKLY, Histogram.REVIEWS, 1010, -10)))
        .isEqualTo(new Percent(90, 3));
    assertThat(shown(Figure.REVIEWS, release(Tier.WEEKLY, Histogram.REVIEWS, -10, 1010)))
        .isEqualTo(new Percent(10, 3));
  }

  @Test
  void trust_is_a_share_of_the_pairs_that_said_something_about_it() {
    var release = release(Tier.WEEKLY, Histogram.TRUST, 5000, 100, 300, 600);

    assertThat(shown(Figure.TRUST, release)).isEqualTo(new Percent(60, 3));
    assertThat(shown(Figure.MISTRUST, release)).isEqualTo(new Percent(10, 3));
  }

  @Test
  void a_look_back_is_shown_in_thirds() {
    assertThat(shown(Figure.REPLIES, release(Tier.CLOSE_OUT, Histogram.REPLIES, 12, 4, 1)))
        .isEqualTo(new Band(0));
    assertThat(shown(Figure.REPLIES, release(Tier.CLOSE_OUT, Histogram.REPLIES, 5, 5, 5)))
        .isEqualTo(new Band(1));
    assertThat(shown(Figure.REPLIES, release(Tier.CLOSE_OUT, Histogram.REPLIES, -1, 0, 16)))
        .isEqualTo(new Band(2));
  }

  @Test
  void what_is_about_fewer_than_fourteen_is_not_shown() {
    assertThat(shown(Figure.REPLIES, release(Tier.CLOSE_OUT, Histogram.REPLIES, 5, 4, 4)))
        .isEqualTo(new NotShown());
    assertThat(shown(Figure.REPLIES, release(Tier.CLOSE_OUT, Histogram.REPLIES, 5, 4, 5)))
        .isEqualTo(new Band(1));
    assertThat(shown(Figure.REVIEWS, release(Tier.WEEKLY, Histogram.REVIEWS, -40, 20)))
        .isEqualTo(new NotShown());
  }

  @Test
  void a_larger_smallest_group_hides_more_and_none_hides_less_than_fourteen_does() {
    var fourteen = List.of(release(Tier.CLOSE_OUT, Histogram.REPLIES, 5, 4, 5));
    var thirteen = List.of(release(Tier.CLOSE_OUT, Histogram.REPLIES, 5, 4, 4));
    var fifty = List.of(release(Tier.WEEKLY, Histogram.REVIEWS, 40, 10));

    assertThat(FigureRules.shown(Figure.REPLIES, fourteen, 20)).isEqualTo(new NotShown());
    assertThat(FigureRules.shown(Figure.REPLIES, thirteen, 1)).isEqualTo(new NotShown());
    assertThat(FigureRules.shown(Figure.REPLIES, fourteen, 1)).isEqualTo(new Band(1));
    assertThat(FigureRules.shown(Figure.REVIEWS, fifty, 51)).isEqualTo(new NotShown());
  }

  @Test
  void what_has_more_noise_than_it_says_is_not_shown() {
    assertThat(shown(Figure.REVIEWS, release(Tier.WEEKLY, Histogram.REVIEWS, 40, 40)))
        .isEqualTo(new Percent(50, 23));
    assertThat(shown(Figure.REVIEWS, release(Tier.WEEKLY, Histogram.REVIEWS, 35, 35)))
        .isEqualTo(new NotShown());
  }

  @Test
  void a_figure_of_no_release_is_not_shown() {
    assertThat(FigureRules.shown(Figure.REPLIES, List.of(), FEWEST)).isEqualTo(new NotShown());
    assertThat(shown(Figure.REVIEWS, release(Tier.WEEKLY, Histogram.REPLIES, 1, 2, 3)))
        .isEqualTo(new NotShown());
  }

  @Test
  void of_what_is_counted_anew_the_newest_release_counts() {
    var older = release(Tier.WEEKLY, Histogram.REVIEWS, 100, 900);
    var newer = new Release(9, WEEK + 1, Tier.WEEKLY, Map.of(Histogram.REPLIES, List.of(1, 2, 3)));

    assertThat(FigureRules.shown(Figure.REVIEWS, List.of(newer, older), FEWEST))
        .isEqualTo(shown(Figure.REVIEWS, older));
    assertThat(
            FigureRules.shown(
                Figure.REVIEWS,
                List.of(release(Tier.WEEKLY, Histogram.REVIEWS, 900, 100), older),
                FEWEST))
        .isEqualTo(new Percent(90, 3));
  }

  @Test
  void what_happens_once_is_summed_over_half_a_year() {
    var weekly =
        IntStream.range(0, 40)
            .mapToObj(i -> signed(WEEK - i, i < 26 ? 8 : 1000, i < 26 ? 2 : 1000))
            .toList();

    assertThat(FigureRules.shown(Figure.SIGNED, weekly, FEWEST)).isEqualTo(new NotShown());
    assertThat(FigureRules.shown(Figure.SIGNED, tenfold(weekly), FEWEST))
        .isEqualTo(new Percent(80, 5));
  }

  private static List<Release> tenfold(List<Release> releases) {
    return releases.stream()
        .map(each -> {
          var counts = each.counts().getOrDefault(Histogram.SIGNED, List.of());
          return signed(each.week(), 10 * counts.getFirst(), 10 * counts.getLast());
        })
        .toList();
  }

  private static Release signed(int week, int soon, int late) {
    return new Release(1, week, Tier.WEEKLY, Map.of(Histogram.SIGNED, List.of(soon, late)));
  }

  private static int percent(Tier tier, int held, int due) {
    var shown = shown(Figure.REVIEWS, release(tier, Histogram.REVIEWS, held, due - held));
    return shown instanceof Percent(var percent, var _) ? percent : -1;
  }

  private static Shown shown(Figure figure, Release release) {
    return FigureRules.shown(figure, List.of(release), FEWEST);
  }

  private static Release release(Tier tier, Histogram histogram, Integer... counts) {
    return new Release(1, WEEK, tier, Map.of(histogram, List.of(counts)));
  }
}
