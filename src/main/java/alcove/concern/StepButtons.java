package alcove.concern;

import static alcove.concern.ConcernWords.plain;

import alcove.blockkit.Elements;
import alcove.concern.Concern.Acknowledged;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Refused;
import alcove.concern.ConcernViews.Look;
import alcove.concern.ConcernWords.Line;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The buttons of a step: all that its reader can do about it now.
record StepButtons(Look look, Open open, int number) {

  List<ObjectNode> all() {
    var buttons = new ArrayList<ObjectNode>();
    var isPassedOn = StepRules.isPassedOn(open);
    var isAcknowledged = open.part(look.reader()) instanceof Acknowledged;
    if (!isAcknowledged) {
      buttons.addAll(answers(isPassedOn));
    } else if (open.step() == Step.PLAN) {
      buttons.add(propose(Line.PROPOSE_OTHER));
    }
    var onlyDiffers = open.part(look.reader()) instanceof Refused && open.by() != look.reader();
    if (StepRules.mayAnnounce(open, look.reader()) && !onlyDiffers) {
      buttons.add(look.announce(number));
    }
    if (!isAcknowledged && (open.step() != Step.DONE || isPassedOn || look.speaks(open))) {
      buttons.add(look.notNow(number));
      buttons.add(look.pause());
    }
    if (open.by() == look.reader() && !isPassedOn) {
      buttons.add(look.leave(number));
    }
    return buttons;
  }

  private List<ObjectNode> answers(boolean isPassedOn) {
    return switch (open.step()) {
      case ISSUE, DUTIES -> withDifferently(acknowledge());
      case PLAN ->
          open.plan().isEmpty()
              ? withDifferently(propose(Line.PROPOSE))
              : withDifferently(acknowledge(), propose(Line.PROPOSE_OTHER));
      case DONE -> {
        if (isPassedOn) {
          yield List.of(acknowledge());
        }
        yield look.speaks(open)
            ? withDifferently(Elements.primary("concern.done", plain(Line.DONE), value()))
            : withDifferently();
      }
    };
  }

  /// Who has said that they see it differently need not say it again.
  private List<ObjectNode> withDifferently(ObjectNode... first) {
    var buttons = new ArrayList<>(List.of(first));
    if (!(open.part(look.reader()) instanceof Refused)) {
      buttons.add(
          Elements.button(
              "concern.refuse",
              plain(Line.DIFFERENTLY),
              ConcernValue.of(look.bond().id(), number, open.step())));
    }
    return buttons;
  }

  private ObjectNode acknowledge() {
    return Elements.primary(
        "concern.acknowledge",
        ConcernWords.yes(open.step()),
        ConcernValue.of(look.bond().id(), number, open.step()));
  }

  private ObjectNode propose(Line label) {
    return Elements.button("concern.propose", plain(label), value());
  }

  private String value() {
    return look.value(number);
  }
}
