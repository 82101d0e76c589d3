package alcove.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/// Asks over kept connections, each of which waits for its answer before it asks again. Flat out,
/// whoever has had an answer lets all others ask first: a server that goes on with a connection as
/// long as something comes would leave some of them without an answer for seconds.
final class Loader {
  /// So many wait for an answer at once: enough that the machine is busy, also where each answer
  /// waits for the disk.
  static final int FLAT_OUT = 64;

  private static final int STEADY = 16;
  private static final long LONGEST = Duration.ofMinutes(1).toNanos();

  private Loader() {}

  /// What came of asking for a while.
  ///
  /// @param nanos from the question to the answer
  /// @param wrong the first answer that was not right; empty when all were
  record Outcome(Histogram nanos, double seconds, long wrongs, String wrong) {
    double perSecond() {
      return nanos.getTotalCount() / seconds;
    }

    double millis(double percentile) {
      return nanos.getValueAtPercentile(percentile) / 1e6;
    }
  }

  /// What can be asked over connections of its own.
  interface Question {
    String name();

    Asker open() throws IOException;
  }

  /// One connection.
  interface Asker extends AutoCloseable {
    /// Asks, and waits for the answer.
    ///
    /// @return the answer, if it was not right
    Optional<String> ask() throws IOException;

    @Override
    void close() throws IOException;
  }

  /// As fast as it goes.
  static Outcome flat(Question question, Duration time) {
    return all(question, 2 * FLAT_OUT, time, () -> 0);
  }

  /// So many a second, evenly. A question that had to wait for a connection has waited from the
  /// moment at which it was due.
  static Outcome steady(Question question, int perSecond, Duration time) {
    var begin = System.nanoTime();
    var step = Duration.ofSeconds(1).toNanos() / perSecond;
    var number = new AtomicLong();
    return all(question, STEADY, time, () -> begin + step * number.getAndIncrement());
  }

  private interface Pace {
    /// The moment at which the next question is due; 0: now.
    long next();
  }

  private static Outcome all(Question question, int connections, Duration time, Pace pace) {
    var turns = new Semaphore(FLAT_OUT, true);
    var begin = System.nanoTime();
    var end = begin + time.toNanos();
    var workers = new ArrayList<Callable<Outcome>>();
    for (var i = 0; i < connections; i++) {
      workers.add(() -> one(question, turns, pace, end));
    }
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var outcomes = new ArrayList<Outcome>();
      for (var future : threads.invokeAll(workers)) {
        outcomes.add(future.get());
      }
      return sum(outcomes, (System.nanoTime() - begin) / 1e9);
    } catch (InterruptedException | ExecutionException broken) {
      throw new IllegalStateException("the load broke off at: " + question.name(), broken);
    }
  }

  private static Outcome one(Question question, Semaphore turns, Pace pace, long end)
      throws InterruptedException {
    var nanos = histogram();
    var wrongs = 0;
    var wrong = "";
    try (var asker = question.open()) {
      for (var due = pace.next(); Math.max(due, System.nanoTime()) < end; due = pace.next()) {
        turns.acquire();
        var asked = awaited(due);
        var answer = asker.ask();
        turns.release();
        nanos.recordValue(Math.min(LONGEST, System.nanoTime() - asked));
        if (answer.isPresent()) {
          wrongs++;
          wrong = answer.get();
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Outcome(nanos, 0, wrongs, wrong);
  }

  /// Waits until `due`. The clock starts then, or when we woke: that we woke late is not the
  /// server's doing, that we came late is.
  private static long awaited(long due) {
    var now = System.nanoTime();
    if (due == 0 || now >= due) {
      return due == 0 ? now : due;
    }
    while (System.nanoTime() < due) {
      LockSupport.parkNanos(due - System.nanoTime());
    }
    return System.nanoTime();
  }

  private static Outcome sum(List<Outcome> parts, double seconds) {
    var nanos = histogram();
    parts.forEach(part -> nanos.add(part.nanos()));
    var wrongs = parts.stream().mapToLong(Outcome::wrongs).sum();
    var wrong = parts.stream().map(Outcome::wrong).filter(text -> !text.isEmpty()).findFirst();
    return new Outcome(nanos, seconds, wrongs, wrong.orElse(""));
  }

  private static Histogram histogram() {
    return new Histogram(LONGEST, 3);
  }
}
