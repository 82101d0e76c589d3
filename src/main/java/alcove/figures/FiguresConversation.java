package alcove.figures;

import alcove.core.Who;
import alcove.desk.Desk;
import alcove.figures.FiguresViews.Layout;
import alcove.slack.Asking.Tap;
import alcove.slack.Reply;
import alcove.slack.Routes;
import java.util.function.Function;

/// How coordinators look at the figures. Nothing can be asked of them but which release to see: no
/// person, no pair, no group, and nothing that would be counted anew.
public final class FiguresConversation {
  private final Desk desk;

  public FiguresConversation(Desk desk) {
    this.desk = desk;
  }

  public void enter(Routes routes) {
    routes
        .word("stats", said -> ifYours(said.who(), FiguresConversation::page))
        .tap("figures.open", tap -> ifYours(tap.who(), FiguresConversation::page))
        .tap("figures.period", tap -> ifYours(tap.who(), weather -> page(weather.at(number(tap)))))
        .tap(
            "figures.export",
            tap ->
                ifYours(
                    tap.who(),
                    weather -> new Reply.Open(FiguresViews.export(weather.at(number(tap))))));
  }

  /// Everybody else is told kindly what the figures are, and that they are not in them.
  private Reply ifYours(Who who, Function<Weather, Reply> answer) {
    return desk.programs().coordinates(who.person())
        ? answer.apply(desk.releases().weather(who.at()))
        : new Reply.Whisper(FiguresViews.refusal());
  }

  private static Reply page(Weather weather) {
    return new Reply.Send(
        FiguresViews.page(weather, Layout.CHARTS), FiguresViews.page(weather, Layout.TABLE));
  }

  private static int number(Tap tap) {
    return tap.value().matches("[0-9]{1,6}") ? Integer.parseInt(tap.value()) : Integer.MAX_VALUE;
  }
}
