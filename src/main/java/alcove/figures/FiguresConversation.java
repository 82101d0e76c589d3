package alcove.figures;

import alcove.core.Program;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.figures.FiguresViews.Layout;
import alcove.slack.Asking.Tap;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichProgram;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/// How coordinators look at the figures. Nothing can be asked of them but which release to see: no
/// person, no pair, no group, and nothing that would be counted anew.
public final class FiguresConversation {
  private final Desk desk;

  public FiguresConversation(Desk desk) {
    this.desk = desk;
  }

  public void enter(Routes routes) {
    routes
        .atHome(this::home)
        .word("stats", said -> choose(said.who()))
        .tap("figures.choose", tap -> choose(tap.who()))
        .tap("figures.open", tap -> ifYours(tap, FiguresConversation::page))
        .tap("figures.period", tap -> ifYours(tap, FiguresConversation::page))
        .tap(
            "figures.export",
            tap ->
                ifYours(
                    tap,
                    (program, weather) -> new Reply.Open(FiguresViews.export(program, weather))));
  }

  private List<ObjectNode> home(Who who) {
    return WhichProgram.atHome(
        desk.programs().coordinatedBy(who.person()),
        program -> FiguresViews.home(program, desk.releases().weather(program, who.at())),
        FiguresViews.homeOfMany());
  }

  private Reply choose(Who who) {
    var theirs = desk.programs().coordinatedBy(who.person());
    return theirs.isEmpty()
        ? refusal()
        : WhichProgram.of(
            theirs,
            "figures.open",
            program -> page(program, desk.releases().weather(program, who.at())));
  }

  private Reply ifYours(Tap tap, BiFunction<Program, Weather, Reply> answer) {
    var asked = Period.read(tap.value());
    return desk.programs()
        .find(asked.program())
        .filter(program -> program.coordinates(tap.who().person()))
        .map(program ->
            answer.apply(
                program, desk.releases().weather(program, tap.who().at()).at(asked.number())))
        .orElseGet(FiguresConversation::refusal);
  }

  /// Everybody else is told kindly what the figures are, and that they are not in them.
  private static Reply refusal() {
    return new Reply.Whisper(FiguresViews.refusal());
  }

  private static Reply page(Program program, Weather weather) {
    return new Reply.Send(
        FiguresViews.page(program, weather, Layout.CHARTS),
        FiguresViews.page(program, weather, Layout.TABLE));
  }
}
