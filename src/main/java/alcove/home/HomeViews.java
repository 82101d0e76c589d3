package alcove.home;

import static alcove.home.HomeWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.Dates;
import alcove.desk.Seat;
import alcove.home.HomeWords.Line;
import alcove.pairing.Pairing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The menu: what a person can do now. The same blocks stand in App Home and in the answer to a
/// bare `/mentor`.
final class HomeViews {
  /// Pairs shown at once: a message has fifty blocks at most, and a pair takes three.
  private static final int MOST_PAIRS = 12;

  private HomeViews() {}

  /// @param ended pairs that have come to their end, and are not destroyed yet
  /// @param parts what else there is for this person
  static View home(List<Seat> seats, List<Seat> ended, List<ObjectNode> parts) {
    var blocks = new ArrayList<ObjectNode>();
    if (seats.isEmpty()) {
      blocks.addAll(welcome());
    } else {
      blocks.addAll(pairs(seats));
      blocks.add(
          Blocks.actions(start(Line.MENU_ANOTHER), join(), word("guidance"), word("lessons")));
    }
    ended.stream().limit(MOST_PAIRS).map(HomeViews::ended).forEach(blocks::add);
    blocks.addAll(parts);
    blocks.add(Blocks.divider());
    blocks.add(Blocks.context(plain(Line.HELP_NOTE)));
    return View.home(blocks);
  }

  /// What is still kept of a pair that is over, and until when.
  private static ObjectNode ended(Seat seat) {
    var zone = seat.pair().partner(seat.side()).zone();
    var partner = seat.partner().person().mention();
    var destroyed = Dates.day(seat.pair().destroyed(), zone);
    return Blocks.section(HomeWords.ended(partner, destroyed));
  }

  /// The menu as a message, under what there is to say first.
  static Message menu(List<String> first, List<Seat> seats) {
    var blocks = new ArrayList<ObjectNode>();
    first.forEach(line -> blocks.add(Blocks.section(line)));
    if (seats.isEmpty()) {
      blocks.add(Blocks.section(plain(Line.MENU_NONE)));
      blocks.add(Blocks.actions(start(Line.NEW_START), join(), word("guidance"), word("lessons")));
    } else {
      blocks.addAll(pairs(seats));
      blocks.add(
          Blocks.actions(start(Line.MENU_ANOTHER), join(), word("guidance"), word("lessons")));
    }
    blocks.add(Blocks.context(HomeWords.hint()));
    return new Message(plain(Line.MENU_TEXT), blocks);
  }

  /// @param coordinates whether this person sets the program up
  static Message help(boolean coordinates) {
    return Message.of(
        plain(Line.HELP_TITLE),
        Blocks.header(plain(Line.HELP_TITLE)),
        Blocks.section(HomeWords.help(coordinates)),
        Blocks.context(plain(Line.HELP_NOTE)));
  }

  private static List<ObjectNode> welcome() {
    return List.of(
        Blocks.header(plain(Line.NEW_TITLE)),
        Blocks.section(plain(Line.NEW_WHAT)),
        Blocks.section(plain(Line.NEW_PROMISES)),
        Blocks.section(plain(Line.NEW_LIMITS)),
        Blocks.actions(start(Line.NEW_START), join(), word("guidance"), word("lessons")));
  }

  private static ObjectNode start(Line label) {
    return Elements.primary("pairing.start", plain(label), "new");
  }

  private static ObjectNode join() {
    return Elements.button("enrolment.open", plain(Line.JOIN), "any");
  }

  private static List<ObjectNode> pairs(List<Seat> seats) {
    var isInSeveral = seats.stream().map(seat -> seat.program().id()).distinct().count() > 1;
    return seats.stream()
        .limit(MOST_PAIRS)
        .flatMap(seat -> pair(seat, isInSeveral).stream())
        .toList();
  }

  /// @param isInSeveral whether the person is in pairs of several programs, and has to be told
  ///   which
  private static List<ObjectNode> pair(Seat seat, boolean isInSeveral) {
    var blocks = new ArrayList<ObjectNode>();
    var partner = seat.partner().person().mention();
    var title =
        isInSeveral
            ? HomeWords.pair(seat.side(), partner, seat.program().name())
            : HomeWords.pair(seat.side(), partner);
    blocks.add(Blocks.section(title + "\n" + phase(seat, partner)));
    var buttons = buttons(seat);
    if (buttons.length > 0) {
      blocks.add(Blocks.actions(buttons));
    }
    return blocks;
  }

  private static String phase(Seat seat, String partner) {
    var zone = seat.pair().partner(seat.side()).zone();
    return switch (seat.pair().pairing()) {
      case Pairing.Invited invited -> {
        var until = Dates.day(invited.until(), zone);
        yield invited.by() == seat.side()
            ? HomeWords.invitedBy(partner, until)
            : HomeWords.invited(until);
      }
      case Pairing.Proposed proposed -> {
        var until = Dates.day(proposed.until(), zone);
        yield proposed.accepted().contains(seat.side())
            ? HomeWords.proposedYes(partner, until)
            : HomeWords.proposed(until);
      }
      case Pairing.Agreeing _ -> plain(Line.AGREEING);
      case Pairing.Active(var course) -> HomeWords.active(Dates.day(course.endsOn()));
      case Pairing.Paused paused -> HomeWords.paused(Dates.day(paused.end(), zone));
      case Pairing.Ended _, Pairing.Declined _, Pairing.Withdrawn _, Pairing.Expired _ ->
          throw new IllegalStateException("a pair that is over has no place in the menu");
    };
  }

  private static ObjectNode[] buttons(Seat seat) {
    var id = seat.pair().id().value();
    return switch (seat.pair().pairing()) {
      case Pairing.Invited(var by, var _, var _) ->
          by == seat.side()
              ? row(pairing("withdraw", id))
              : row(pairing("accept", id), pairing("decline", id));
      case Pairing.Proposed proposed ->
          proposed.accepted().contains(seat.side())
              ? row(pairing("decline", id))
              : row(pairing("accept", id), pairing("decline", id));
      case Pairing.Agreeing _ ->
          row(word("agreement"), word("concern"), pairing("pause", id), pairing("close", id));
      case Pairing.Active _ ->
          row(
              word("agreement"),
              word("checkin"),
              word("meet"),
              word("review"),
              word("card"),
              word("reference"),
              word("threeway"),
              word("heard"),
              word("concern"),
              pairing("pause", id),
              pairing("close", id));
      // A pause of the other's is theirs to end.
      case Pairing.Paused paused ->
          row(
              word("agreement"),
              word("concern"),
              pairing(paused.until().containsKey(seat.side()) ? "resume" : "pause", id),
              pairing("close", id));
      case Pairing.Ended _, Pairing.Declined _, Pairing.Withdrawn _, Pairing.Expired _ -> row();
    };
  }

  private static ObjectNode[] row(ObjectNode... buttons) {
    return Stream.of(buttons).toArray(ObjectNode[]::new);
  }

  private static ObjectNode pairing(String verb, String id) {
    return Elements.button("pairing." + verb, HomeWords.button(verb), id);
  }

  private static ObjectNode word(String word) {
    return Elements.button("home." + word, HomeWords.button(word), word);
  }
}
