package alcove.rights;

import static alcove.rights.RightsWords.plain;

import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.pairing.PairingCommand;
import alcove.rights.RightsWords.Line;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Reply;
import alcove.slack.Routes;
import java.util.Map;

/// How people look at what is kept about them, and have it erased.
public final class RightsConversation {
  private final Desk desk;

  public RightsConversation(Desk desk) {
    this.desk = desk;
  }

  public void enter(Routes routes) {
    routes
        .word("privacy", this::held)
        .tap("rights.erase", this::ask)
        .form("rights.erase", this::erase);
  }

  private Reply held(Said said) {
    return new Reply.Whisper(RightsViews.held(desk.seats(said.who().person())));
  }

  private Reply ask(Tap tap) {
    return new Reply.Open(RightsViews.ask(desk.seats(tap.who().person())));
  }

  /// Each pair is a decision of its own: after a failure the rest can be asked for again.
  private Reply erase(Submission form) {
    var isSure = form.values().all(RightsViews.SURE).contains(RightsViews.SURE);
    if (!isSure) {
      return atBox(Line.NOT_SURE);
    }
    var isBusy = false;
    for (var seat : desk.seats(form.who().person())) {
      var pair = seat.pair().id();
      var outcome = desk.decide(form.who().about(pair), pair, PairingCommand.Erase::new);
      isBusy |= outcome instanceof Outcome.Busy;
    }
    return isBusy ? atBox(Line.BUSY) : new Reply.Update(RightsViews.erased());
  }

  private static Reply atBox(Line line) {
    return new Reply.FieldErrors(Map.of(RightsViews.SURE, plain(line)));
  }
}
