package alcove.desk;

import static alcove.core.Side.MENTEE;
import static alcove.core.Side.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.agreement.Agreement;
import alcove.agreement.Draft;
import alcove.agreement.Sheet;
import alcove.agreement.Sheets;
import alcove.agreement.Signed;
import alcove.card.CardCommand;
import alcove.card.Deck;
import alcove.checkin.CheckInCommand;
import alcove.core.Command;
import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.Program.MustReport;
import alcove.core.Refusal;
import alcove.core.Slice;
import alcove.pairing.Bond.Talks;
import alcove.pairing.Pairing;
import alcove.pairing.PairingCommand;
import alcove.pairing.PairingRefusal;
import alcove.privacy.Ids;
import alcove.review.ReviewCommand;
import alcove.room.RoomCommand;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A pair's capabilities as one: each command reaches its own, what one asks of another happens in
/// the same step or not at all, and the agenda is the pair's own.
class PairRulesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final Program PROGRAM = Program.standard(Set.of());
  private static final Pair ASKED = asked(PROGRAM).next();
  private static final Pair AGREEING = step(ASKED, new PairingCommand.Accept(MENTEE)).next();
  private static final Pair ACTIVE =
      step(AGREEING, new PairingCommand.Sign(LocalDate.parse("2027-05-31"), 14, Talks.USUAL))
          .next();

  @Test
  void a_new_pair_has_asked_and_has_opened_nothing() {
    var first = asked(PROGRAM);

    assertThat(first.next().pairing()).isInstanceOf(Pairing.Invited.class);
    assertThat(first.next().room().at()).isEmpty();
    assertThat(first.effects()).hasOnlyElementsOfType(Effect.Tell.class).isNotEmpty();
    assertThat(first.next().agenda().next()).isPresent();
  }

  @Test
  void what_is_to_be_done_outside_comes_out_and_what_is_inside_does_not() {
    var step = step(ASKED, new PairingCommand.Accept(MENTEE));

    assertThat(step.next().pairing()).isInstanceOf(Pairing.Agreeing.class);
    assertThat(step.effects())
        .hasAtLeastOneElementOfType(Effect.OpenRoom.class)
        .doesNotHaveAnyElementsOfTypes(Effect.Inward.class);
  }

  @Test
  void what_asks_somebody_no_more_after_a_step_is_settled_and_what_still_does_is_not() {
    var accepted = step(ASKED, new PairingCommand.Accept(MENTEE));
    var looked = step(ACTIVE, new RoomCommand.Opened("C1"));

    assertThat(ASKED.prompts()).isNotEmpty();
    assertThat(accepted.effects())
        .filteredOn(Effect.Settle.class::isInstance)
        .containsExactlyInAnyOrderElementsOf(
            ASKED.prompts().stream().<Effect>map(Effect.Settle::new).toList());
    assertThat(looked.effects()).doesNotHaveAnyElementsOfTypes(Effect.Settle.class);
  }

  @Test
  void each_command_reaches_the_capability_it_is_for() {
    assertThat(step(AGREEING, new RoomCommand.Opened("C1")).next().room().at()).contains("C1");
    assertThat(step(ACTIVE, new CheckInCommand.Begin(MENTOR)).next().checkIns())
        .isNotEqualTo(ACTIVE.checkIns());
    assertThat(step(ACTIVE, new CardCommand.Deal(MENTOR, Deck.GETTING_TO_KNOW)).next().cards())
        .isNotEqualTo(ACTIVE.cards());
    assertThat(step(ACTIVE, new ReviewCommand.HoldNow(MENTEE)).next().reviews())
        .isNotEqualTo(ACTIVE.reviews());
  }

  @Test
  void all_follow_a_milestone_in_the_same_step() {
    assertThat(ACTIVE.checkIns()).isNotEqualTo(AGREEING.checkIns());
    assertThat(ACTIVE.reviews()).isNotEqualTo(AGREEING.reviews());
    assertThat(ACTIVE.cards()).isNotEqualTo(AGREEING.cards());

    var ended = step(ACTIVE, new PairingCommand.Finish()).next();

    assertThat(ended.agenda().items().values())
        .extracting(Agenda.Item::command)
        .hasOnlyElementsOfType(PairingCommand.class);
  }

  @Test
  void everything_that_a_capability_keeps_has_its_place() {
    var kept =
        new ClassFileImporter()
            .importPackages("alcove").stream()
                .filter(type -> type.getRawInterfaces().stream().anyMatch(PairRulesTest::isSlice))
                .filter(type -> !type.isNestedClass())
                .map(JavaClass::getName);

    assertThat(kept)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Pair.Slices.class.getRecordComponents())
                .map(place -> place.getType().getName())
                .toList());
  }

  private static boolean isSlice(JavaClass type) {
    return type.isEquivalentTo(Slice.class);
  }

  @Test
  void a_refused_command_changes_nothing() {
    assertThat(refusal(ASKED, new PairingCommand.Accept(MENTOR)))
        .isInstanceOf(PairingRefusal.class);
  }

  @Test
  void a_pair_that_has_not_heard_of_the_new_list_hears_of_it_before_anything_else() {
    var list = PROGRAM.mustReport();
    var pair = ACTIVE.with(signed(new MustReport(list.version() - 1, list.items())));

    var next = step(pair, new CheckInCommand.Begin(MENTOR)).next();

    assertThat(pair.agreement().isBehind(list.version())).isTrue();
    assertThat(next.agreement().isBehind(list.version())).isFalse();
    assertThat(next.checkIns()).isNotEqualTo(pair.checkIns());
  }

  @Test
  void a_partner_who_moves_is_somewhere_else_and_nothing_else_changes() {
    var there = ZoneId.of("Asia/Tokyo");

    var step = step(ACTIVE, new PairingCommand.Move(MENTEE, there));

    assertThat(step.next().mentee().zone()).isEqualTo(there);
    assertThat(step.next().mentee().person()).isEqualTo(ACTIVE.mentee().person());
    assertThat(step.next().mentor()).isEqualTo(ACTIVE.mentor());
    assertThat(step.next().slices()).isEqualTo(ACTIVE.slices());
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void a_wake_before_its_time_does_nothing() {
    var step = PairRules.wake(ASKED, PROGRAM, MONDAY);

    assertThat(step.next()).isEqualTo(ASKED);
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void a_wake_decides_the_first_item_that_is_due_and_it_is_gone() {
    var due = ASKED.agenda().next().orElseThrow();
    var name = ASKED.agenda().due(due).orElseThrow().getKey();

    var next = PairRules.wake(ASKED, PROGRAM, due).next();

    assertThat(next.agenda().items().get(name)).isNotEqualTo(ASKED.agenda().items().get(name));
  }

  @Test
  void a_wake_that_is_refused_is_gone_too() {
    var stale = new Effect.Wake("stale", MONDAY, new PairingCommand.Expire());
    var pair = ACTIVE.with(Agenda.EMPTY.with(stale));

    var step = PairRules.wake(pair, PROGRAM, MONDAY);

    assertThat(step.next()).isEqualTo(ACTIVE.with(Agenda.EMPTY));
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void an_item_that_is_put_off_waits_and_the_others_keep_their_times() {
    var due = ASKED.agenda().next().orElseThrow();
    var name = ASKED.agenda().due(due).orElseThrow().getKey();

    var step = PairRules.putOff(ASKED, due);

    assertThat(step.effects()).isEmpty();
    assertThat(step.next().agenda().next().orElseThrow()).isAfter(due);
    assertThat(step.next().agenda().without(name)).isEqualTo(ASKED.agenda().without(name));
  }

  private static Step<Pair> asked(Program program) {
    var couple = new PairRules.Couple(profile("UANA"), profile("UBEA"));
    return PairRules.invite(Ids.pair(), MENTOR, couple, program, MONDAY);
  }

  private static Profile profile(String id) {
    return new Profile(new PersonId(id), ZoneId.of("Europe/Berlin"), false, false, false, false);
  }

  /// An agreement on this list that both have signed.
  private static Agreement signed(MustReport list) {
    var sheet =
        new Sheet(Map.of(), Map.of(), Set.of(), new Sheet.Acknowledged(list.version(), Set.of()));
    var text = new Draft(new Sheets(sheet, sheet), list);
    var signature = new Signed.Signature(MONDAY, "0".repeat(64));
    var signed = new Signed(1, text, Map.of(MENTOR, signature, MENTEE, signature), List.of());
    return new Agreement(new Agreement.Stage.Resting(), Optional.of(signed), Optional.empty(), 1);
  }

  private static Step<Pair> step(Pair pair, Command command) {
    return (Step<Pair>) PairRules.decide(pair, command, PROGRAM, MONDAY);
  }

  private static Refusal refusal(Pair pair, Command command) {
    return ((Refused<Pair>) PairRules.decide(pair, command, PROGRAM, MONDAY)).refusal();
  }
}
