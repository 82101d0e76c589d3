package alcove.rights;

import static alcove.rights.RightsWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.Dates;
import alcove.desk.Held;
import alcove.desk.Seat;
import alcove.rights.RightsWords.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What people see of what is kept about them.
final class RightsViews {
  /// The box that has to be ticked, and its value.
  static final String SURE = "sure";

  /// A message has fifty blocks at most.
  private static final int MOST_PAIRS = 40;

  private RightsViews() {}

  /// All of it, on one screen.
  static Message held(Kept kept) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.header(plain(Line.TITLE)));
    if (kept.isNothing()) {
      blocks.add(Blocks.section(plain(Line.NOTHING)));
    } else {
      blocks.add(Blocks.section(plain(Line.INTRO)));
      kept.seats().stream().limit(MOST_PAIRS).map(RightsViews::pair).forEach(blocks::add);
      kept.enrolled()
          .forEach(program -> blocks.add(Blocks.section(RightsWords.enrolled(program.name()))));
      rest(kept).map(Blocks::section).forEach(blocks::add);
    }
    blocks.add(Blocks.section(plain(Line.DAY)));
    blocks.add(Blocks.section(plain(Line.NOT_KEPT)));
    blocks.add(Blocks.section(plain(Line.WHO_LOOKS)));
    var ledger = Elements.button("rights.ledger", plain(Line.LEDGER), "all");
    blocks.add(
        kept.isNothing()
            ? Blocks.actions(ledger)
            : Blocks.actions(
                ledger,
                Elements.button("rights.export", plain(Line.EXPORT), "all"),
                Elements.button("rights.erase", plain(Line.ERASE), "all")));
    blocks.add(Blocks.context(plain(Line.SLACK)));
    return new Message(plain(Line.TITLE), blocks);
  }

  private static Stream<String> rest(Kept kept) {
    return Stream.concat(
        kept.rest().asked() ? Stream.of(plain(Line.ASKED)) : Stream.empty(),
        kept.rest().copied() ? Stream.of(plain(Line.COPIED)) : Stream.empty());
  }

  private static ObjectNode pair(Seat seat) {
    return Blocks.section(
        Stream.concat(
                Stream.of(RightsWords.pair(mention(seat))),
                lines(seat, Held.in(seat.pair(), seat.side())))
            .collect(Collectors.joining("\n")));
  }

  private static Stream<String> lines(Seat seat, Set<Held> held) {
    return Stream.concat(
        held.stream().map(kind -> RightsWords.held(kind, mention(seat))), Stream.of(goes(seat)));
  }

  /// What was said when the two came to an end holds, whatever the program has set since.
  private static String goes(Seat seat) {
    var zone = seat.pair().partner(seat.side()).zone();
    return seat.pair().pairing().isOver()
        ? RightsWords.goesOn(Dates.day(seat.pair().destroyed(), zone))
        : RightsWords.goesAfter(seat.program().retentionDays());
  }

  /// What erasing means, before it is done.
  static View ask(Kept kept) {
    if (kept.isNothing()) {
      return View.page(
          "rights.nothing",
          plain(Line.ERASE_TITLE),
          "",
          List.of(Blocks.section(plain(Line.NOTHING))));
    }
    var partners = kept.seats().stream().map(RightsViews::mention).distinct().toList();
    return View.form(
        "rights.erase",
        plain(Line.ERASE_TITLE),
        plain(Line.ERASE_SUBMIT),
        "",
        List.of(
            Blocks.section(
                partners.isEmpty()
                    ? plain(Line.ERASE_ENROLLED)
                    : RightsWords.erase(String.join(", ", partners))),
            Blocks.input(
                SURE,
                plain(Line.ERASE_SURE),
                Elements.checkboxes(
                    SURE, List.of(new Choice(SURE, plain(Line.ERASE_YES))), List.of()))));
  }

  static View erased() {
    return View.page(
        "rights.erased", plain(Line.ERASE_TITLE), "", List.of(Blocks.section(plain(Line.ERASED))));
  }

  static String mention(Seat seat) {
    return seat.partner().person().mention();
  }
}
