package alcove.room;

import alcove.core.NumberedValue;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Pair;
import alcove.desk.Seat;
import alcove.slack.Asking.Tap;
import alcove.slack.Happening;
import alcove.slack.Happening.GroupChanged;
import alcove.slack.Happening.Joined;
import alcove.slack.Happening.Left;
import alcove.slack.Happening.PersonChanged;
import alcove.slack.Happening.RoomChanged;
import alcove.slack.Happening.RoomRenumbered;
import alcove.slack.Happening.Uninstalled;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.RoomLook;
import alcove.slack.Routes;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How people ask for their room once more, when Slack did not let Alcove open it, or for another
/// in its place, and what Alcove does when it hears that something about a room has changed: it
/// looks.
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
        .tap("room.mend", this::mend)
        .tap("room.fine", this::fine)
        .tap("room.another", this::another)
        .happening(this::happened);
  }

  private void happened(Happening happening) {
    switch (happening) {
      case Joined(var channel, var person) ->
          desk.pairIn(channel)
              .filter(pair -> !isExpected(pair, person))
              .ifPresent(pair -> looked(pair, pair.sideOf(person).map(RoomCommand.Came::new)));
      case Left(var channel, var person) ->
          desk.pairIn(channel)
              .ifPresent(pair -> looked(pair, pair.sideOf(person).map(RoomCommand.Went::new)));
      case RoomChanged(var channel) -> desk.pairIn(channel).ifPresent(this::lookAt);
      case RoomRenumbered(var before, var channel) -> {
        desk.pairIn(before).ifPresent(pair -> renumber(pair, channel));
        desk.pairIn(channel).ifPresent(this::lookAt);
      }
      case PersonChanged _, GroupChanged _, Uninstalled _ -> {}
    }
  }

  /// One of the two who had not left: their coming is how each room begins.
  private static boolean isExpected(Pair pair, PersonId person) {
    return pair.sideOf(person).filter(side -> !pair.room().away().contains(side)).isPresent();
  }

  /// A room moves between organisations under another id; its pair goes along.
  private void renumber(Pair pair, String channel) {
    desk.note(pair.id(), new RoomCommand.Renumbered(channel), clock.instant());
  }

  /// What one of the two did is noted first, and a look tells whether it is so still: Slack tells
  /// late, and in any order.
  private void looked(Pair pair, Optional<RoomCommand> done) {
    if (pair.pairing().isLive()) {
      done.ifPresent(command -> desk.note(pair.id(), command, clock.instant()));
      desk.pair(pair.id()).ifPresent(this::lookAt);
    }
  }

  private void lookAt(Pair pair) {
    if (!pair.pairing().isLive()) {
      return;
    }
    var now = clock.instant();
    if (look.at(pair, now) instanceof RoomLook.Seen.Looked(var seen)
        && !pair.room().unsettled(seen, now).equals(pair.room().disturbance())) {
      desk.note(pair.id(), new RoomCommand.Looked(seen), now);
    }
  }

  private Reply lookAgain(Tap tap) {
    return living(tap, PairId.named(tap.value()), pair -> looked(tap, pair));
  }

  /// Only what the button was about: nothing of what is the matter by now, or is fine with both.
  private Reply mend(Tap tap) {
    return meant(
        tap,
        (pair, value) -> {
          if (!pair.room().isDisturbedBy(value.number())) {
            return looked(tap, pair);
          }
          var mended = look.mend(pair, tap.who().at());
          return looked(tap, pair, mended.seen(), mended.refused());
        });
  }

  private Reply fine(Tap tap) {
    return meant(
        tap,
        (pair, value) ->
            decided(
                desk.decide(
                    tap.who(), pair.id(), side -> new RoomCommand.Fine(side, value.number())),
                RoomConversation::settled));
  }

  /// Only while a look confirms that it takes one: what was undone in Slack needs none.
  private Reply another(Tap tap) {
    return meant(
        tap,
        (pair, value) -> {
          var seen = look.at(pair, tap.who().at());
          var isSo =
              seen instanceof RoomLook.Seen.Looked(var troubles)
                  && pair.room().disturbance().filter(troubles::contains).isPresent();
          return isSo
              ? decided(
                  desk.decide(tap.who(), pair.id(), _ -> new RoomCommand.Another(value.number())),
                  _ -> RoomWords.onItsWay())
              : looked(tap, pair, seen, Optional.empty());
        });
  }

  private Reply meant(Tap tap, BiFunction<Pair, NumberedValue, Reply> asked) {
    return NumberedValue.read(tap.value())
        .map(value -> living(tap, value.pair(), pair -> asked.apply(pair, value)))
        .orElseGet(Pressing::noSuchPair);
  }

  /// What is asked of the room of a pair that goes on.
  private Reply living(Tap tap, PairId id, Function<Pair, Reply> asked) {
    var seat = desk.look(tap.who(), id);
    if (seat.isEmpty()) {
      return Pressing.noSuchPair();
    }
    return seat.map(Seat::pair)
        .filter(pair -> pair.pairing().isLive())
        .map(asked)
        .orElseGet(() -> Pressing.whisper(RoomWords.nothingToLookAt()));
  }

  private Reply looked(Tap tap, Pair pair) {
    return looked(tap, pair, look.at(pair, tap.who().at()), Optional.empty());
  }

  /// @param refused Slack's word for what it did not let Alcove mend: no matter once it is mended
  private Reply looked(Tap tap, Pair pair, RoomLook.Seen seen, Optional<String> refused) {
    if (!(seen instanceof RoomLook.Seen.Looked(var troubles))) {
      return Pressing.whisper(Pressing.unchangedWords());
    }
    return decided(
        desk.decide(tap.who(), pair.id(), _ -> new RoomCommand.Looked(troubles)),
        seat ->
            refused
                .filter(_ -> seat.pair().room().disturbance().equals(pair.room().disturbance()))
                .map(RoomWords::notMended)
                .orElseGet(() -> looked(seat)));
  }

  private static Reply decided(Outcome outcome, Function<Seat, String> words) {
    return switch (outcome) {
      case Outcome.Done(var now) -> Pressing.whisper(words.apply(now));
      case Outcome.Refused(var refusal) when refusal instanceof RoomRefusal ours ->
          Pressing.whisper(RoomWords.refused(ours));
      case Outcome.Refused _ -> Pressing.whisper(RoomWords.nothingToLookAt());
      case Outcome.NoSuchPair _ -> Pressing.noSuchPair();
      case Outcome.Busy _ -> Pressing.whisper(Pressing.unchangedWords());
    };
  }

  private static String looked(Seat seat) {
    var room = seat.pair().room();
    return room instanceof Room.Moving
        ? RoomWords.onItsWay()
        : room.disturbance()
            .map(trouble ->
                RoomWords.trouble(trouble, seat.side(), seat.partner().person().mention()))
            .orElseGet(RoomWords::fine);
  }

  /// The other has heard of it, and may say so, too.
  private static String settled(Seat seat) {
    return seat.pair().room().disturbance().isPresent()
        ? RoomWords.waits(seat.partner().person().mention())
        : RoomWords.fine();
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
