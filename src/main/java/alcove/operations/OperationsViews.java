package alcove.operations;

import alcove.blockkit.Blocks;
import alcove.core.Dates;
import alcove.operations.OperationsRules.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// What coordinators see of how Alcove gets on.
final class OperationsViews {
  /// A block takes 3,000 characters, and a name of 60 can become 300.
  private static final int ON_A_BLOCK = 5;

  private OperationsViews() {}

  /// @param ahead of each program, the oldest first
  static List<ObjectNode> home(Told told, List<Ahead> ahead) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.divider());
    blocks.add(Blocks.section(OperationsWords.title() + "\n" + messages(told)));
    blocks.add(Blocks.context(OperationsWords.note()));
    for (var from = 0; from < ahead.size(); from += ON_A_BLOCK) {
      var some = ahead.subList(from, Math.min(ahead.size(), from + ON_A_BLOCK));
      var lines = some.stream().map(OperationsViews::line).collect(Collectors.joining("\n"));
      blocks.add(Blocks.section(from == 0 ? OperationsWords.ahead() + "\n" + lines : lines));
    }
    blocks.add(Blocks.context(OperationsWords.withheld()));
    return blocks;
  }

  private static String line(Ahead one) {
    var next = OperationsWords.next(one.program(), Dates.day(one.figures()));
    return "• " + next + " " + OperationsWords.open(one.open());
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
