package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.api.OnCall;
import com.slack.api.Slack;
import com.slack.api.methods.AsyncMethodsClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The Slack SDK's asynchronous client, with its own rate limiter.
final class AsyncSdkTest {
  @RegisterExtension final World world = new World();
  private final Slack sdk = Slack.getInstance(World.config(world.slack, true));
  private final AsyncMethodsClient client = sdk.methodsAsync(SmallCompany.TOKEN);

  @AfterEach
  void close() throws Exception {
    sdk.close();
  }

  @Test
  void many_calls_at_once_are_all_answered() throws Exception {
    var ana = client.usersInfo(r -> r.user("U0ANA00001"));
    var bea = client.usersInfo(r -> r.user("U0BEA00002"));
    var team = client.teamInfo(r -> r);

    assertThat(ana.get(5, TimeUnit.SECONDS).getUser().getRealName()).isEqualTo("Ana Duarte");
    assertThat(bea.get(5, TimeUnit.SECONDS).getUser().getTz()).isEqualTo("Europe/Berlin");
    assertThat(team.get(5, TimeUnit.SECONDS).getTeam().getName()).isEqualTo("Harbour & Pine");
  }

  @Test
  void what_came_too_soon_is_sent_again_when_the_sandbox_said() throws Exception {
    var calls = new AtomicInteger();
    world.slack.rateLimits().turn(true);
    world.slack.onCall((method, moment) -> {
      var over = moment == OnCall.Moment.AFTER && method.equals("chat.postMessage");
      if (over && calls.incrementAndGet() == 2) {
        world.slack.clock().passes(Duration.ofSeconds(1));
      }
    });

    var first = client.chatPostMessage(r -> r.channel("U0ANA00001").text("one"));
    assertThat(first.get(5, TimeUnit.SECONDS).isOk()).isTrue();
    var second = client.chatPostMessage(r -> r.channel("U0ANA00001").text("two"));
    assertThat(second.get(10, TimeUnit.SECONDS).isOk()).isTrue();

    assertThat(world.slack.journal().of("chat.postMessage"))
        .extracting(entry -> entry.status())
        .containsExactly(200, 429, 200);
    world.person("Ana").sees("two");
  }
}
