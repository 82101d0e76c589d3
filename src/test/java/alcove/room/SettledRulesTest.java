package alcove.room;

import static alcove.room.Rooms.BARRED;
import static alcove.room.Rooms.CLOSED;
import static alcove.room.Rooms.DISTURBED;
import static alcove.room.Rooms.EXPOSED;
import static alcove.room.Rooms.GONE;
import static alcove.room.Rooms.GUEST;
import static alcove.room.Rooms.LEFT;
import static alcove.room.Rooms.MONDAY;
import static alcove.room.Rooms.MOVING;
import static alcove.room.Rooms.NONE;
import static alcove.room.Rooms.ONCE;
import static alcove.room.Rooms.OPEN;
import static alcove.room.Rooms.RENAMED;
import static alcove.room.Rooms.SETTLED_NAME;
import static alcove.room.Rooms.disturbedFrom;
import static alcove.room.Rooms.looked;
import static alcove.room.Rooms.refusal;
import static alcove.room.Rooms.settled;
import static alcove.room.Rooms.step;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Effect;
import alcove.core.Effect.Tell;
import alcove.core.PersonId;
import alcove.core.Side;
import alcove.room.Room.Disturbed;
import alcove.room.Room.Open;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What both of the two call fine in their room, and for how long.
final class SettledRulesTest {
  @Test
  void a_guest_stays_when_both_have_said_that_it_is_fine() {
    var one = step(DISTURBED, new RoomCommand.Fine(Side.MENTEE, 1));
    var both = step(one.next(), new RoomCommand.Fine(Side.MENTOR, 1));

    assertThat(one.next()).isEqualTo(new Disturbed(ONCE, GUEST, Set.of(Side.MENTEE)));
    assertThat(one.effects())
        .containsExactly(new Tell(Side.MENTOR, new RoomNotice.IsFineForOne(GUEST, 1)));
    assertThat(step(one.next(), new RoomCommand.Fine(Side.MENTEE, 1)).effects()).isEmpty();
    assertThat(both.effects())
        .containsExactly(
            new Tell(Side.MENTOR, new RoomNotice.IsFine(GUEST)),
            new Tell(Side.MENTEE, new RoomNotice.IsFine(GUEST)),
            new Effect.Sign(new RoomNotice.GoesOn(), false));
    assertThat(both.next().disturbance()).isEmpty();
    assertThat(both.next().standing()).isEqualTo(OPEN.places());
    assertThat(step(both.next(), looked(GUEST)).next()).isEqualTo(both.next());
  }

  @Test
  void a_known_guest_is_known_for_seven_days_and_brings_nobody_along() {
    var known = settled(GUEST);
    var more = new Trouble.Guests(Set.of(new PersonId("UCHI"), new PersonId("UDEV")));

    assertThat(known.unsettled(List.of(GUEST), MONDAY.plus(Settled.VISIT).minusMillis(1)))
        .isEmpty();
    assertThat(known.unsettled(List.of(GUEST), MONDAY.plus(Settled.VISIT))).contains(GUEST);
    assertThat(known.unsettled(List.of(more), MONDAY)).contains(more);
    assertThat(known.unsettled(List.of(GUEST, RENAMED), MONDAY)).contains(RENAMED);
    assertThat(known.unsettled(List.of(GONE), MONDAY)).contains(GONE);
  }

  @Test
  void a_name_that_both_find_fine_stays_and_another_does_not() {
    var named = settled(RENAMED);
    var other = new Trouble.Renamed("6a");

    assertThat(step(named, looked(RENAMED)).effects()).isEmpty();
    assertThat(step(named, looked(other)).next()).isEqualTo(disturbedFrom(named, other, 2));
    assertThat(((Open) settled(settled(RENAMED), GUEST)).settled().name()).isEqualTo("5f");
    assertThat(((Open) settled(settled(GUEST), RENAMED)).settled().guests()).hasSize(1);
  }

  @Test
  void what_is_not_theirs_to_say_is_never_fine() {
    for (var trouble : List.of(GONE, EXPOSED)) {
      var disturbed = step(OPEN, looked(trouble)).next();

      assertThat(refusal(disturbed, new RoomCommand.Fine(Side.MENTOR, 1)))
          .isEqualTo(RoomRefusal.NOT_FINE);
      assertThat(Settled.NOTHING.with(trouble, MONDAY)).isEqualTo(Settled.NOTHING);
    }
    assertThat(refusal(OPEN, new RoomCommand.Fine(Side.MENTOR, 1))).isEqualTo(RoomRefusal.QUIET);
    assertThat(refusal(NONE, new RoomCommand.Fine(Side.MENTOR, 1))).isEqualTo(RoomRefusal.NOT_OPEN);
    assertThat(refusal(BARRED, new RoomCommand.Fine(Side.MENTOR, 1)))
        .isEqualTo(RoomRefusal.NOT_OPEN);
    assertThat(refusal(CLOSED, new RoomCommand.Fine(Side.MENTOR, 1))).isEqualTo(RoomRefusal.CLOSED);
    assertThat(refusal(MOVING, new RoomCommand.Fine(Side.MENTOR, 1)))
        .isEqualTo(RoomRefusal.ON_ITS_WAY);
  }

  @Test
  void that_one_has_left_may_be_fine_and_says_nothing_of_the_other() {
    var known = (Open) settled(LEFT);
    var both = new Trouble.Left(Set.of(Side.values()));

    assertThat(known.settled().absent()).containsExactly(Side.MENTEE);
    assertThat(known.unsettled(List.of(LEFT), MONDAY.plus(Settled.VISIT))).isEmpty();
    assertThat(known.unsettled(List.of(both, RENAMED), MONDAY)).contains(both);
    assertThat(((Open) settled(settled(LEFT), GUEST)).settled().absent()).hasSize(1);
    assertThat(((Open) settled(settled(GUEST), LEFT)).settled().guests()).hasSize(1);
  }

  @Test
  void one_who_found_a_guest_fine_is_asked_anew_about_another() {
    var half = step(DISTURBED, new RoomCommand.Fine(Side.MENTEE, 1)).next();
    var other = new Trouble.Guests(Set.of(new PersonId("UDEV")));

    assertThat(step(half, looked(other)).next()).isEqualTo(disturbedFrom(ONCE, other, 2));
  }

  @Test
  void what_was_said_of_one_thing_does_not_count_for_the_next() {
    var renamed = step(DISTURBED, looked(RENAMED)).next();

    assertThat(refusal(renamed, new RoomCommand.Fine(Side.MENTOR, 1)))
        .isEqualTo(RoomRefusal.CHANGED);
    assertThat(refusal(DISTURBED, new RoomCommand.Fine(Side.MENTOR, 2)))
        .isEqualTo(RoomRefusal.CHANGED);
    assertThat(step(renamed, new RoomCommand.Fine(Side.MENTOR, 2)).next().isDisturbedBy(2))
        .isTrue();
    assertThat(renamed.isDisturbedBy(1)).isFalse();
    assertThat(OPEN.isDisturbedBy(0)).isFalse();
  }

  @Test
  void what_disturbs_it_once_more_is_counted_on() {
    var quiet = step(DISTURBED, new RoomCommand.Looked(List.of())).next();
    var settled = step(quiet, looked(GUEST)).next();

    assertThat(settled.isDisturbedBy(2)).isTrue();
    assertThat(settled(RENAMED))
        .isEqualTo(new Open("C1", 0, OPEN.places(), SETTLED_NAME, 1, Set.of()));
  }
}
