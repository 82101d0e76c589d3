package alcove.room;

import static alcove.room.Rooms.BARRED;
import static alcove.room.Rooms.CLOSED;
import static alcove.room.Rooms.DISTURBED;
import static alcove.room.Rooms.EXPOSED;
import static alcove.room.Rooms.GONE;
import static alcove.room.Rooms.GUEST;
import static alcove.room.Rooms.LEFT;
import static alcove.room.Rooms.LOST;
import static alcove.room.Rooms.MOVING;
import static alcove.room.Rooms.NONE;
import static alcove.room.Rooms.ONCE;
import static alcove.room.Rooms.OPEN;
import static alcove.room.Rooms.RENAMED;
import static alcove.room.Rooms.looked;
import static alcove.room.Rooms.open;
import static alcove.room.Rooms.refusal;
import static alcove.room.Rooms.settled;
import static alcove.room.Rooms.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import alcove.core.Effect;
import alcove.core.Effect.OpenRoom;
import alcove.core.Effect.Tell;
import alcove.core.NumberedValue;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.room.Room.Disturbed;
import alcove.room.Room.Moving;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who is told of what is the matter with a room, and what is done about it.
final class DisturbanceRulesTest {
  private static final RoomCommand QUIET = new RoomCommand.Looked(List.of());
  private static final Effect HANG = new Effect.Sign(new RoomNotice.HasGuests(), true);
  private static final Effect TURN = new Effect.Sign(new RoomNotice.GoesOn(), false);

  @Test
  void both_are_told_at_once_that_somebody_else_is_there_and_nothing_is_posted() {
    var step = step(OPEN, looked(GUEST));

    assertThat(step.next()).isEqualTo(DISTURBED);
    assertThat(step.effects())
        .containsExactly(
            new Tell(Side.MENTOR, new RoomNotice.IsDisturbed(GUEST, 1)),
            new Tell(Side.MENTEE, new RoomNotice.IsDisturbed(GUEST, 1)),
            HANG);
    assertThat(refusal(DISTURBED, new RoomCommand.Posted("a", "1.1")))
        .isEqualTo(RoomRefusal.DISTURBED);
  }

  @Test
  void both_are_told_when_it_is_private_again_and_our_messages_are_where_they_were() {
    var step = step(DISTURBED, new RoomCommand.Looked(List.of()));

    assertThat(step.next()).isEqualTo(ONCE);
    assertThat(step.effects())
        .containsExactly(
            new Tell(Side.MENTOR, new RoomNotice.IsQuiet()),
            new Tell(Side.MENTEE, new RoomNotice.IsQuiet()),
            TURN);
  }

  @Test
  void a_sign_hangs_there_while_somebody_else_is_in_it_and_no_other_word_of_ours_is_posted() {
    var hung = step(DISTURBED, new RoomCommand.Posted(Room.SIGN, "2.2")).next();
    var more = new Trouble.Guests(Set.of(new PersonId("UCHI"), new PersonId("UDEV")));

    assertThat(hung.hasSign()).isTrue();
    assertThat(hung.disturbance()).contains(GUEST);
    assertThat(step(hung, looked(more)).effects()).hasSize(2).doesNotContain(HANG);
    assertThat(step(hung, looked(RENAMED)).effects()).hasSize(2);
    assertThat(step(step(hung, looked(RENAMED)).next(), QUIET).effects()).contains(TURN);
    assertThat(step(hung, QUIET).effects()).contains(TURN);
    assertThat(DISTURBED.hasSign()).isFalse();
    assertThat(OPEN.wantsSign()).isFalse();
  }

  @Test
  void the_sign_of_another_time_is_no_sign_of_this_one() {
    var hung = step(DISTURBED, new RoomCommand.Posted(Room.SIGN, "2.2")).next();
    var again = step(step(hung, QUIET).next(), looked(GUEST));

    assertThat(again.next().hasSign()).isFalse();
    assertThat(again.effects()).contains(HANG);
  }

  @Test
  void nothing_but_guests_asks_for_a_sign() {
    for (var trouble : List.of(GONE, EXPOSED, LEFT, RENAMED)) {
      var disturbed = step(OPEN, looked(trouble));

      assertThat(disturbed.effects()).hasSize(2).allMatch(Tell.class::isInstance);
      assertThat(step(disturbed.next(), QUIET).effects()).hasSize(2);
    }
  }

  @Test
  void what_is_as_it_was_is_not_told_again() {
    assertThat(step(OPEN, new RoomCommand.Looked(List.of())).effects()).isEmpty();
    assertThat(step(DISTURBED, looked(GUEST)).effects()).isEmpty();
    assertThat(step(DISTURBED, looked(GUEST)).next()).isEqualTo(DISTURBED);
  }

  @Test
  void another_trouble_is_told() {
    var step = step(DISTURBED, looked(GONE));

    assertThat(step.next())
        .isEqualTo(new Disturbed(open("C1", Map.of("welcome", "1.1"), 2), GONE, Set.of()));
    assertThat(step.effects()).contains(new Tell(Side.MENTEE, new RoomNotice.IsDisturbed(GONE, 2)));
  }

  @Test
  void only_a_room_that_is_open_can_be_disturbed() {
    for (var seen : List.of(List.of(GUEST), List.<Trouble>of())) {
      var looked = new RoomCommand.Looked(seen);
      assertThat(refusal(NONE, looked)).isEqualTo(RoomRefusal.NOT_OPEN);
      assertThat(refusal(BARRED, looked)).isEqualTo(RoomRefusal.NOT_OPEN);
      assertThat(refusal(CLOSED, looked)).isEqualTo(RoomRefusal.CLOSED);
    }
  }

  @Test
  void that_one_has_left_is_noted_and_told_by_the_look_that_follows() {
    for (var room : List.of(OPEN, DISTURBED)) {
      var step = step(room, new RoomCommand.Went(Side.MENTEE));

      assertThat(step.next().away()).containsExactly(Side.MENTEE);
      assertThat(step.next().disturbance()).isEqualTo(room.disturbance());
      assertThat(step.next().standing()).isEqualTo(room.standing());
      assertThat(step.effects()).isEmpty();
      assertThat(step(step.next(), looked(LEFT)).effects())
          .contains(
              new Tell(Side.MENTOR, new RoomNotice.IsDisturbed(LEFT, room.equals(OPEN) ? 1 : 2)));
    }
  }

  @Test
  void whoever_comes_back_is_there_and_the_other_may_still_be_away() {
    for (var room : List.of(OPEN, DISTURBED)) {
      var one = step(room, new RoomCommand.Went(Side.MENTOR)).next();
      var both = step(one, new RoomCommand.Went(Side.MENTEE)).next();
      var back = step(both, new RoomCommand.Came(Side.MENTOR));

      assertThat(both.away()).containsExactlyInAnyOrder(Side.values());
      assertThat(back.next().away()).containsExactly(Side.MENTEE);
      assertThat(back.effects()).isEmpty();
      assertThat(step(back.next(), new RoomCommand.Came(Side.MENTEE)).next()).isEqualTo(room);
      assertThat(step(room, new RoomCommand.Came(Side.MENTEE)).next()).isEqualTo(room);
    }
  }

  @Test
  void who_is_away_stays_so_whatever_else_becomes_of_the_room() {
    Room left = step(OPEN, new RoomCommand.Went(Side.MENTEE)).next();
    for (var command :
        List.of(
            new RoomCommand.Posted("agreement", "2.2"),
            new RoomCommand.Leave("welcome"),
            new RoomCommand.Renumbered("C2"),
            looked(GUEST))) {
      assertThat(step(left, command).next().away()).containsExactly(Side.MENTEE);
    }
    assertThat(settled(left, GUEST).away()).containsExactly(Side.MENTEE);
  }

  @Test
  void nobody_leaves_a_room_that_is_not_there() {
    for (var command :
        List.of(new RoomCommand.Went(Side.MENTOR), new RoomCommand.Came(Side.MENTOR))) {
      assertThat(refusal(NONE, command)).isEqualTo(RoomRefusal.NOT_OPEN);
      assertThat(refusal(BARRED, command)).isEqualTo(RoomRefusal.NOT_OPEN);
      assertThat(refusal(CLOSED, command)).isEqualTo(RoomRefusal.CLOSED);
    }
  }

  @Test
  void either_may_ask_for_another_room_where_this_one_cannot_be_mended() {
    for (var trouble : List.of(GONE, EXPOSED)) {
      var lost = new Disturbed(ONCE, trouble, Set.of());
      var step = step(lost, new RoomCommand.Another(1));

      assertThat(step.next()).isEqualTo(new Moving(lost));
      assertThat(step.effects()).containsExactly(new OpenRoom());
      assertThat(refusal(lost, new RoomCommand.Another(0))).isEqualTo(RoomRefusal.CHANGED);
    }
    for (var trouble : List.of(GUEST, LEFT, RENAMED)) {
      assertThat(refusal(new Disturbed(ONCE, trouble, Set.of()), new RoomCommand.Another(1)))
          .isEqualTo(RoomRefusal.NEEDS_NO_OTHER);
    }
    assertThat(refusal(OPEN, new RoomCommand.Another(0))).isEqualTo(RoomRefusal.QUIET);
    assertThat(refusal(MOVING, new RoomCommand.Another(1))).isEqualTo(RoomRefusal.ON_ITS_WAY);
    assertThat(refusal(NONE, new RoomCommand.Another(0))).isEqualTo(RoomRefusal.NOT_OPEN);
    assertThat(refusal(BARRED, new RoomCommand.Another(0))).isEqualTo(RoomRefusal.NOT_OPEN);
    assertThat(refusal(CLOSED, new RoomCommand.Another(0))).isEqualTo(RoomRefusal.CLOSED);
  }

  @Test
  void what_disturbs_it_asks_both_until_it_is_over() {
    var pair = new PairId("abcdefghijklmnopqrstuvwxyz");

    assertThat(DISTURBED.prompts(pair))
        .extracting(Prompt::of, Prompt::action, Prompt::value)
        .containsExactlyInAnyOrder(
            tuple(Side.MENTOR, "room.mend", NumberedValue.of(pair, 1)),
            tuple(Side.MENTEE, "room.mend", NumberedValue.of(pair, 1)));
    assertThat(LOST.prompts(pair)).extracting(Prompt::action).containsOnly("room.another");
    assertThat(List.of(NONE, BARRED, OPEN, MOVING, CLOSED))
        .allMatch(room -> room.prompts(pair).isEmpty());
  }
}
