package alcove.authority;

import alcove.authority.Forgery.Asker;
import alcove.sandbox.SmallCompany;
import alcove.stories.Couple;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Who is there beside the two, and who asks for what is not theirs.
final class Cast {
  private Cast() {}

  /// Somebody else's pair, one that has ended, and a question to a supervisor.
  ///
  /// @return the supervisor who does not have it
  static String others(Couple couple) {
    var world = couple.world;
    couple.invite(world.person("Chidi"), "Finn", "mentee");
    world.person("Finn").presses("Accept");
    couple.invite(couple.ana, "Devi", "mentee");
    world.person("Devi").presses("Accept");
    world.person("Devi").types("/mentor close").submits();
    couple.ana.types("/mentor guidance").presses("Ask without my name");
    couple.ana.fills("What would you like", "Does this have to be reported?").submits();
    couple.ana.closesModal();
    world.days(1);
    return world.person("Ida").sight().contains("A question, case") ? "U0JUN00010" : "U0IDA00009";
  }

  static Set<String> placesOf(Couple couple) {
    return Set.of(
        couple.ana.id(),
        couple.bea.id(),
        couple.ana.dm().id(),
        couple.bea.dm().id(),
        couple.ana.rooms().getFirst().id());
  }

  /// Everybody who may not, by who they are.
  static Map<String, Asker> strangers(String supervisor) {
    var all = new LinkedHashMap<String, Asker>();
    Map.of(
            "somebody who has never asked anything", "U0EMI00005",
            "a guest", "U0KAI00011",
            "somebody of another pair", "U0CHI00003",
            "the mentor of an ended pair of hers", "U0DEV00004",
            "a coordinator", "U0GIL00007",
            "a supervisor", supervisor,
            "somebody of another organisation", "U0MAX00014",
            "somebody whose account is closed", "U0LEO00012")
        .forEach((who, id) -> all.put(who, new Asker(id, SmallCompany.TEAM.id())));
    all.put("somebody of another workspace", new Asker("U0ANA00001", "T0OTHER001"));
    return all;
  }
}
