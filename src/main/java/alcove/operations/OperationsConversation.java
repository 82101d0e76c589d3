package alcove.operations;

import alcove.core.Who;
import alcove.desk.Desk;
import alcove.slack.Routes;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Shows whoever coordinates a program how Alcove's messages got through last week. Nothing can be
/// asked about it.
public final class OperationsConversation {
  private final Desk desk;

  public OperationsConversation(Desk desk) {
    this.desk = desk;
  }

  public void enter(Routes routes) {
    routes.atHome(this::home);
  }

  private List<ObjectNode> home(Who who) {
    if (desk.programs().coordinatedBy(who.person()).isEmpty()) {
      return List.of();
    }
    var week = OperationsRules.week(who.at());
    return OperationsViews.home(OperationsRules.told(desk.operations().tally(who.at()), week));
  }
}
