package alcove.matching;

import static alcove.matching.MatchingWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.Dates;
import alcove.core.Program;
import alcove.matching.MatchingWords.Line;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What coordinators see of the proposals that are out, each of which they can take back.
final class TakingBackViews {
  /// A block each; more are hard to look through.
  static final int ON_A_PAGE = 20;

  private TakingBackViews() {}

  /// Some of those that are out.
  ///
  /// @param page counts from 0; past the end it is the last
  /// @param zone of whoever looks
  /// @param why what came of the last button, when there is something to say about it
  static View open(
      Program program, List<Out> open, int page, ZoneId zone, Optional<MatchingRefusal> why) {
    var pages = Math.max(1, (open.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    var shown = Math.min(page, pages - 1);
    var blocks = new ArrayList<ObjectNode>();
    why.ifPresent(refusal -> blocks.add(Blocks.section(MatchingWords.refused(refusal))));
    blocks.add(
        Blocks.section(open.isEmpty() ? plain(Line.NONE_OPEN) : MatchingWords.open(open.size())));
    open.stream()
        .skip((long) shown * ON_A_PAGE)
        .limit(ON_A_PAGE)
        .forEach(one -> blocks.add(line(program, one, shown, zone)));
    blocks.add(Blocks.divider());
    blocks.add(Blocks.actions(around(program, shown, pages)));
    if (pages > 1) {
      blocks.add(Blocks.context(MatchingWords.page(shown + 1, pages)));
    }
    return View.page(
        "matching.unanswered",
        plain(Line.STILL_OPEN_TITLE),
        MatchingValue.of(program.id()),
        blocks);
  }

  private static ObjectNode line(Program program, Out one, int page, ZoneId zone) {
    return Blocks.section(
        MatchingWords.open(
            one.couple().mentor().mention(),
            one.couple().mentee().mention(),
            one.at().map(at -> Dates.day(at, zone))),
        Elements.confirm(
            Elements.button(
                "matching.takeback",
                plain(Line.TAKE_BACK),
                MatchingValue.of(program.id(), one.id(), page)),
            plain(Line.TAKE_BACK_TITLE),
            MatchingWords.takeBack(program.retentionDays()),
            plain(Line.TAKE_BACK_YES)));
  }

  private static ObjectNode[] around(Program program, int shown, int pages) {
    var all = new ArrayList<ObjectNode>();
    if (shown > 0) {
      all.add(page("matching.earlier", Line.BACK, program, shown - 1));
    }
    if (shown + 1 < pages) {
      all.add(page("matching.later", Line.ON, program, shown + 1));
    }
    all.add(Elements.button("matching.open", plain(Line.OVERVIEW), MatchingValue.of(program.id())));
    return all.toArray(ObjectNode[]::new);
  }

  private static ObjectNode page(String action, Line words, Program program, int page) {
    return Elements.button(action, plain(words), MatchingValue.of(program.id(), page));
  }
}
