package alcove.pairing;

import static alcove.core.Side.MENTEE;
import static alcove.core.Side.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.Program.Terms;
import alcove.core.Side;
import alcove.pairing.Admission.Membership;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Program PROGRAM = Program.standard(Set.of());
  private static final PersonId ANA = new PersonId("UANA");
  private static final PersonId BEA = new PersonId("UBEA");
  private static final PersonId CHI = new PersonId("UCHI");

  @Test
  void a_member_of_the_workspace_may_be_in_a_pair() {
    assertThat(Admission.person(profile(false, false, false, false), PROGRAM)).isEmpty();
  }

  @Test
  void an_app_a_guest_someone_gone_and_someone_from_elsewhere_may_not() {
    assertThat(Admission.person(profile(true, false, false, false), PROGRAM))
        .contains(PairingRefusal.BOT);
    assertThat(Admission.person(profile(false, true, false, false), PROGRAM))
        .contains(PairingRefusal.GUEST);
    assertThat(Admission.person(profile(false, false, true, false), PROGRAM))
        .contains(PairingRefusal.DEACTIVATED);
    assertThat(Admission.person(profile(false, false, false, true), PROGRAM))
        .contains(PairingRefusal.OTHER_ORGANISATION);
  }

  @Test
  void a_program_may_allow_guests() {
    var open =
        new Program(
            PROGRAM.id(),
            0,
            "P",
            PROGRAM.roles(),
            new Terms(3, 6, 14, 30, true),
            PROGRAM.workingTime(),
            PROGRAM.mustReport(),
            PROGRAM.care(),
            PROGRAM.fewest(),
            PROGRAM.cards(),
            PROGRAM.announcing());

    assertThat(Admission.person(profile(false, true, false, false), open)).isEmpty();
  }

  @Test
  void two_people_have_at_most_one_live_pair_in_the_same_roles() {
    assertThat(asks(MENTOR, BEA, List.of(live(MENTOR, BEA)), List.of()))
        .contains(PairingRefusal.ALREADY_A_PAIR);
    assertThat(asks(MENTOR, BEA, List.of(invited(MENTOR, BEA)), List.of()))
        .contains(PairingRefusal.ALREADY_INVITED);
  }

  @Test
  void the_other_roles_another_partner_and_an_ended_pair_are_no_hindrance() {
    assertThat(asks(MENTOR, BEA, List.of(live(MENTEE, BEA)), List.of())).isEmpty();
    assertThat(asks(MENTOR, BEA, List.of(live(MENTOR, CHI)), List.of())).isEmpty();
    assertThat(asks(MENTOR, BEA, List.of(over(MENTOR, BEA)), List.of())).isEmpty();
  }

  @Test
  void a_mentor_has_as_many_mentees_as_the_program_allows_and_no_more() {
    var two = Collections.nCopies(2, live(MENTOR, CHI));
    var three = Collections.nCopies(3, live(MENTOR, CHI));

    assertThat(asks(MENTOR, BEA, two, List.of())).isEmpty();
    assertThat(asks(MENTOR, BEA, three, List.of())).contains(PairingRefusal.YOU_ARE_FULL);
    assertThat(asks(MENTEE, BEA, List.of(), two)).isEmpty();
    assertThat(asks(MENTEE, BEA, List.of(), three)).contains(PairingRefusal.MENTOR_FULL);
  }

  @Test
  void open_invitations_ended_pairs_and_pairs_as_mentee_do_not_fill_a_mentor() {
    var none =
        List.of(
            invited(MENTOR, CHI),
            over(MENTOR, CHI),
            live(MENTEE, CHI),
            live(MENTOR, CHI),
            live(MENTOR, CHI));

    assertThat(Admission.isFull(none, PROGRAM)).isFalse();
    assertThat(asks(MENTEE, BEA, List.of(), none)).isEmpty();
  }

  private static Optional<PairingRefusal> asks(
      Side by, PersonId partner, List<Membership> asker, List<Membership> invited) {
    return Admission.invitation(by, partner, asker, invited, PROGRAM);
  }

  private static Membership live(Side side, PersonId partner) {
    return new Membership(new PairId("a".repeat(26)), PROGRAM.id(), side, partner, true, false);
  }

  private static Membership invited(Side side, PersonId partner) {
    return new Membership(new PairId("b".repeat(26)), PROGRAM.id(), side, partner, false, false);
  }

  private static Membership over(Side side, PersonId partner) {
    return new Membership(new PairId("c".repeat(26)), PROGRAM.id(), side, partner, false, true);
  }

  private static Profile profile(boolean bot, boolean guest, boolean gone, boolean foreign) {
    return new Profile(ANA, ZoneId.of("UTC"), bot, guest, gone, foreign);
  }
}
