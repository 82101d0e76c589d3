package alcove.operations;

import alcove.blockkit.Blocks;
import alcove.core.Dates;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What coordinators see of how Alcove's messages get through.
final class OperationsViews {
  private OperationsViews() {}

  static List<ObjectNode> home(OperationsRules.Told told) {
    return List.of(
        Blocks.divider(),
        Blocks.section(
            String.join(
                "\n",
                OperationsWords.title(),
                OperationsWords.week(Dates.day(told.since())),
                "• " + OperationsWords.failed(told.failed()),
                "• " + OperationsWords.delayed(told.delayed()))),
        Blocks.context(OperationsWords.note()));
  }
}
