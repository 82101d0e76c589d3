package alcove.room;

import static alcove.room.Rooms.BARRED;
import static alcove.room.Rooms.CLOSED;
import static alcove.room.Rooms.DISTURBED;
import static alcove.room.Rooms.GONE;
import static alcove.room.Rooms.GUEST;
import static alcove.room.Rooms.MONDAY;
import static alcove.room.Rooms.MOVING;
import static alcove.room.Rooms.NONE;
import static alcove.room.Rooms.ONCE;
import static alcove.room.Rooms.OPEN;
import static alcove.room.Rooms.at;
import static alcove.room.Rooms.looked;
import static alcove.room.Rooms.open;
import static alcove.room.Rooms.refusal;
import static alcove.room.Rooms.step;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Effect.FurnishRoom;
import alcove.core.Effect.OpenRoom;
import alcove.core.Effect.Tell;
import alcove.core.Side;
import alcove.room.Room.Closed;
import alcove.room.Room.Disturbed;
import alcove.room.Room.Open;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How a room begins, what stands in it, how another takes its place, and that it stays closed.
final class RoomRulesTest {
  private static final RoomCommand QUIET = new RoomCommand.Looked(List.of());

  @Test
  void a_room_that_opens_is_furnished_and_both_are_told() {
    for (var before : List.of(NONE, BARRED)) {
      var step = step(before, new RoomCommand.Opened("C1"));

      assertThat(step.next()).isEqualTo(open("C1", Map.of()));
      assertThat(step.effects())
          .containsExactly(
              new Tell(Side.MENTOR, new RoomNotice.IsOpen("C1")),
              new Tell(Side.MENTEE, new RoomNotice.IsOpen("C1")),
              new FurnishRoom());
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

    assertThat(again.next()).isEqualTo(open("C1", Map.of("welcome", "1.1", "agreement", "3.3")));
  }

  @Test
  void places_are_bounded_but_an_old_one_can_still_be_replaced() {
    var places = new HashMap<String, String>();
    for (var i = 0; i < RoomRules.MOST_PLACES; i++) {
      places.put("review-" + i, "1." + i);
    }
    Room full = open("C1", places);

    assertThat(refusal(full, new RoomCommand.Posted("one-more", "9.9")))
        .isEqualTo(RoomRefusal.CLOSED);
    assertThat(RoomRules.decide(full, new RoomCommand.Posted("review-7", "9.9"), MONDAY))
        .isInstanceOf(Step.class);
  }

  @Test
  void a_place_that_is_left_need_not_be_known_any_more() {
    var leave = new RoomCommand.Leave("welcome");

    assertThat(step(OPEN, leave).next()).isEqualTo(open("C1", Map.of()));
    assertThat(step(DISTURBED, leave).next())
        .isEqualTo(new Disturbed(open("C1", Map.of(), 1), GUEST, Set.of()));
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

    assertThat(step(OPEN, renumbered).next()).isEqualTo(open("C2", Map.of("welcome", "1.1")));
    assertThat(step(DISTURBED, renumbered).next())
        .isEqualTo(new Disturbed(open("C2", Map.of("welcome", "1.1"), 1), GUEST, Set.of()));
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

  @Test
  void another_room_is_empty_has_a_number_of_its_own_and_shows_what_holds() {
    var step = step(MOVING, new RoomCommand.Opened("C2"));

    assertThat(step.next()).isEqualTo(new Open("C2", 1, Map.of(), Settled.NOTHING, 1, Set.of()));
    assertThat(step.effects())
        .containsExactly(
            new Tell(Side.MENTOR, new RoomNotice.IsOpen("C2")),
            new Tell(Side.MENTEE, new RoomNotice.IsOpen("C2")),
            new FurnishRoom(),
            new Effect.Show("welcome", new RoomNotice.IsAnother(), true),
            new Effect.ShowAgain());
    assertThat(List.of(NONE, BARRED, OPEN, DISTURBED, CLOSED)).allMatch(room -> room.number() == 0);
    assertThat(MOVING.number()).isEqualTo(1);
    assertThat(new Disturbed((Open) step.next(), GONE, Set.of()).number()).isEqualTo(1);
  }

  @Test
  void what_disturbed_the_old_room_is_not_taken_for_what_disturbs_the_new_one() {
    var second = step(MOVING, new RoomCommand.Opened("C2")).next();
    var lost = step(second, looked(GONE)).next();

    assertThat(lost.isDisturbedBy(2)).isTrue();
    assertThat(refusal(lost, new RoomCommand.Another(1))).isEqualTo(RoomRefusal.CHANGED);
    assertThat(step(lost, new RoomCommand.Another(2)).next().number()).isEqualTo(2);
  }

  @Test
  void both_are_told_that_slack_opens_no_other_room_and_the_old_one_may_still_be_mended() {
    var step = step(MOVING, new RoomCommand.Bar("restricted_action"));

    assertThat(step.next().disturbance()).contains(GONE);
    assertThat(step.next().isDisturbedBy(2)).isTrue();
    assertThat(step.effects())
        .containsExactly(
            new Tell(Side.MENTOR, new RoomNotice.NoOther("restricted_action", GONE, 2)),
            new Tell(Side.MENTEE, new RoomNotice.NoOther("restricted_action", GONE, 2)));
    assertThat(step(step.next(), new RoomCommand.Another(2)).effects()).hasSize(1);
    assertThat(step(step.next(), QUIET).next().standing()).isEqualTo(ONCE.places());
  }

  @Test
  void while_another_room_is_on_its_way_nothing_becomes_of_the_old_one() {
    for (var late :
        List.of(
            QUIET,
            looked(GUEST),
            new RoomCommand.Went(Side.MENTOR),
            new RoomCommand.Came(Side.MENTOR))) {
      assertThat(step(MOVING, late)).isEqualTo(new Step<>(MOVING, List.of()));
    }
    assertThat(step(MOVING, new RoomCommand.Renumbered("C9")).next().at()).isEqualTo(at("C9"));
    assertThat(step(MOVING, new RoomCommand.Closed()).next()).isEqualTo(CLOSED);
    assertThat(MOVING.at()).isEqualTo(at("C1"));
    assertThat(MOVING.standing()).isEmpty();
    assertThat(MOVING.disturbance()).isEmpty();
    for (var none :
        List.of(
            new RoomCommand.Retry(),
            new RoomCommand.Posted("a", "1.1"),
            new RoomCommand.Leave("welcome"))) {
      assertThat(refusal(MOVING, none)).isEqualTo(RoomRefusal.NOT_OPEN);
    }
  }
}
