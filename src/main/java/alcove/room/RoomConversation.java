package alcove.room;

import alcove.core.PairId;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Pair;
import alcove.desk.Seat;
import alcove.slack.Asking.Tap;
import alcove.slack.Happening;
import alcove.slack.Happening.GroupChanged;
import alcove.slack.Happening.Joined;
import alcove.slack.Happening.PersonChanged;
import alcove.slack.Happening.RoomChanged;
import alcove.slack.Happening.RoomRenumbered;
import alcove.slack.Happening.Uninstalled;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.RoomLook;
import alcove.slack.Routes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// How people ask for their room once more, when Slack did not let Alcove open it, and what Alcove
/// does when it hears that something about a room has changed: it looks.
public final class RoomConversation {
  private final Desk desk;
  private final RoomLook look;
  private final InstantSource clock;

  public RoomConversation(Desk desk, RoomLook look, InstantSource clock) {
    this.desk = desk;
    this.look = look;
    this.clock = clock;
  }

  public void enter(Routes routes) {
    routes
        .tap("room.retry", this::retry)
        .tap("room.look", this::lookAgain)
        .happening(this::happened);
  }

  private void happened(Happening happening) {
    switch (happening) {
      case Joined(var channel, var person) ->
          desk.pairIn(channel)
              .filter(pair -> pair.sideOf(person).isEmpty())
              .ifPresent(this::lookAt);
      case RoomChanged(var channel) -> desk.pairIn(channel).ifPresent(this::lookAt);
      case RoomRenumbered(var before, var channel) -> {
        desk.pairIn(before).ifPresent(pair -> renumber(pair, channel));
        desk.pairIn(channel).ifPresent(this::lookAt);
      }
      case PersonChanged _, GroupChanged _, Uninstalled _ -> {}
    }
  }

  /// A room moves between organisations under another id; its pair goes along.
  private void renumber(Pair pair, String channel) {
    desk.note(pair.id(), new RoomCommand.Renumbered(channel), clock.instant());
  }

  private void lookAt(Pair pair) {
    if (!pair.pairing().isLive()) {
      return;
    }
    var now = clock.instant();
    seen(pair, now)
        .filter(trouble -> !trouble.equals(pair.room().disturbance()))
        .ifPresent(trouble -> desk.note(pair.id(), new RoomCommand.Looked(trouble), now));
  }

  private Reply lookAgain(Tap tap) {
    var id = PairId.named(tap.value());
    var seat = desk.look(tap.who(), id);
    if (seat.isEmpty()) {
      return Pressing.noSuchPair();
    }
    var pair = seat.map(Seat::pair).filter(each -> each.pairing().isLive());
    if (pair.isEmpty()) {
      return new Reply.Whisper(RoomViews.line(RoomWords.nothingToLookAt()));
    }
    var seen = seen(pair.get(), tap.who().at());
    if (seen.isEmpty()) {
      return Pressing.whisper(Pressing.unchangedWords());
    }
    return switch (desk.decide(tap.who(), id, _ -> new RoomCommand.Looked(seen.get()))) {
      case Outcome.Done(var now) -> new Reply.Whisper(RoomViews.line(looked(now)));
      case Outcome.Refused _ -> new Reply.Whisper(RoomViews.line(RoomWords.nothingToLookAt()));
      case Outcome.NoSuchPair _ -> Pressing.noSuchPair();
      case Outcome.Busy _ -> Pressing.whisper(Pressing.unchangedWords());
    };
  }

  private static String looked(Seat seat) {
    return seat.pair()
        .room()
        .disturbance()
        .map(trouble -> RoomWords.trouble(trouble, seat.partner().person().mention()))
        .orElseGet(RoomWords::fine);
  }

  /// Empty when Slack does not say: it is looked at again before anything is posted.
  private Optional<Optional<Trouble>> seen(Pair pair, Instant now) {
    return switch (look.at(pair, now)) {
      case RoomLook.Seen.Fine _ -> Optional.of(Optional.empty());
      case RoomLook.Seen.Troubled(var trouble) -> Optional.of(Optional.of(trouble));
      case RoomLook.Seen.Unseen _ -> Optional.empty();
    };
  }

  private Reply retry(Tap tap) {
    var outcome = desk.decide(tap.who(), PairId.named(tap.value()), _ -> new RoomCommand.Retry());
    return switch (outcome) {
      case Outcome.Done _ -> new Reply.Replace(RoomViews.line(RoomWords.retried()));
      case Outcome.Refused _ -> new Reply.Replace(RoomViews.line(RoomWords.nothingToRetry()));
      case Outcome.NoSuchPair _ -> Pressing.noSuchPair();
      case Outcome.Busy _ -> Pressing.whisper(Pressing.unchangedWords());
    };
  }
}
