package alcove.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What figures cost, to the last part.
class LedgerTest {
  private static final int BEGIN = 104;

  @Test
  void every_tiers_noise_costs_one_over_twice_its_variance_exactly() {
    for (var tier : Tier.values()) {
      var cost = Rho.of(tier.variance());

      assertThat(
              BigInteger.valueOf(cost.parts()).multiply(BigInteger.valueOf(2L * tier.variance())))
          .isEqualTo(BigInteger.valueOf(Rho.WHOLE));
    }
  }

  @Test
  void the_budget_is_thirty_five_hundredths_exactly() {
    assertThat(100 * Rho.BUDGET.parts()).isEqualTo(35 * Rho.WHOLE);
  }

  @Test
  void a_noise_that_cannot_be_kept_exactly_is_no_noise() {
    assertThatThrownBy(() -> Rho.of(7)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rho.of(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void a_program_that_stays_in_its_tier_is_never_refused(Tier tier) {
    var ledger = Ledger.empty();
    for (var week = BEGIN; week < BEGIN + 5 * Weeks.YEAR; week++) {
      if (tier.isDue(week)) {
        var charged = ledger.charge(week, tier.histograms(week), tier.variance());

        assertThat(charged).as("week " + week).isPresent();
        ledger = charged.get();
        assertThat(ledger.charges()).hasSizeLessThan(500);
      }
    }
  }

  @Test
  void it_refuses_what_would_exceed_the_budget_and_takes_it_when_the_year_is_over() {
    var two = EnumSet.of(Histogram.REPLIES, Histogram.TRUST);
    var ledger = Ledger.empty().charge(BEGIN, two, 3).orElseThrow();

    assertThat(ledger.charge(BEGIN + 51, Set.of(Histogram.REPLIES), 26)).isEmpty();
    assertThat(ledger.charge(BEGIN + 51, Set.of(Histogram.REPLIES), 157)).isPresent();
    assertThat(ledger.charge(BEGIN + 52, two, 3)).isPresent();
  }

  @Test
  void what_counts_a_pair_once_costs_it_the_dearest_release_and_no_other() {
    var ended = Set.of(Histogram.ENDED);
    var ledger =
        Ledger.empty()
            .charge(BEGIN, ended, 26)
            .flatMap(first -> first.charge(BEGIN + 13, ended, 9))
            .flatMap(second -> second.charge(BEGIN + 26, ended, 65))
            .orElseThrow();

    assertThat(ledger.spent(BEGIN + 26)).isEqualTo(Rho.of(9));
  }

  @Test
  void no_year_of_any_program_that_grows_and_shrinks_costs_more_than_the_budget() {
    var chance = RandomGenerator.of("L64X128MixRandom");
    for (var program = 0; program < 200; program++) {
      var ledger = Ledger.empty();
      var tier = Tier.CLOSE_OUT;
      var all = new ArrayList<Ledger.Charge>();
      for (var week = BEGIN; week < BEGIN + 3 * Weeks.YEAR; week++) {
        if (tier.isDue(week)) {
          var charged = ledger.charge(week, tier.histograms(week), tier.variance());
          var at = week;
          var by = tier;
          charged.ifPresent(_ ->
              by.histograms(at)
                  .forEach(each -> all.add(new Ledger.Charge(at, each, by.variance()))));
          ledger = charged.orElse(ledger);
        }
        tier = chance.nextInt(8) == 0 ? Tier.of(chance.nextInt(1500)) : tier;
      }
      assertThat(dearestYear(all)).isLessThanOrEqualTo(Rho.BUDGET);
    }
  }

  /// The same sum, made another way: over every window, from everything that was ever charged.
  private static Rho dearestYear(List<Ledger.Charge> all) {
    var dearest = Rho.NONE;
    for (var end = BEGIN; end < BEGIN + 4 * Weeks.YEAR; end++) {
      var last = end;
      var year =
          all.stream().filter(each -> each.week() <= last && each.week() > last - 52).toList();
      var parts =
          year.stream().filter(each -> !each.histogram().once()).mapToLong(LedgerTest::parts).sum();
      for (var once : List.of(Histogram.SIGNED, Histogram.ENDED)) {
        parts +=
            year.stream()
                .filter(each -> each.histogram() == once)
                .mapToLong(LedgerTest::parts)
                .max()
                .orElse(0);
      }
      dearest = dearest.max(new Rho(parts));
    }
    return dearest;
  }

  private static long parts(Ledger.Charge charge) {
    return Rho.WHOLE / (2L * charge.variance());
  }
}
