package alcove.canary;

import alcove.stories.Couple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// What happens to two people who have agreed, or around them, before one of them answers something
/// alone. Each may come before or after each other, and takes no time.
final class Happening {
  private static final List<Consumer<Couple>> ALL =
      List.of(
          Happening::heard,
          Happening::paused,
          Happening::copied,
          Happening::learnt,
          Happening::lookedUp,
          Happening::atHome,
          Happening::renamed,
          Happening::anotherPair);

  private static final int MOST = 4;

  private Happening() {}

  /// Some of them, in some order.
  static List<Consumer<Couple>> some(Random chance) {
    var all = new ArrayList<>(ALL);
    Collections.shuffle(all, chance);
    return all.subList(0, 1 + chance.nextInt(MOST));
  }

  private static void heard(Couple couple) {
    couple.bea.types("/mentor heard").presses("I told something that stays here");
    couple.ana.presses("Heard in confidence");
  }

  private static void paused(Couple couple) {
    couple.bea.types("/mentor pause 2 weeks").types("/mentor resume");
  }

  private static void copied(Couple couple) {
    couple.bea.types("/mentor privacy").presses("Give me a copy");
  }

  private static void learnt(Couple couple) {
    couple.bea.types("/mentor lessons").presses("Write one");
    couple.bea.chooses("What came of it?", "It helped").fills("What happened?", "To wait");
    couple.bea.submits().closesModal();
  }

  private static void lookedUp(Couple couple) {
    couple.world.person("Chidi").types("/mentor directory");
  }

  private static void atHome(Couple couple) {
    couple.ana.opensHome();
  }

  private static void renamed(Couple couple) {
    var gil = couple.world.person("Gil");
    gil.opensHome().pressesAtHome("Settings");
    gil.fills("What is the program called", "Side by side").submits().closesModal();
  }

  private static void anotherPair(Couple couple) {
    couple.invite(couple.world.person("Chidi"), "Devi", "mentee");
    couple.world.person("Devi").presses("Accept");
  }
}
