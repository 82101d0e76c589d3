package alcove.home;

import static alcove.home.HomeWords.plain;

import alcove.core.Who;
import alcove.desk.Desk;
import alcove.home.HomeWords.Line;
import alcove.pairing.Pairing;
import alcove.slack.Asking.HomeOpened;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Tap;
import alcove.slack.Reply;
import alcove.slack.Routes;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// How people find the way: the menu, help, App Home, and what to say to a word that is none.
public final class HomeConversation {
  /// The words that a menu button says.
  private static final List<String> BUTTONS =
      List.of(
          "agreement",
          "checkin",
          "meet",
          "review",
          "card",
          "reference",
          "threeway",
          "heard",
          "concern",
          "guidance",
          "lessons");

  private final Desk desk;

  public HomeConversation(Desk desk) {
    this.desk = desk;
  }

  /// Entered last: the menu's buttons say words that the others have entered.
  public void enter(Routes routes) {
    routes
        .word("", said -> menu(said, List.of()))
        .word("help", said -> new Reply.Whisper(HomeViews.help(coordinates(said.who()))))
        .home(opened -> home(opened, routes.homeParts(opened.who())))
        .unknown(this::unknown);
    BUTTONS.forEach(word -> routes.tap("home." + word, tap -> say(routes, word, tap)));
  }

  private Reply home(HomeOpened opened, List<ObjectNode> parts) {
    var ended =
        desk.seats(opened.who().person()).stream()
            .filter(seat -> seat.pair().pairing() instanceof Pairing.Ended)
            .toList();
    return new Reply.Update(HomeViews.home(desk.seats(opened.who()), ended, parts));
  }

  private boolean coordinates(Who who) {
    return !desk.programs().coordinatedBy(who.person()).isEmpty();
  }

  private Reply unknown(Said said, Optional<String> nearest) {
    var isDirectMessage = said.trigger().isEmpty();
    var first =
        nearest
            .map(HomeWords::nearest)
            .orElseGet(() -> plain(isDirectMessage ? Line.DM_MENU : Line.UNKNOWN));
    return menu(said, List.of(first));
  }

  private Reply menu(Said said, List<String> first) {
    return new Reply.Whisper(HomeViews.menu(first, desk.seats(said.who())));
  }

  private static Reply say(Routes routes, String word, Tap tap) {
    var said = Said.word(tap.who(), tap.trigger());
    var answer = routes.words().get(word);
    if (answer == null) {
      throw new IllegalStateException("nobody answers this word");
    }
    return answer.apply(said);
  }
}
