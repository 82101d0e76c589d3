package alcove.desk;

import alcove.figures.Attack;
import alcove.figures.PlayedYear;
import alcove.figures.Tier;
import alcove.figures.Weeks;
import alcove.privacy.Keyring;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// `./alcove figures`: attacks on a year of releases, and years of programs of invented people,
/// with the true figures beside the released ones. It writes its tables into `docs/figures.md`.
public final class FiguresReport {
  static final String BEGIN = "<!-- measured: begin -->\n";
  static final String END = "<!-- measured: end -->\n";
  static final Path DOCS = Path.of("docs", "figures.md");

  private static final int TRIALS = 200_000;
  private static final int WEEK = 156;
  private static final int[] PROGRAMS = {25, 100, 400, 5_000};

  private final StringBuilder report = new StringBuilder();

  private FiguresReport() {}

  public static void main(String[] arguments) throws IOException {
    var report = new FiguresReport();
    report.attacks();
    for (var pairs : PROGRAMS) {
      report.year(pairs);
    }
    report.release();
    var docs = Files.readString(DOCS);
    var begin = docs.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        DOCS, docs.substring(0, begin) + report.report + docs.substring(docs.indexOf(END)));
    System.out.print(report.report);
    System.exit(0);
  }

  private void attacks() {
    say("### What attacks find out\n");
    say(
        "How often %,d guesses were right where a coin is right in 50 %% of all cases."
            + " Luck alone makes some tenths of a point.\n",
        TRIALS);
    say(
        "| program | is the pair in it? | at most | which story? joins and leaves |"
            + " which of 20? | at most | of the year's budget |");
    say("|---|---|---|---|---|---|---|");
    for (var tier : Tier.values()) {
      var attack = new Attack(tier, TRIALS);
      say(
          "| %s | %s | %s | %s | %s | %s | %s |",
          name(tier),
          percent(attack.membership()),
          percent(attack.bound()),
          percent(attack.differencing()),
          percent(attack.reconstruction()),
          percent(attack.storyBound()),
          percent(attack.spentOfBudget()));
    }
    say(
        "| any | | %s | | | %s | 100.0 %% |",
        percent(Attack.mostBound()), percent(Attack.mostStoryBound()));
  }

  private void year(int places) {
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(places);
    var program = new SimulatedProgram(places, WEEK - 1, chance);
    var year = new PlayedYear(WEEK);
    for (var week = WEEK; week < WEEK + 53; week++) {
      var census = program.census(week);
      year.week(census.listed(), census.tally());
    }
    say("\n### A year of %,d pairs\n", places);
    say("%d releases, %s of the budget spent.\n", year.releases(), percent(year.spentOfBudget()));
    say("| figure | true, at the end | released | mean error in the year |\n|---|---|---|---|");
    for (var row : year.rows()) {
      say(
          "| %s | %s | %s | %s |",
          row.name(), points(row.truth(), " %"), row.shown(), points(row.error(), " points"));
    }
  }

  /// One release over as many pairs as a program has at most.
  private void release() throws IOException {
    var folder = Files.createTempDirectory("alcove-figures");
    var pairs = PROGRAMS[PROGRAMS.length - 1];
    try (var server = RedisServer.start(folder.resolve("redis"));
        var redis = Redis.at(server.uri())) {
      var keyring = Keyring.create(folder.resolve("keyring.json"));
      var store = new Store(redis, keyring, Stored.codec(), "T1");
      var desk = new Desk(store, Set.of());
      var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(pairs);
      Stocked.with(store, new SimulatedProgram(pairs, WEEK, chance).pairs());
      desk.programs().begin(SimulatedPair.PROGRAM, Weeks.begin(WEEK).minusSeconds(1));
      var errand = desk.claim(Weeks.begin(WEEK), Duration.ofMinutes(1), 1).getFirst();
      System.gc();
      var before = heap();
      pools().forEach(MemoryPoolMXBean::resetPeakUsage);
      var began = System.nanoTime();
      desk.releases().count(errand, SimulatedPair.PROGRAM.id(), WEEK, Weeks.begin(WEEK));
      var seconds = (System.nanoTime() - began) / 1e9;
      var more = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
      say(
          "\nA release over %,d pairs took %.1f s and at most %d MB of heap.",
          pairs, seconds, Math.max(1, more >> 20));
    }
  }

  private static long heap() {
    return pools().mapToLong(pool -> pool.getUsage().getUsed()).sum();
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  static String name(Tier tier) {
    return switch (tier) {
      case CLOSE_OUT -> "below 20 pairs";
      case HALF_YEARLY -> "20 to 79";
      case QUARTERLY -> "80 to 299";
      case FOUR_WEEKLY -> "300 to 999";
      case WEEKLY -> "1,000 and more";
    };
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String points(OptionalDouble value, String unit) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) + unit : "";
  }

  private void say(String format, Object... values) {
    report.append(String.format(Locale.ROOT, format + "\n", values));
  }
}
