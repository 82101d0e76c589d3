package alcove.heard;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.every;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HeardViewsTest {
  private static final Bond BOND = every(14);

  @Test
  void it_is_asked_for_one_tap_and_no_word() {
    Golden.check("heard/told", HeardViews.dm(new HeardNotice.InConfidence(1), BOND, Side.MENTEE));
    Golden.check("heard/was-heard", HeardViews.dm(new HeardNotice.WasHeard(), BOND, Side.MENTOR));
    Golden.check("heard/done", HeardViews.line(HeardWords.Of.DONE, BOND, Side.MENTEE));
  }

  @Test
  void the_room_is_reminded_of_names() {
    Golden.check("heard/names", HeardViews.room(new HeardNotice.LeaveOutNames()));
  }

  @Test
  void the_menu_shows_what_there_is_and_how_often() {
    var running = Heard.none().with(new PairClock.Running());
    var waits = running.telling(Side.MENTOR, SIGNED);

    Golden.check("heard/menu", HeardViews.menu(BOND, Side.MENTOR, running));
    Golden.check("heard/menu-waits", HeardViews.menu(BOND, Side.MENTOR, waits));
    Golden.check("heard/menu-theirs", HeardViews.menu(BOND, Side.MENTEE, waits));
    Golden.check(
        "heard/menu-often",
        HeardViews.menu(BOND, Side.MENTOR, waits.hearing(Side.MENTOR).hearing(Side.MENTOR)));
    assertThat(HeardWords.often(1)).startsWith("Once");
  }

  @Test
  void every_line_is_used() {
    var used = new TreeSet<>(Set.of("menu.once", "menu.often"));
    Stream.of(
            Arrays.stream(HeardWords.Line.values()).map(HeardWords.Line::key),
            Arrays.stream(HeardWords.Of.values()).map(HeardWords.Of::key),
            Arrays.stream(HeardRefusal.values()).map(why -> "refused." + why))
        .flatMap(keys -> keys)
        .forEach(used::add);

    assertThat(HeardWords.keys()).containsExactlyInAnyOrderElementsOf(used);
    Arrays.stream(HeardRefusal.values())
        .forEach(why -> assertThat(HeardWords.refused(why)).isNotBlank());
  }
}
