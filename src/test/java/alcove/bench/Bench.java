package alcove.bench;

import alcove.bench.Loader.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `./alcove bench`: Alcove beside an empty Bolt app, in turn, on this machine.
///
/// It asks over the loopback only, ends by itself in some minutes and leaves nothing behind.
public final class Bench {
  private final Plan plan;
  private final QuietSlack slack;
  private final Path folder;

  private Bench(Plan plan, QuietSlack slack, Path folder) {
    this.plan = plan;
    this.slack = slack;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    var plan = Plan.of(arguments);
    var folder = Files.createTempDirectory("alcove-bench");
    try (var slack = new QuietSlack()) {
      new Bench(plan, slack, folder).run();
    } finally {
      delete(folder);
    }
  }

  private void run() throws IOException {
    say("Alcove beside an empty Bolt command; the ratios count, the numbers are this machine's.%n");
    throughput();
    growth();
    starts();
    say("%n%s", MatchingRun.measured());
    say("%s", Sealing.measured());
  }

  private void throughput() throws IOException {
    try (var other = both("beside")) {
      var ports = other.hear().split(" ", -1);
      var plain = Integer.parseInt(ports[0]);
      var alcove = Integer.parseInt(ports[1]);
      var first = plan.pairs().getFirst();
      pairs(other, first);
      compare(
          Ask.empty(plain),
          List.of(
              Ask.bareRead(plain),
              Ask.status(alcove, first),
              Ask.bareWrite(plain, slack.api()),
              Ask.invitation(alcove),
              Ask.invitationOfStrangers(alcove),
              Ask.checkIn(alcove, first, slack.api()),
              new DurableWrite(URI.create(ports[2]))));
    }
    if (slack.replaced() == 0) {
      say("  NOT RIGHT: no answer of a check-in was taken");
    }
  }

  private void compare(Question empty, List<Question> questions) {
    Stream.concat(Stream.of(empty), questions.stream())
        .forEach(question -> Loader.flat(question, plan.warmUp()));
    say("%n%-28s %9s %7s   %23s   %23s", "", "flat out", "", "flat out", "at 200/s");
    say(
        "%-28s %9s %7s   %7s %7s %7s   %7s %7s %7s",
        "", "per s", "ratio", "p50 ms", "p99 ms", "", "p50 ms", "p99 ms", "p99 ratio");
    // The empty one goes before and after each, since a shared machine does not stand still: a
    // ratio is to the mean of its two neighbours.
    var before = measured(empty);
    row(empty, before, before, before);
    for (var question : questions) {
      var seen = measured(question);
      var after = measured(empty);
      row(question, seen, before, after);
      row(empty, after, after, after);
      before = after;
    }
  }

  /// One kind of question, as fast as it goes and at a fixed rate.
  private record Both(Loader.Outcome flat, Loader.Outcome steady) {}

  private Both measured(Question question) {
    return new Both(
        Loader.flat(question, plan.measure()),
        Loader.steady(question, Plan.PER_SECOND, plan.measure()));
  }

  private static void row(Question question, Both seen, Both before, Both after) {
    var flat = seen.flat();
    var steady = seen.steady();
    var perSecond = (before.flat().perSecond() + after.flat().perSecond()) / 2;
    var p99 = (before.steady().millis(99) + after.steady().millis(99)) / 2;
    say(
        "%-28s %9.0f %7.2f   %7.2f %7.2f %7s   %7.2f %7.2f %7.1f",
        question.name(),
        flat.perSecond(),
        flat.perSecond() / perSecond,
        flat.millis(50),
        flat.millis(99),
        "",
        steady.millis(50),
        steady.millis(99),
        steady.millis(99) / p99);
    mistakes(flat);
    mistakes(steady);
  }

  private static void mistakes(Loader.Outcome outcome) {
    if (outcome.wrongs() > 0) {
      say("  NOT RIGHT: %d answers, such as: %s", outcome.wrongs(), outcome.wrong());
    }
  }

  /// What a command costs, and what Redis holds, as pairs become more. In a Redis of its own, which
  /// holds nothing but them.
  private void growth() throws IOException {
    try (var other = both("growth")) {
      var port = Integer.parseInt(other.hear().split(" ", -1)[1]);
      var first = plan.pairs().getFirst();
      pairs(other, first);
      Loader.flat(Ask.status(port, first), plan.warmUp());
      Loader.flat(Ask.checkIn(port, first, slack.api()), plan.warmUp());
      grow(other, port);
    }
  }

  private void grow(Other other, int port) throws IOException {
    say("%n%-10s %14s %16s %14s", "pairs", "/mentor per s", "check-in per s", "MB in Redis");
    for (var pairs : plan.pairs()) {
      var used = pairs(other, pairs);
      var read = Loader.flat(Ask.status(port, pairs), plan.measure());
      var write = Loader.flat(Ask.checkIn(port, pairs, slack.api()), plan.measure());
      say("%-10d %14.0f %16.0f %14.1f", pairs, read.perSecond(), write.perSecond(), used / 1e6);
      mistakes(read);
      mistakes(write);
    }
  }

  /// Lets there be so many pairs, and says how many bytes they take in Redis.
  private static long pairs(Other other, int count) throws IOException {
    other.tell(String.valueOf(count));
    return Long.parseLong(other.hear());
  }

  private Other both(String place) throws IOException {
    return Other.child("both", folder.resolve(place).toString(), slack.api().toString());
  }

  private void starts() throws IOException {
    var starts = new Starts(slack.api(), folder);
    var empty = starts.empty(plan.starts());
    var alcove = starts.alcove(plan.starts());
    say(
        "%nStart to first answer: empty %.2f s, Alcove with its Redis %.2f s, ratio %.2f",
        empty.seconds(), alcove.seconds(), alcove.seconds() / empty.seconds());
    say(
        "Resident at rest: empty %.0f MB, Alcove with its Redis %.0f MB",
        empty.residentBytes().orElse(0) / 1e6, alcove.residentBytes().orElse(0) / 1e6);
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Bench::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }
}
