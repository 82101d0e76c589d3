package alcove.directory;

import static alcove.directory.DirectoryWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.core.Dates;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.directory.DirectoryWords.Line;
import alcove.directory.Listed.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The directory as people see it.
public final class DirectoryViews {
  /// A section takes 3,000 characters, and a line some hundred.
  private static final int LINES_IN_SECTION = 20;

  private DirectoryViews() {}

  /// A page of a program.
  static Message page(ProgramId program, Page page) {
    var lines = page.lines();
    return message(
        lines.isEmpty() ? List.of(plain(Line.EMPTY)) : written(lines),
        page.next().map(next -> program.value() + " " + next));
  }

  /// That of a workspace without a program.
  static Message empty() {
    return message(List.of(plain(Line.EMPTY)), Optional.empty());
  }

  /// All pairs of one person.
  static Message of(PersonId person, List<Listed> lines) {
    var said = lines.isEmpty() ? List.of(DirectoryWords.nobody(person.mention())) : written(lines);
    return message(said, Optional.empty());
  }

  /// A new pair, in the channel of its program.
  public static Message announcement(Listed pair) {
    return Message.of(
        plain(Line.NEW_TEXT),
        Blocks.section(written(List.of(pair)).getFirst()),
        Blocks.context(plain(Line.NEW_WHAT)));
  }

  /// @param more what stands on the button for the next page
  private static Message message(List<String> lines, Optional<String> more) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.header(plain(Line.TITLE)));
    for (var i = 0; i < lines.size(); i += LINES_IN_SECTION) {
      var some = lines.subList(i, Math.min(lines.size(), i + LINES_IN_SECTION));
      blocks.add(Blocks.section(String.join("\n", some)));
    }
    more.ifPresent(next ->
        blocks.add(Blocks.actions(Elements.button("directory.more", plain(Line.MORE), next))));
    blocks.add(Blocks.context(plain(Line.WHAT)));
    return new Message(plain(Line.TITLE), blocks);
  }

  private static List<String> written(List<Listed> lines) {
    return lines.stream()
        .map(line ->
            DirectoryWords.line(
                line.mentor().mention(), line.mentee().mention(), Dates.day(line.since())))
        .toList();
  }
}
