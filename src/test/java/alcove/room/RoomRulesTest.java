package alcove.room;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.Effect.FurnishRoom;
import alcove.core.Effect.OpenRoom;
import alcove.core.Effect.Tell;
import alcove.core.PersonId;
import alcove.core.Side;
import alcove.room.Room.Barred;
import alcove.room.Room.Closed;
import alcove.room.Room.Disturbed;
import alcove.room.Room.None;
import alcove.room.Room.Open;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomRulesTest {
  private static final Room NONE = new None();
  private static final Room BARRED = new Barred("restricted_action");
  private static final Trouble GUEST = new Trouble.Guests(Set.of(new PersonId("UCHI")));
  private static final Trouble RENAMED = new Trouble.Renamed("5f");
  private static final Trouble ARCHIVED = new Trouble.Archived();
  private static final Instant MONDAY = Instant.parse("2026-11-23T13:00:00Z");
  private static final Open OPEN = open("C1", Map.of("welcome", "1.1"));
  private static final Settled SETTLED_NAME = Settled.NOTHING.with(RENAMED, MONDAY);
  private static final Open ONCE = open("C1", Map.of("welcome", "1.1"), 1);
  private static final Room DISTURBED = new Disturbed(ONCE, GUEST, Set.of());
  private static final Room CLOSED = new Closed("C1");

  @Test
  void a_room_that_opens_is_furnished_and_both_are_told() {
    for (var before : List.of(NONE, BARRED)) {
      var step = step(before, new RoomCommand.Opened("C1"));

      assertThat(step.next()).isEqualTo(open("C1", Map.of()));
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
  void both_are_told_at_once_that_somebody_else_is_there_and_nothing_is_posted() {
    var step = step(OPEN, looked(GUEST));

    assertThat(step.next()).isEqualTo(DISTURBED);
    assertThat(step.effects())
        .containsExactly(
            new Tell(Side.MENTOR, new RoomNotice.IsDisturbed(GUEST, 1)),
            new Tell(Side.MENTEE, new RoomNotice.IsDisturbed(GUEST, 1)));
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
            new Tell(Side.MENTEE, new RoomNotice.IsQuiet()));
  }

  @Test
  void what_is_as_it_was_is_not_told_again() {
    assertThat(step(OPEN, new RoomCommand.Looked(List.of())).effects()).isEmpty();
    assertThat(step(DISTURBED, looked(GUEST)).effects()).isEmpty();
    assertThat(step(DISTURBED, looked(GUEST)).next()).isEqualTo(DISTURBED);
  }

  @Test
  void another_trouble_is_told() {
    var step = step(DISTURBED, looked(ARCHIVED));

    assertThat(step.next())
        .isEqualTo(new Disturbed(open("C1", Map.of("welcome", "1.1"), 2), ARCHIVED, Set.of()));
    assertThat(step.effects())
        .contains(new Tell(Side.MENTEE, new RoomNotice.IsDisturbed(ARCHIVED, 2)));
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
            new Tell(Side.MENTEE, new RoomNotice.IsFine(GUEST)));
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
    assertThat(known.unsettled(List.of(ARCHIVED), MONDAY)).contains(ARCHIVED);
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
    for (var trouble : List.of(ARCHIVED, new Trouble.Gone(), new Trouble.Exposed())) {
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
        .isEqualTo(new Open("C1", OPEN.places(), SETTLED_NAME, 1, Set.of()));
  }

  @Test
  void both_are_told_once_that_one_has_left_and_it_goes_on() {
    for (var room : List.of(OPEN, DISTURBED)) {
      var step = step(room, new RoomCommand.Went(Side.MENTOR));

      assertThat(step.next().away()).containsExactly(Side.MENTOR);
      assertThat(step.next().disturbance()).isEqualTo(room.disturbance());
      assertThat(step.next().standing()).isEqualTo(room.standing());
      assertThat(step.effects())
          .containsExactly(
              new Tell(Side.MENTOR, new RoomNotice.HasLeft(Side.MENTOR)),
              new Tell(Side.MENTEE, new RoomNotice.HasLeft(Side.MENTOR)));
      assertThat(step(step.next(), new RoomCommand.Went(Side.MENTOR)))
          .isEqualTo(new Step<>(step.next(), List.of()));
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

  private static Open open(String channel, Map<String, String> places) {
    return open(channel, places, 0);
  }

  private static Open open(String channel, Map<String, String> places, int alarms) {
    return new Open(channel, places, Settled.NOTHING, alarms, Set.of());
  }

  private static Room settled(Trouble trouble) {
    return settled(OPEN, trouble);
  }

  private static Room settled(Room room, Trouble trouble) {
    var alarm = ((Open) room).alarms() + 1;
    var disturbed = step(room, looked(trouble)).next();
    var one = step(disturbed, new RoomCommand.Fine(Side.MENTOR, alarm)).next();
    return step(one, new RoomCommand.Fine(Side.MENTEE, alarm)).next();
  }

  private static Room disturbedFrom(Room room, Trouble trouble, int alarm) {
    var open = (Open) room;
    return new Disturbed(
        new Open(open.channel(), open.places(), open.settled(), alarm, Set.of()),
        trouble,
        Set.of());
  }

  private static Optional<String> at(String channel) {
    return Optional.of(channel);
  }

  private static RoomCommand looked(Trouble trouble) {
    return new RoomCommand.Looked(List.of(trouble));
  }

  private static Step<Room> step(Room room, RoomCommand command) {
    return (Step<Room>) RoomRules.decide(room, command, MONDAY);
  }

  private static Object refusal(Room room, RoomCommand command) {
    return ((Refused<Room>) RoomRules.decide(room, command, MONDAY)).refusal();
  }
}
