package alcove.concern;

import static alcove.concern.ConcernWords.plain;

import alcove.concern.ConcernWords.Line;
import alcove.core.Program.MustReport;
import alcove.core.Words;
import java.util.stream.Collectors;

/// The organisation's list, as it is read.
final class Duties {
  private Duties() {}

  static String list(MustReport list) {
    return list.items().isEmpty()
        ? plain(Line.NO_LIST)
        : list.items().stream()
            .map(Duties::line)
            .collect(Collectors.joining("\n", plain(Line.MUST_REPORT) + "\n", ""));
  }

  private static String line(MustReport.Item item) {
    return "• " + Words.asTyped((item.wording() + " " + item.link()).strip());
  }
}
