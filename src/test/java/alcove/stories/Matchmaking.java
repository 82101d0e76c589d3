package alcove.stories;

import alcove.World;
import alcove.sandbox.Person;

/// Ana, who would like a mentor, Bea, who would be one, and Gil, who coordinates.
final class Matchmaking {
  final World world;
  final Person ana;
  final Person bea;
  final Person gil;

  Matchmaking(World world) {
    this.world = world;
    ana = world.person("Ana");
    bea = world.person("Bea");
    gil = world.person("Gil");
  }

  /// Both put themselves forward, and have something in common.
  Matchmaking enrol() {
    seeks(ana);
    join(bea).ticks("As a mentor", "Leading people").ticks("I can talk in", "English");
    bea.ticks("I can talk in", "German").submits().sees("Kept.").closesModal();
    return this;
  }

  Matchmaking seeks(Person who) {
    join(who).ticks("As a mentee", "Leading people").ticks("I can talk in", "English");
    who.ticks("As a mentee", "Writing well").submits().sees("Kept.").closesModal();
    return this;
  }

  static Person join(Person who) {
    return who.types("/mentor join");
  }

  /// Gil finds matches and has them asked.
  Matchmaking match() {
    open().presses("Find matches").submits().sees("On their way").closesModal();
    return this;
  }

  Person open() {
    return gil.types("/mentor match");
  }

  /// Gil names two.
  Person names(String mentor, String mentee) {
    open().presses("Propose two people").picks("The mentor", mentor).picks("The mentee", mentee);
    return gil.chooses("No").submits();
  }

  /// Gil pastes a list.
  Person pastes(String list) {
    return open().presses("Paste a list").fills("The list", list).submits();
  }
}
