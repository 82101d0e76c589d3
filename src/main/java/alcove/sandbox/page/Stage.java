package alcove.sandbox.page;

import alcove.sandbox.delivery.Interactions;
import alcove.sandbox.delivery.Talk;
import alcove.sandbox.state.Journal;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The running workspace as far as the page needs it.
///
/// @param settle waits until what an act set off has been delivered
public record Stage(
    Workspace workspace,
    Journal journal,
    Interactions interactions,
    Talk talk,
    Runnable settle,
    Clockwork clockwork) {

  /// @param passes puts the clock forward
  /// @param toNext puts it forward to the next thing due; false when nothing is
  public record Clockwork(Consumer<Duration> passes, BooleanSupplier toNext) {}
}
