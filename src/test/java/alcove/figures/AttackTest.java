package alcove.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Attacks on a year of releases, each against what it may find out at most.
class AttackTest {
  private static final int TRIALS = 20_000;

  /// Five standard deviations of so many guesses.
  private static final double LUCK = 5 * 0.5 / Math.sqrt(TRIALS);

  @Test
  void
      a_year_tells_a_pair_from_none_in_two_of_three_cases_at_most_and_two_stories_in_less_than_three_of_four() {
    assertThat(Attack.mostBound()).isBetween(0.66, 0.665);
    assertThat(Attack.mostStoryBound()).isBetween(0.72, 0.725);
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void the_membership_game_is_won_as_often_as_the_years_price_says(Tier tier) {
    var attack = new Attack(tier, TRIALS);

    assertThat(attack.membership())
        .isBetween(attack.bound() - 0.02 - LUCK, attack.bound() + LUCK)
        .isLessThan(Attack.mostBound() + LUCK);
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void who_joins_or_leaves_is_found_out_no_better_by_the_difference(Tier tier) {
    var attack = new Attack(tier, TRIALS);

    assertThat(attack.differencing()).isBetween(0.5 - LUCK, attack.storyBound() + LUCK);
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void twenty_pairs_are_not_told_apart_by_when_they_came_and_went(Tier tier) {
    var attack = new Attack(tier, TRIALS);

    assertThat(attack.reconstruction()).isBetween(0.45, attack.storyBound() + 0.02);
  }
}
