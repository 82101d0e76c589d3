package alcove.operations;

import alcove.core.Program;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.slack.Routes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Shows whoever coordinates a program how Alcove's messages got through last week, and what comes
/// next and stands open in their programs. Nothing can be asked about it.
public final class OperationsConversation {
  private final Desk desk;

  public OperationsConversation(Desk desk) {
    this.desk = desk;
  }

  public void enter(Routes routes) {
    routes.atHome(this::home);
  }

  private List<ObjectNode> home(Who who) {
    var theirs = desk.programs().coordinatedBy(who.person());
    if (theirs.isEmpty()) {
      return List.of();
    }
    var week = OperationsRules.week(who.at());
    return OperationsViews.home(
        OperationsRules.told(desk.operations().tally(who.at()), week),
        theirs.stream().map(program -> ahead(program, who.at())).toList());
  }

  private Ahead ahead(Program program, Instant now) {
    var figures = LocalDate.ofInstant(desk.releases().due(program.id(), now), ZoneOffset.UTC);
    var proposals = desk.matches().proposals(program.id());
    return new Ahead(program.name(), figures, desk.matches().out(proposals, now).size());
  }
}
