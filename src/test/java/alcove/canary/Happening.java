package alcove.canary;

import alcove.sandbox.Person;
import alcove.stories.Couple;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What happens to two people who have agreed, or around them, before one of them answers something
/// alone. Each may come before or after each other, and takes no time.
final class Happening {
  /// What has nothing to do with who of the two does it.
  private static final List<Consumer<Couple>> AROUND =
      List.of(Happening::paused, Happening::lookedUp, Happening::renamed, Happening::anotherPair);

  /// What one of the two does, with nobody seeing it or with the other.
  private static final List<BiConsumer<Couple, Person>> OWN =
      List.of(Happening::heard, Happening::copied, Happening::learnt, Happening::atHome);

  private static final int MOST = 4;

  private Happening() {}

  /// Some of them, in some order, by one of the two or the other.
  static List<Consumer<Couple>> some(Random chance) {
    return some(
        chance, OWN.stream().map(own -> by(own, chance.nextBoolean() ? List.of(0) : List.of(1))));
  }

  /// The same, but what one of the two does, the other does, too.
  static List<Consumer<Couple>> alike(Random chance) {
    return some(chance, OWN.stream().map(own -> by(own, List.of(0, 1))));
  }

  private static List<Consumer<Couple>> some(Random chance, Stream<Consumer<Couple>> own) {
    var all = Stream.concat(AROUND.stream(), own).collect(Collectors.toList());
    Collections.shuffle(all, chance);
    return all.subList(0, 1 + chance.nextInt(MOST));
  }

  /// @param who by their places
  private static Consumer<Couple> by(BiConsumer<Couple, Person> own, List<Integer> who) {
    return couple ->
        who.forEach(place -> own.accept(couple, List.of(couple.ana, couple.bea).get(place)));
  }

  private static void heard(Couple couple, Person who) {
    who.types("/mentor heard").presses("I told something that stays here");
    (who.equals(couple.ana) ? couple.bea : couple.ana).presses("Heard in confidence");
  }

  private static void paused(Couple couple) {
    couple.bea.types("/mentor pause 2 weeks").types("/mentor resume");
  }

  private static void copied(Couple couple, Person who) {
    who.types("/mentor privacy").presses("Give me a copy");
  }

  private static void learnt(Couple couple, Person who) {
    who.types("/mentor lessons").presses("Write one");
    who.chooses("What came of it?", "It helped").fills("What happened?", "To wait");
    who.submits().closesModal();
  }

  private static void lookedUp(Couple couple) {
    couple.world.person("Chidi").types("/mentor directory");
  }

  private static void atHome(Couple couple, Person who) {
    who.opensHome();
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
