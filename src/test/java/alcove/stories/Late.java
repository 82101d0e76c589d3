package alcove.stories;

import alcove.World;
import alcove.sandbox.api.Fault;
import java.time.Duration;

/// Buttons that are pressed when what they asked is over. Alcove takes them away, but a tap may be
/// on its way, and Slack may not let a message be changed any more.
final class Late {
  private Late() {}

  /// From here on no message of this world is changed, so that its buttons stay.
  static void buttons(World world) {
    world
        .slack()
        .faults()
        .during("chat.update", Duration.ofDays(365), new Fault.Refusal("edit_window_closed"));
  }
}
