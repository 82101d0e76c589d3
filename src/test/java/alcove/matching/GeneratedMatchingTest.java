package alcove.matching;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every run, over crowds that are made up.
class GeneratedMatchingTest {
  private static final int CROWDS = 60;

  @ParameterizedTest
  @ValueSource(ints = {3, 12, 40})
  void no_run_breaks_what_stands_between_two_people_or_fills_a_mentor_over(int mentors) {
    for (var seed = 0; seed < CROWDS; seed++) {
      var pool = Crowd.of(mentors, mentors * 2, seed);
      var bars = new Bars(pool);

      var matched = Crowd.matching(pool).run();

      var perMentor = new HashMap<PersonId, Integer>();
      for (var couple : matched.couples()) {
        assertThat(bars.open(couple)).isEmpty();
        assertThat(bars.isApart(couple)).isFalse();
        assertThat(perMentor.merge(couple.mentor(), 1, Integer::sum))
            .isLessThanOrEqualTo(pool.places().get(couple.mentor()));
        var fit = Crowd.matching(pool).fit(couple).orElseThrow();
        assertThat(Fit.isPossible(fit.topics().size(), fit.languages().size(), fit.minutes()))
            .isTrue();
      }
      var all = new ArrayList<>(matched.waiting());
      matched.couples().forEach(couple -> all.add(couple.mentee()));
      assertThat(all).containsExactlyInAnyOrderElementsOf(pool.seeking());
    }
  }

  /// Few enough mentors that chance leaves nobody out.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void no_other_way_matches_more_or_fits_better(int mentors) {
    for (var seed = 0; seed < CROWDS; seed++) {
      var pool = Crowd.of(mentors, 5, seed);
      var matching = Crowd.matching(pool);

      var couples = matching.run().couples();

      var worth = couples.stream().mapToLong(each -> worth(matching, each)).sum();
      assertThat(worth / 1_000_000).isEqualTo(couples.size());
      assertThat(best(pool, matching) - worth)
          .as("but for a few points by which who has waited longer goes first")
          .isBetween(0L, 500L);
      assertThat(best(pool, matching) / 1_000_000).isEqualTo(couples.size());
    }
  }

  private static long worth(Matching matching, Couple couple) {
    return 1_000_000L + matching.fit(couple).orElseThrow().score();
  }

  /// By trying every way.
  private static long best(Pool pool, Matching matching) {
    return best(pool, matching, List.copyOf(pool.seeking()), new HashMap<>(pool.places()));
  }

  private static long best(
      Pool pool, Matching matching, List<PersonId> mentees, Map<PersonId, Integer> places) {
    if (mentees.isEmpty()) {
      return 0;
    }
    var rest = mentees.subList(1, mentees.size());
    var best = best(pool, matching, rest, places);
    for (var mentor : new HashSet<>(places.keySet())) {
      var couple = new Couple(mentor, mentees.getFirst());
      if (places.getOrDefault(mentor, 0) > 0 && may(pool, matching, couple)) {
        places.merge(mentor, -1, Integer::sum);
        best = Math.max(best, worth(matching, couple) + best(pool, matching, rest, places));
        places.merge(mentor, 1, Integer::sum);
      }
    }
    return best;
  }

  private static boolean may(Pool pool, Matching matching, Couple couple) {
    var bars = new Bars(pool);
    var fit = matching.fit(couple).orElseThrow();
    return Fit.isPossible(fit.topics().size(), fit.languages().size(), fit.minutes())
        && bars.open(couple).isEmpty()
        && !bars.isApart(couple);
  }
}
