package alcove.rights;

import static alcove.rights.RightsWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.Program;
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
  ///
  /// @param enrolled where they have put themselves forward
  static Message held(List<Seat> seats, List<Program> enrolled) {
    var isNothing = seats.isEmpty() && enrolled.isEmpty();
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.header(plain(Line.TITLE)));
    if (isNothing) {
      blocks.add(Blocks.section(plain(Line.NOTHING)));
    } else {
      blocks.add(Blocks.section(plain(Line.INTRO)));
      seats.stream().limit(MOST_PAIRS).map(RightsViews::pair).forEach(blocks::add);
      enrolled.forEach(program -> blocks.add(Blocks.section(RightsWords.enrolled(program.name()))));
    }
    blocks.add(Blocks.section(plain(Line.DAY)));
    blocks.add(Blocks.section(plain(Line.NOT_KEPT)));
    blocks.add(Blocks.section(plain(Line.WHO_LOOKS)));
    var ledger = Elements.button("rights.ledger", plain(Line.LEDGER), "all");
    blocks.add(
        isNothing
            ? Blocks.actions(ledger)
            : Blocks.actions(
                ledger,
                Elements.button("rights.export", plain(Line.EXPORT), "all"),
                Elements.button("rights.erase", plain(Line.ERASE), "all")));
    blocks.add(Blocks.context(plain(Line.SLACK)));
    return new Message(plain(Line.TITLE), blocks);
  }

  private static ObjectNode pair(Seat seat) {
    return Blocks.section(
        Stream.concat(
                Stream.of(RightsWords.pair(mention(seat))),
                lines(seat, Held.in(seat.pair(), seat.side())))
            .collect(Collectors.joining("\n")));
  }

  private static Stream<String> lines(Seat seat, Set<Held> held) {
    var ends = seat.pair().pairing().isOver() ? Line.GOES_SOON : Line.GOES_LATER;
    return Stream.concat(
        held.stream().map(kind -> RightsWords.held(kind, mention(seat))),
        Stream.of(RightsWords.until(ends, seat.program().retentionDays())));
  }

  /// What erasing means, before it is done.
  static View ask(List<Seat> seats, List<Program> enrolled) {
    if (seats.isEmpty() && enrolled.isEmpty()) {
      return View.page(
          "rights.nothing",
          plain(Line.ERASE_TITLE),
          "",
          List.of(Blocks.section(plain(Line.NOTHING))));
    }
    var partners = seats.stream().map(RightsViews::mention).distinct().toList();
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
