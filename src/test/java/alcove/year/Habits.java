package alcove.year;

import java.util.random.RandomGenerator;

/// How somebody is. Each figure is a chance between 0 and 1.
///
/// @param looks to look at Slack on a working day
/// @param answers to answer what asks for an answer, when they look, and not to forget it
/// @param pauses to pause, in a week
/// @param quarrels to raise that something cannot stay between the two, in a week
/// @param leaves to end a pair early, in a week
record Habits(double looks, double answers, double pauses, double quarrels, double leaves) {

  /// Somebody at random: most are reliable, some forget, few quarrel or leave.
  static Habits of(RandomGenerator chance) {
    return switch (chance.nextInt(10)) {
      case 0 -> new Habits(0.15, 0.4, 0.02, 0.01, 0.01);
      case 1, 2 -> new Habits(0.5, 0.6, 0.03, 0.01, 0.004);
      default -> new Habits(0.9, 0.95, 0.01, 0.002, 0.001);
    };
  }
}
