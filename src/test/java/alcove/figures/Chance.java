package alcove.figures;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Chance that falls the same at every run, so that a test that fails does so twice.
final class Chance {
  private Chance() {}

  static RandomGenerator seeded(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static Noise noise(long seed) {
    return Noise.of(seeded(seed));
  }
}
