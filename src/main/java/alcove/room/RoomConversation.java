package alcove.room;

import alcove.core.PairId;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.slack.Asking.Tap;
import alcove.slack.Reply;
import alcove.slack.Routes;

/// How people ask for their room once more, when Slack did not let Alcove open it.
public final class RoomConversation {
  private final Desk desk;

  public RoomConversation(Desk desk) {
    this.desk = desk;
  }

  public void enter(Routes routes) {
    routes.tap("room.retry", this::retry);
  }

  private Reply retry(Tap tap) {
    var outcome = desk.decide(tap.who(), new PairId(tap.value()), _ -> new RoomCommand.Retry());
    return switch (outcome) {
      case Outcome.Done _ -> new Reply.Replace(RoomViews.line(RoomWords.retried()));
      case Outcome.Refused _, Outcome.NoSuchPair _ ->
          new Reply.Replace(RoomViews.line(RoomWords.nothingToRetry()));
      case Outcome.Busy _ -> new Reply.Whisper(RoomViews.line(RoomWords.busy()));
    };
  }
}
