package alcove.crash;

import alcove.core.PersonId;
import alcove.sandbox.Person;
import java.util.function.BooleanSupplier;

/// The story that is told again and again: Ana asks Bea, Bea says yes, a room opens. People do what
/// people do: whoever is shown an error tries again, and nobody does more than that.
final class Story {
  private static final int MOST_TRIES = 5;

  private final Mortal world;
  private final Person ana;
  private final Person bea;

  Story(Mortal world) {
    this.world = world;
    this.ana = world.person("Ana");
    this.bea = world.person("Bea");
  }

  /// Tells it and returns how things are at its end.
  Ending told() {
    asks();
    accepts();
    return Ending.of(world, new PersonId(ana.id()), new PersonId(bea.id()));
  }

  private void asks() {
    until(ana::hasModal, () -> ana.types("/mentor start @Bea"));
    ana.chooses("mentee").chooses("No");
    until(() -> !ana.hasModal() || ana.modal().contains("(!)"), ana::submits);
    if (ana.hasModal()) {
      // The first try had been heard after all, and Ana is told so.
      ana.closesModal();
    }
  }

  private void accepts() {
    bea.sees("would like to have you as *mentor*");
    until(() -> !bea.sight().contains("[Accept]") || bea.last().ok(), () -> bea.presses("Accept"));
    if (world.deaths() == 0) {
      bea.sees("You said yes");
    }
    world.settle();
  }

  private static void until(BooleanSupplier done, Runnable act) {
    for (var i = 0; i < MOST_TRIES; i++) {
      act.run();
      if (done.getAsBoolean()) {
        return;
      }
    }
    throw new AssertionError("tried " + MOST_TRIES + " times in vain");
  }
}
