package alcove.rights;

import static alcove.rights.RightsWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.View;
import alcove.core.Program;
import alcove.desk.Looked;
import alcove.desk.Seat;
import alcove.ledger.Act;
import alcove.ledger.Link;
import alcove.rights.RightsWords.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What people see of who looked at what is theirs: each kind of look or change once, the latest
/// first, with its days.
final class LedgerViews {
  /// A window has a hundred blocks at most.
  private static final int MOST_LINES = 90;

  private LedgerViews() {}

  /// @param enrolled where they have put themselves forward
  static View page(List<Seat> seats, List<Program> enrolled, Looked looked) {
    var lines = new ArrayList<ObjectNode>();
    for (var seat : seats) {
      var links = looked.pairs().getOrDefault(seat.pair().id(), List.of());
      add(lines, RightsWords.ledgerOf(RightsViews.mention(seat)), links);
    }
    for (var program : enrolled) {
      var links = looked.enrolments().getOrDefault(program.id(), List.of());
      add(lines, RightsWords.ledgerIn(program.name()), links);
    }
    var all = new ArrayList<>(looked.keys());
    all.addAll(looked.own());
    add(lines, plain(Line.LEDGER_YOURS), all);
    return View.page("rights.looked", plain(Line.LEDGER_TITLE), "", framed(lines, looked.whole()));
  }

  private static List<ObjectNode> framed(List<ObjectNode> lines, boolean whole) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(plain(Line.LEDGER_INTRO)));
    if (!whole) {
      blocks.add(Blocks.section(plain(Line.LEDGER_BROKEN)));
    }
    if (lines.isEmpty()) {
      blocks.add(Blocks.section(plain(Line.LEDGER_NOBODY)));
    }
    lines.stream().limit(MOST_LINES).forEach(blocks::add);
    if (lines.size() > MOST_LINES) {
      blocks.add(Blocks.section(plain(Line.LEDGER_MORE)));
    }
    blocks.add(Blocks.context(plain(Line.LEDGER_END)));
    return blocks;
  }

  /// The lines of one ledger below what it is about; none when there are none.
  private static void add(List<ObjectNode> lines, String about, List<Link> links) {
    var days = new LinkedHashMap<Act, List<LocalDate>>();
    for (var link : links.reversed()) {
      var act = new Act(link.act().kind(), link.act().by());
      days.computeIfAbsent(act, _ -> new ArrayList<>()).addFirst(link.day());
    }
    if (!days.isEmpty()) {
      lines.add(Blocks.section(about));
      days.forEach((act, on) -> lines.add(Blocks.section(line(act, on))));
    }
  }

  private static String line(Act act, List<LocalDate> days) {
    return days.size() == 1
        ? RightsWords.noted(act.kind(), act.by(), days.getFirst())
        : RightsWords.noted(act.kind(), act.by(), days);
  }
}
