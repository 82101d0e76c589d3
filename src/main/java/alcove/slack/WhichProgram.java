package alcove.slack;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.core.Program;
import alcove.core.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// The question which program is meant, where a workspace has several; and what stands in App Home
/// of each, where they are few.
public final class WhichProgram {
  /// So many have their own place in App Home: a page takes a hundred blocks.
  private static final int FEW = 5;

  private WhichProgram() {}

  /// Answers at once for the only program, and asks which of several.
  ///
  /// @param programs those that can be meant, at least one
  /// @param action the button that stands beside each; its value is the program's id
  public static Reply of(List<Program> programs, String action, Function<Program, Reply> answer) {
    return programs.size() == 1
        ? answer.apply(programs.getFirst())
        : new Reply.Whisper(question(programs, action));
  }

  /// What stands in App Home about these programs.
  ///
  /// @param each of one of them
  /// @param many the one way in to all, where they are more than a page takes
  public static List<ObjectNode> atHome(
      List<Program> programs, Function<Program, List<ObjectNode>> each, List<ObjectNode> many) {
    return programs.size() > FEW
        ? many
        : programs.stream().flatMap(program -> each.apply(program).stream()).toList();
  }

  private static Message question(List<Program> programs, String action) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(SlackWords.whichProgram()));
    for (var program : programs) {
      var button = Elements.button(action, SlackWords.thisPair(), program.id().value());
      blocks.add(Blocks.section(Words.asTyped(program.name()), button));
    }
    return new Message(SlackWords.whichProgram(), blocks);
  }
}
