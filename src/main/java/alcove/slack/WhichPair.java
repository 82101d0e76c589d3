package alcove.slack;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.desk.Seat;
import alcove.slack.Asking.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// The question which pair is meant, put to people who are in several.
public final class WhichPair {
  private WhichPair() {}

  /// Answers at once for the only pair, or for the one with the person who was named; asks which of
  /// several, and says so when there is none.
  ///
  /// @param seats those that can be meant
  /// @param action the button that stands beside each pair; its value is the pair's id
  public static Reply of(Said said, List<Seat> seats, String action, Function<Seat, Reply> answer) {
    var meant = meant(said, seats);
    return switch (meant.size()) {
      case 0 -> new Reply.Whisper(SlackWords.noPair());
      case 1 -> answer.apply(meant.getFirst());
      default -> new Reply.Whisper(question(meant, action));
    };
  }

  private static List<Seat> meant(Said said, List<Seat> seats) {
    var with =
        seats.stream()
            .filter(seat -> said.person().filter(seat.partner().person()::equals).isPresent())
            .toList();
    return with.isEmpty() ? seats : with;
  }

  private static Message question(List<Seat> seats, String action) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(SlackWords.which()));
    var isInSeveral = seats.stream().map(seat -> seat.program().id()).distinct().count() > 1;
    for (var seat : seats) {
      var button = Elements.button(action, SlackWords.thisPair(), seat.pair().id().value());
      var partner = seat.partner().person().mention();
      blocks.add(
          Blocks.section(
              isInSeveral ? SlackWords.pairOf(partner, seat.program().name()) : partner, button));
    }
    return new Message(SlackWords.which(), blocks);
  }
}
