package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// People who act side by side.
@Timeout(20)
final class TogetherTest {
  @RegisterExtension final World world = new World();
  private final AtomicInteger settled = new AtomicInteger();

  @Test
  void what_follows_from_their_acts_is_settled_once_for_all_of_them() {
    world.slack.afterwards(settled::incrementAndGet);

    world.slack.together(
        Stream.of("Ana", "Bea", "Chidi")
            .<Runnable>map(name -> () -> world.person(name).says("one").says("two"))
            .toList());

    assertThat(world.app.got()).hasSize(6);
    // After the first, after the second, and as they part.
    assertThat(settled).hasValue(3);
  }

  @Test
  void who_has_less_to_do_is_not_waited_for() {
    world.slack.together(
        List.of(
            () -> world.person("Ana").says("one").says("two").says("three"),
            () -> world.person("Bea").says("one")));

    assertThat(world.app.got()).hasSize(4);
  }

  @Test
  void what_one_of_them_does_not_find_reaches_the_story() {
    var lives =
        List.<Runnable>of(
            () -> world.person("Ana").presses("No such button"),
            () -> world.person("Bea").says("one").says("two"));

    assertThatThrownBy(() -> world.slack.together(lives))
        .cause()
        .hasMessageContaining("Ana Duarte does not find a button No such button");
  }

  @Test
  void what_fails_while_it_settles_reaches_the_story() {
    world.slack.afterwards(() -> {
      throw new IllegalStateException("the app is gone");
    });
    var lives = List.<Runnable>of(() -> world.person("Ana").says("one"));

    assertThatThrownBy(() -> world.slack.together(lives)).hasRootCauseMessage("the app is gone");
  }
}
