package alcove.operations;

import alcove.blockkit.Blocks;
import alcove.core.Dates;
import alcove.operations.OperationsRules.Told;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What coordinators see of how Alcove's messages get through.
final class OperationsViews {
  private OperationsViews() {}

  static List<ObjectNode> home(Told told) {
    return List.of(
        Blocks.divider(),
        Blocks.section(OperationsWords.title() + "\n" + messages(told)),
        Blocks.context(OperationsWords.note()));
  }

  private static String messages(Told told) {
    return switch (told) {
      case Told.First(var until) -> OperationsWords.first(Dates.day(until));
      case Told.Last(var since, var delayed, var failed) ->
          String.join(
              "\n",
              OperationsWords.week(Dates.day(since)),
              "• " + OperationsWords.failed(failed),
              "• " + OperationsWords.delayed(delayed));
    };
  }
}
