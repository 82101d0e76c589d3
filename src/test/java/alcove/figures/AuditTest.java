package alcove.figures;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.figures.Audit.Statistic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two hundred thousand releases of a world with a pair, and of the same world without it: no
/// better told apart than was paid for, and no worse, or the audit would see nothing.
class AuditTest {
  private static final int RELEASES = 200_000;
  private static final int FOR_MUTANTS = 60_000;

  private static final List<Histogram> CHARGED =
      List.of(Histogram.REPLIES, Histogram.TRUST, Histogram.SIGNED, Histogram.ENDED);

  private final Audit small = new Audit(Tier.HALF_YEARLY, RELEASES);
  private final Audit mutants = new Audit(Tier.HALF_YEARLY, FOR_MUTANTS);

  @ParameterizedTest
  @EnumSource(Tier.class)
  void a_single_bucket_tells_what_was_paid_for_and_no_more(Tier tier) {
    assertThat(new Audit(tier, RELEASES).of(Mechanism.OURS, Statistic.bucket(Histogram.REPLIES)))
        .matches(Audit.Finding::holds);
  }

  @Test
  void all_buckets_of_a_pair_together_tell_what_was_paid_for_them_together() {
    assertThat(small.of(Mechanism.OURS, Statistic.sum(CHARGED))).matches(Audit.Finding::holds);
  }

  @Test
  void two_releases_tell_what_was_paid_for_both() {
    assertThat(
            new Audit(Tier.HALF_YEARLY, RELEASES / 2).of(Mechanism.OURS, Statistic.sum(CHARGED), 2))
        .matches(Audit.Finding::holds);
  }

  @Test
  void the_deviation_in_place_of_the_variance_is_caught() {
    assertThat(mutants.of(Mechanism.DEVIATION_FOR_VARIANCE, Statistic.bucket(Histogram.REPLIES)))
        .matches(finding -> finding.least() > finding.claimed());
  }

  @Test
  void noise_that_is_drawn_anew_for_each_view_is_caught() {
    assertThat(mutants.of(Mechanism.AVERAGED_OVER_TWO_VIEWS, Statistic.bucket(Histogram.REPLIES)))
        .matches(finding -> finding.least() > finding.claimed());
  }

  @Test
  void a_constant_seed_is_caught() {
    assertThat(mutants.of(Mechanism.CONSTANT_SEED, Statistic.bucket(Histogram.REPLIES)))
        .matches(Audit.Finding::isConstant);
  }

  @Test
  void one_histogram_without_noise_is_caught() {
    assertThat(mutants.of(Mechanism.ONE_WITHOUT_NOISE, Statistic.bucket(Histogram.TRUST)))
        .matches(Audit.Finding::isConstant);
    assertThat(mutants.of(Mechanism.ONE_WITHOUT_NOISE, Statistic.sum(CHARGED)))
        .matches(finding -> finding.least() > finding.claimed());
  }

  @Test
  void a_histogram_that_was_not_charged_is_caught() {
    var uncharged =
        new Statistic(
            CHARGED.subList(0, 1), counts -> Statistic.sum(CHARGED).of().applyAsInt(only(counts)));

    assertThat(mutants.of(Mechanism.ONE_NOT_CHARGED, uncharged))
        .matches(finding -> finding.least() > finding.claimed());
  }

  @Test
  void noise_that_buckets_share_is_caught() {
    assertThat(mutants.of(Mechanism.SHARED_AMONG_BUCKETS, Statistic.difference(Histogram.REPLIES)))
        .matches(Audit.Finding::isConstant);
  }

  @Test
  void a_price_that_is_too_low_is_caught() {
    var cheap = new Audit(Tier.HALF_YEARLY, FOR_MUTANTS);

    assertThat(cheap.of(halved(), Statistic.bucket(Histogram.REPLIES)))
        .matches(finding -> finding.least() > finding.claimed());
  }

  /// Half the noise for the whole price.
  private static Mechanism halved() {
    return (_, week, exact, noise) -> Mechanism.OURS.release(Tier.CLOSE_OUT, week, exact, noise);
  }

  /// What a pair is in twice: the histogram that was paid for, and the one that was not.
  private static java.util.Map<Histogram, List<Integer>> only(
      java.util.Map<Histogram, List<Integer>> counts) {
    var two = new java.util.TreeMap<>(counts);
    two.keySet().retainAll(List.of(Histogram.REPLIES, Histogram.REVIEWS));
    return two;
  }
}
