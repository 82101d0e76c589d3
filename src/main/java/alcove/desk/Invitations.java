package alcove.desk;

import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.PairRules.Couple;
import alcove.pairing.Admission;
import alcove.pairing.PairingRefusal;
import alcove.privacy.Ids;
import alcove.store.Reads;
import alcove.store.Store;
import java.util.List;
import java.util.Optional;

/// Where one person's wish for a pair becomes one.
record Invitations(Store store, Programs programs, Commits commits) {

  /// Who asks whom, and on which side.
  record Asked(Who who, Side by, Profile asker, Profile invited) {
    Couple couple() {
      return by == Side.MENTOR ? new Couple(asker, invited) : new Couple(invited, asker);
    }
  }

  /// One attempt; empty when somebody was faster.
  Optional<Outcome> once(ProgramId id, Asked asked) {
    var one = Records.person(asked.asker().person());
    var other = Records.person(asked.invited().person());
    var reads = store.read(List.of(one, other, Records.PROGRAMS));
    return programs
        .in(reads)
        .find(id)
        .map(program -> in(program, reads, asked))
        .orElseGet(() -> Optional.of(new Outcome.NoSuchPair()));
  }

  private Optional<Outcome> in(Program program, Reads reads, Asked asked) {
    var who = asked.who();
    var partner = asked.invited().person();
    var first = Records.person(reads, asked.asker().person());
    var second = Records.person(reads, partner);
    var refusal =
        Admission.invitation(
            asked.by(), partner, first.memberships(), second.memberships(), program);
    if (refusal.isPresent()) {
      return Optional.of(answered(asked, first, refusal.get()));
    }
    var step = PairRules.invite(Ids.pair(), asked.by(), asked.couple(), program, who.at());
    var commit = commits.ofFirst(reads, step, program, who.at()).answers(who.request());
    return switch (store.commit(commit)) {
      case DONE -> Optional.of(new Outcome.Done(new Seat(step.next(), asked.by(), program)));
      case STALE, ANSWERED_BEFORE -> Optional.empty();
      case LEASE_LOST -> throw new IllegalStateException("no errand was completed");
    };
  }

  /// A refusal to a repeated request is the echo of its own success.
  private Outcome answered(Asked asked, Person first, PairingRefusal refusal) {
    if (!store.isAnswered(asked.who().request())) {
      return new Outcome.Refused(refusal);
    }
    return first.memberships().stream()
        .filter(
            place -> place.partner().equals(asked.invited().person()) && place.side() == asked.by())
        .flatMap(place -> Seats.look(store, programs, asked.who(), place.pair()).stream())
        .findFirst()
        .<Outcome>map(Outcome.Done::new)
        .orElseGet(Outcome.NoSuchPair::new);
  }
}
