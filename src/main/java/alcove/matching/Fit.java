package alcove.matching;

import alcove.enrolment.Language;
import alcove.enrolment.Topic;
import java.util.Set;

/// What speaks for two people as a pair: only what both have said, never what one of them alone
/// has.
///
/// @param topics what the mentee would like to work on and the mentor can help with
/// @param sought how many topics the mentee named in all
/// @param languages what both can talk in
/// @param minutes the working time they have in common, on a working day on average
public record Fit(Set<Topic> topics, int sought, Set<Language> languages, int minutes) {
  /// What it counts when everything that the mentee named is covered.
  static final int TOPICS = 600;

  /// What it counts when they have a whole working day in common.
  static final int HOURS = 200;

  static final int MOST = TOPICS + HOURS;

  /// A working day, in minutes: more in common counts no more.
  private static final int DAY = 480;

  /// With less than this in common, two people hardly find an hour.
  private static final int LEAST_MINUTES = 30;

  public Fit {
    topics = Set.copyOf(topics);
    languages = Set.copyOf(languages);
  }

  /// Whether two can work together at all: on something, in some language, at some hour.
  static boolean isPossible(int topics, int languages, int minutes) {
    return topics > 0 && languages > 0 && minutes >= LEAST_MINUTES;
  }

  /// How much speaks for them, from 0 to [#MOST].
  int score() {
    return score(topics.size(), sought, minutes);
  }

  static int score(int topics, int sought, int minutes) {
    return TOPICS * topics / sought + HOURS * Math.min(minutes, DAY) / DAY;
  }
}
