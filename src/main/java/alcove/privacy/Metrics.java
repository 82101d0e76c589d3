package alcove.privacy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// What is counted and timed, in the form that Prometheus reads. As in the [Log] there is no way to
/// pass text: a figure has a name from a closed list and one tag, `kind`, which is a constant.
///
/// How many series there can be is known from the code; nothing that happens adds one.
public final class Metrics {

  /// What is counted. What is timed is counted by that.
  public enum Count {
    /// Requests sent away at the door, by the reason.
    REQUESTS_REFUSED,
    /// What a mistake of ours kept from being done at its time, by what it was.
    MISHAPS
  }

  /// What is timed.
  public enum Time {
    /// From a request's arrival to its answer, by what it was.
    REQUEST,
    /// A call to Slack, by how it ended.
    CALL
  }

  /// What is looked at when somebody asks.
  public enum Level {
    /// Requests being answered.
    REQUESTS_OPEN
  }

  private record Counted(Count count, Enum<?> kind) {}

  private record Timed(Time time, Enum<?> kind) {}

  private static final Duration[] STEPS = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Counted, Counter> counters = new ConcurrentHashMap<>();
  private final Map<Timed, Timer> timers = new ConcurrentHashMap<>();

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
  }

  /// Counts one more.
  public void count(Count count, Enum<?> kind) {
    counters.computeIfAbsent(new Counted(count, kind), this::counter).increment();
  }

  /// Enters how long one took.
  public void time(Time time, Enum<?> kind, Duration took) {
    timers.computeIfAbsent(new Timed(time, kind), this::timer).record(took);
  }

  /// Lets `reading` be asked at each scrape. A second reading of a level is ignored.
  public void level(Level level, LongSupplier reading) {
    Gauge.builder(name(level), reading, LongSupplier::getAsLong)
        .strongReference(true)
        .register(registry);
  }

  /// All figures as text, the way Prometheus reads them.
  public String scrape() {
    return registry.scrape();
  }

  private Counter counter(Counted counted) {
    return Counter.builder(name(counted.count()))
        .tag("kind", counted.kind().name())
        .register(registry);
  }

  private Timer timer(Timed timed) {
    return Timer.builder(name(timed.time()))
        .tag("kind", timed.kind().name())
        .serviceLevelObjectives(STEPS)
        .register(registry);
  }

  private static String name(Enum<?> figure) {
    return "alcove." + figure.name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
