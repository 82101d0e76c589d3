package alcove.room;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.Effect.FurnishRoom;
import alcove.core.Effect.OpenRoom;
import alcove.core.Effect.Tell;
import alcove.core.Side;
import alcove.room.Room.Barred;
import alcove.room.Room.Closed;
import alcove.room.Room.Disturbed;
import alcove.room.Room.None;
import alcove.room.Room.Open;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomRulesTest {
  private static final Room NONE = new None();
  private static final Room BARRED = new Barred("restricted_action");
  private static final Room OPEN = new Open("C1", Map.of("welcome", "1.1"));
  private static final Room DISTURBED =
      new Disturbed("C1", Map.of("welcome", "1.1"), Trouble.GUEST);
  private static final Room CLOSED = new Closed("C1");

  @Test
  void a_room_that_opens_is_furnished_and_both_are_told() {
    for (var before : List.of(NONE, BARRED)) {
      var step = step(before, new RoomCommand.Opened("C1"));

      assertThat(step.next()).isEqualTo(new Open("C1", Map.of()));
      assertThat(step.effects())
          .containsExactly(
              new FurnishRoom(),
              new Tell(Side.MENTOR, new RoomNotice.IsOpen("C1")),
              new Tell(Side.MENTEE, new RoomNotice.IsOpen("C1")));
    }
  }

  @Test
  void a_room_is_opened_once() {
    assertThat(refusal(OPEN, new RoomCommand.Opened("C2"))).isEqualTo(RoomRefusal.ALREADY_OPEN);
    assertThat(refusal(OPEN, new RoomCommand.Bar("x"))).isEqualTo(RoomRefusal.ALREADY_OPEN);
    assertThat(refusal(OPEN, new RoomCommand.Retry())).isEqualTo(RoomRefusal.ALREADY_OPEN);
  }

  @Test
  void both_are_told_once_that_slack_will_not_open_it() {
    var step = step(NONE, new RoomCommand.Bar("restricted_action"));

    assertThat(step.next()).isEqualTo(BARRED);
    assertThat(step.effects()).hasSize(2);
    assertThat(step(BARRED, new RoomCommand.Bar("restricted_action")).effects()).isEmpty();
  }

  @Test
  void a_barred_room_may_be_tried_again() {
    var step = step(BARRED, new RoomCommand.Retry());

    assertThat(step.next()).isEqualTo(NONE);
    assertThat(step.effects()).containsExactly(new OpenRoom());
    assertThat(refusal(NONE, new RoomCommand.Retry())).isEqualTo(RoomRefusal.NOT_OPEN);
  }

  @Test
  void places_are_kept_and_replaced() {
    var first = step(OPEN, new RoomCommand.Posted("agreement", "2.2"));
    var again = step(first.next(), new RoomCommand.Posted("agreement", "3.3"));

    assertThat(again.next())
        .isEqualTo(new Open("C1", Map.of("welcome", "1.1", "agreement", "3.3")));
  }

  @Test
  void places_are_bounded_but_an_old_one_can_still_be_replaced() {
    var places = new HashMap<String, String>();
    for (var i = 0; i < RoomRules.MOST_PLACES; i++) {
      places.put("review-" + i, "1." + i);
    }
    Room full = new Open("C1", places);

    assertThat(refusal(full, new RoomCommand.Posted("one-more", "9.9")))
        .isEqualTo(RoomRefusal.CLOSED);
    assertThat(RoomRules.decide(full, new RoomCommand.Posted("review-7", "9.9")))
        .isInstanceOf(Step.class);
  }

  @Test
  void a_place_that_is_left_need_not_be_known_any_more() {
    var leave = new RoomCommand.Leave("welcome");

    assertThat(step(OPEN, leave).next()).isEqualTo(new Open("C1", Map.of()));
    assertThat(step(DISTURBED, leave).next())
        .isEqualTo(new Disturbed("C1", Map.of(), Trouble.GUEST));
    assertThat(step(OPEN, new RoomCommand.Leave("elsewhere")).next()).isEqualTo(OPEN);
    assertThat(refusal(NONE, leave)).isEqualTo(RoomRefusal.NOT_OPEN);
    assertThat(refusal(BARRED, leave)).isEqualTo(RoomRefusal.NOT_OPEN);
    assertThat(refusal(CLOSED, leave)).isEqualTo(RoomRefusal.CLOSED);
  }

  @Test
  void a_closed_room_stays_closed() {
    assertThat(step(OPEN, new RoomCommand.Closed()).next()).isEqualTo(CLOSED);
    assertThat(step(CLOSED, new RoomCommand.Closed()).next()).isEqualTo(CLOSED);
    for (var late :
        List.of(
            new RoomCommand.Opened("C2"),
            new RoomCommand.Bar("x"),
            new RoomCommand.Retry(),
            new RoomCommand.Posted("a", "1.1"))) {
      assertThat(refusal(CLOSED, late)).isEqualTo(RoomRefusal.CLOSED);
    }
  }

  @Test
  void nothing_is_posted_or_closed_where_there_is_no_room() {
    for (var none : List.of(NONE, BARRED)) {
      assertThat(refusal(none, new RoomCommand.Posted("a", "1.1"))).isEqualTo(RoomRefusal.NOT_OPEN);
      assertThat(refusal(none, new RoomCommand.Closed())).isEqualTo(RoomRefusal.NOT_OPEN);
    }
  }

  @Test
  void both_are_told_at_once_that_somebody_else_is_there_and_nothing_is_posted() {
    var step = step(OPEN, looked(Trouble.GUEST));

    assertThat(step.next()).isEqualTo(DISTURBED);
    assertThat(step.effects())
        .containsExactly(
            new Tell(Side.MENTOR, new RoomNotice.IsDisturbed(Trouble.GUEST)),
            new Tell(Side.MENTEE, new RoomNotice.IsDisturbed(Trouble.GUEST)));
    assertThat(refusal(DISTURBED, new RoomCommand.Posted("a", "1.1")))
        .isEqualTo(RoomRefusal.DISTURBED);
  }

  @Test
  void both_are_told_when_it_is_private_again_and_our_messages_are_where_they_were() {
    var step = step(DISTURBED, new RoomCommand.Looked(Optional.empty()));

    assertThat(step.next()).isEqualTo(OPEN);
    assertThat(step.effects())
        .containsExactly(
            new Tell(Side.MENTOR, new RoomNotice.IsQuiet()),
            new Tell(Side.MENTEE, new RoomNotice.IsQuiet()));
  }

  @Test
  void what_is_as_it_was_is_not_told_again() {
    assertThat(step(OPEN, new RoomCommand.Looked(Optional.empty())).effects()).isEmpty();
    assertThat(step(DISTURBED, looked(Trouble.GUEST)).effects()).isEmpty();
    assertThat(step(DISTURBED, looked(Trouble.GUEST)).next()).isEqualTo(DISTURBED);
  }

  @Test
  void another_trouble_is_told() {
    var step = step(DISTURBED, looked(Trouble.ARCHIVED));

    assertThat(step.next())
        .isEqualTo(new Disturbed("C1", Map.of("welcome", "1.1"), Trouble.ARCHIVED));
    assertThat(step.effects())
        .contains(new Tell(Side.MENTEE, new RoomNotice.IsDisturbed(Trouble.ARCHIVED)));
  }

  @Test
  void only_a_room_that_is_open_can_be_disturbed() {
    for (var trouble : List.of(Optional.of(Trouble.GUEST), Optional.<Trouble>empty())) {
      var looked = new RoomCommand.Looked(trouble);
      assertThat(refusal(NONE, looked)).isEqualTo(RoomRefusal.NOT_OPEN);
      assertThat(refusal(BARRED, looked)).isEqualTo(RoomRefusal.NOT_OPEN);
      assertThat(refusal(CLOSED, looked)).isEqualTo(RoomRefusal.CLOSED);
    }
  }

  @Test
  void a_disturbed_room_is_not_opened_again_and_can_be_closed() {
    for (var again :
        List.of(new RoomCommand.Opened("C2"), new RoomCommand.Bar("x"), new RoomCommand.Retry())) {
      assertThat(refusal(DISTURBED, again)).isEqualTo(RoomRefusal.ALREADY_OPEN);
    }
    assertThat(step(DISTURBED, new RoomCommand.Closed()).next()).isEqualTo(CLOSED);
  }

  @Test
  void by_another_id_it_is_the_same_room_and_nobody_is_told() {
    var renumbered = new RoomCommand.Renumbered("C2");

    assertThat(step(OPEN, renumbered).next()).isEqualTo(new Open("C2", Map.of("welcome", "1.1")));
    assertThat(step(DISTURBED, renumbered).next())
        .isEqualTo(new Disturbed("C2", Map.of("welcome", "1.1"), Trouble.GUEST));
    assertThat(step(CLOSED, renumbered).next()).isEqualTo(new Closed("C2"));
    assertThat(step(OPEN, renumbered).effects()).isEmpty();
    assertThat(refusal(NONE, renumbered)).isEqualTo(RoomRefusal.NOT_OPEN);
    assertThat(refusal(BARRED, renumbered)).isEqualTo(RoomRefusal.NOT_OPEN);
  }

  @Test
  void a_room_knows_where_it_is_and_what_stands_in_it() {
    assertThat(List.of(OPEN, DISTURBED, CLOSED)).allMatch(room -> room.at().equals(at("C1")));
    assertThat(List.of(NONE, BARRED)).allMatch(room -> room.at().isEmpty());
    assertThat(List.of(OPEN, DISTURBED)).allMatch(room -> room.standing().size() == 1);
    assertThat(List.of(NONE, BARRED, CLOSED)).allMatch(room -> room.standing().isEmpty());
  }

  private static Optional<String> at(String channel) {
    return Optional.of(channel);
  }

  private static RoomCommand looked(Trouble trouble) {
    return new RoomCommand.Looked(Optional.of(trouble));
  }

  private static Step<Room> step(Room room, RoomCommand command) {
    return (Step<Room>) RoomRules.decide(room, command);
  }

  private static Object refusal(Room room, RoomCommand command) {
    return ((Refused<Room>) RoomRules.decide(room, command)).refusal();
  }
}
