package alcove.desk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Effect.Wake;
import alcove.pairing.PairingCommand;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofHours(1));

  @Test
  void an_empty_agenda_never_comes() {
    assertThat(Agenda.EMPTY.next()).isEmpty();
    assertThat(Agenda.EMPTY.due(Instant.MAX)).isEmpty();
  }

  @Test
  void the_first_item_comes_first_and_not_before_its_time() {
    var agenda = Agenda.EMPTY.with(wake("b", NOON)).with(wake("a", LATER));

    assertThat(agenda.next()).contains(NOON);
    assertThat(agenda.due(NOON.minusNanos(1))).isEmpty();
    assertThat(agenda.due(NOON).orElseThrow().getKey()).isEqualTo("b");
  }

  @Test
  void of_two_at_one_moment_the_first_by_name_comes_first() {
    var agenda = Agenda.EMPTY.with(wake("b", NOON)).with(wake("a", NOON));

    assertThat(agenda.due(LATER).orElseThrow().getKey()).isEqualTo("a");
  }

  @Test
  void a_later_wake_takes_the_place_of_an_earlier_of_its_name() {
    var agenda = Agenda.EMPTY.with(wake("a", NOON)).with(wake("a", LATER));

    assertThat(agenda.items()).hasSize(1);
    assertThat(agenda.next()).contains(LATER);
  }

  @Test
  void what_is_forgotten_does_not_come() {
    var agenda = Agenda.EMPTY.with(wake("a", NOON)).with(wake("b", LATER)).without("a");

    assertThat(agenda.next()).contains(LATER);
  }

  @Test
  void what_failed_waits_longer_each_time_and_never_longer_than_an_hour() {
    var agenda = Agenda.EMPTY.with(wake("a", NOON)).with(wake("b", LATER));

    var once = agenda.puttingOff(NOON);
    var twice = once.puttingOff(NOON.plus(Duration.ofMinutes(1)));

    assertThat(at(once, "a")).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
    assertThat(at(twice, "a")).isEqualTo(NOON.plus(Duration.ofMinutes(3)));
    assertThat(at(twice, "b")).isEqualTo(LATER);
    var at = NOON;
    for (var i = 0; i < 40; i++) {
      agenda = agenda.without("b").puttingOff(at);
      at = agenda.next().orElseThrow();
    }
    assertThat(agenda.puttingOff(at).next()).contains(at.plus(Duration.ofHours(1)));
  }

  private static Instant at(Agenda agenda, String name) {
    return requireNonNull(agenda.items().get(name)).at();
  }

  private static Wake wake(String name, Instant at) {
    return new Wake(name, at, new PairingCommand.Expire());
  }
}
