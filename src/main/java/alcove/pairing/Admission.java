package alcove.pairing;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Side;
import java.util.List;
import java.util.Optional;

/// Who may be a pair: asked before an invitation goes out, and again when it is accepted, since
/// either may have become somebody else's partner in between.
public final class Admission {
  private Admission() {}

  /// A person's place in a pair, as kept with the person.
  ///
  /// @param live whether both have said yes and it has not ended
  /// @param over whether it has ended and waits to be destroyed
  public record Membership(
      PairId pair, ProgramId program, Side side, PersonId partner, boolean live, boolean over) {}

  /// Why `profile` cannot be in a pair of `program` at all; empty when they can.
  public static Optional<PairingRefusal> person(Profile profile, Program program) {
    if (profile.bot()) {
      return Optional.of(PairingRefusal.BOT);
    }
    if (profile.deactivated()) {
      return Optional.of(PairingRefusal.DEACTIVATED);
    }
    if (profile.foreign()) {
      return Optional.of(PairingRefusal.OTHER_ORGANISATION);
    }
    return profile.guest() && !program.guestsAllowed()
        ? Optional.of(PairingRefusal.GUEST)
        : Optional.empty();
  }

  /// Why `asker`, on side `by`, cannot ask `invited`; empty when they can.
  ///
  /// @param asker the memberships of the one who asks
  /// @param invited the memberships of the one who is asked
  public static Optional<PairingRefusal> invitation(
      Side by,
      PersonId partner,
      List<Membership> asker,
      List<Membership> invited,
      Program program) {
    for (var membership : asker) {
      if (membership.partner().equals(partner) && membership.side() == by && !membership.over()) {
        return Optional.of(
            membership.live() ? PairingRefusal.ALREADY_A_PAIR : PairingRefusal.ALREADY_INVITED);
      }
    }
    if (by == Side.MENTOR) {
      return isFull(asker, program) ? Optional.of(PairingRefusal.YOU_ARE_FULL) : Optional.empty();
    }
    return isFull(invited, program) ? Optional.of(PairingRefusal.MENTOR_FULL) : Optional.empty();
  }

  /// Whether a mentor with these memberships has as many mentees in the program as it allows.
  public static boolean isFull(List<Membership> memberships, Program program) {
    return memberships.stream()
            .filter(membership -> membership.live() && membership.side() == Side.MENTOR)
            .filter(membership -> membership.program().equals(program.id()))
            .count()
        >= program.capacity();
  }
}
