package alcove.slack;

import static alcove.slack.WayOut.ANA;
import static alcove.slack.WayOut.BEA;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.api.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prompts that are over are found again by their buttons, and by nothing that is kept.
final class PromptWorkTest {
  private static final String WITHDRAW = "[Take it back]";
  private static final String ACCEPT = "[Accept]";

  @TempDir Path folder;
  private WayOut out;

  @BeforeEach
  void begin() {
    out = new WayOut(folder);
  }

  @AfterEach
  void end() {
    out.close();
  }

  @Test
  void what_is_over_has_no_buttons_any_more_and_all_else_stays() {
    var pair = out.pair();
    out.tell(pair, ANA, "a word between");
    out.passes(Duration.ofSeconds(8));
    assertThat(seenBy("Ana")).contains(WITHDRAW, "a word between");

    out.passes(Duration.ofMinutes(1));

    assertThat(seenBy("Ana")).doesNotContain(WITHDRAW).contains("a word between", "nothing left");
    assertThat(seenBy("Bea")).doesNotContain(ACCEPT).contains("nothing left");
  }

  @Test
  void what_is_open_with_somebody_else_stays_open() {
    out.invite("U0CHI00003", BEA);
    out.pair();

    out.passes(Duration.ofMinutes(1));

    assertThat(seenBy("Bea")).contains(ACCEPT);
  }

  @Test
  void what_could_not_be_changed_is_changed_later_and_no_word_waits_for_it() {
    out.pair();
    out.slack.faults().next("conversations.history", 1, new Fault.Status(500));
    out.slack.faults().next("chat.update", 1, new Fault.Rubbish());

    out.passes(Duration.ofMinutes(2));

    assertThat(seenBy("Ana")).doesNotContain(WITHDRAW);
    assertThat(seenBy("Bea")).doesNotContain(ACCEPT);
  }

  @Test
  void a_message_that_is_gone_keeps_nothing_up() {
    out.pair();
    out.slack.faults().next("chat.update", 1, new Fault.Refusal("message_not_found"));

    out.passes(Duration.ofMinutes(1));

    assertThat(out.calls("conversations.history")).isEqualTo(2);
  }

  private String seenBy(String person) {
    return String.join("\n", out.slack.person(person).dm().messages());
  }
}
