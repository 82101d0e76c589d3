package alcove.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private enum Kind {
    COMMAND,
    MODAL
  }

  private final Metrics metrics = new Metrics();

  @Test
  void what_happened_is_counted_by_its_kind() {
    metrics.count(Metrics.Count.REQUESTS_REFUSED, Kind.COMMAND);
    metrics.count(Metrics.Count.REQUESTS_REFUSED, Kind.COMMAND);
    metrics.count(Metrics.Count.REQUESTS_REFUSED, Kind.MODAL);

    assertThat(metrics.scrape())
        .contains(
            "alcove_requests_refused_total{kind=\"COMMAND\"} 2.0",
            "alcove_requests_refused_total{kind=\"MODAL\"} 1.0");
  }

  @Test
  void what_took_long_falls_into_its_step() {
    metrics.time(Metrics.Time.REQUEST, Kind.MODAL, Duration.ofMillis(70));

    assertThat(metrics.scrape())
        .contains(
            "alcove_request_seconds_bucket{kind=\"MODAL\",le=\"0.02\"} 0",
            "alcove_request_seconds_bucket{kind=\"MODAL\",le=\"0.1\"} 1",
            "alcove_request_seconds_count{kind=\"MODAL\"} 1");
  }

  @Test
  void a_level_is_read_when_somebody_asks() {
    long[] waiting = {3};
    metrics.level(Metrics.Level.REQUESTS_OPEN, () -> waiting[0]);

    waiting[0] = 8;

    assertThat(metrics.scrape()).contains("alcove_requests_open 8.0");
  }

  @Test
  void every_figure_can_be_used_beside_every_other() {
    for (var count : Metrics.Count.values()) {
      metrics.count(count, Kind.COMMAND);
    }
    for (var time : Metrics.Time.values()) {
      metrics.time(time, Kind.COMMAND, Duration.ZERO);
    }
    for (var level : Metrics.Level.values()) {
      metrics.level(level, () -> 1);
    }

    assertThat(metrics.scrape().lines().filter(line -> line.startsWith("# TYPE alcove_")))
        .hasSizeGreaterThanOrEqualTo(
            Metrics.Count.values().length
                + Metrics.Time.values().length
                + Metrics.Level.values().length);
  }
}
