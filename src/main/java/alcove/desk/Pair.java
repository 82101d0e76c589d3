package alcove.desk;

import alcove.agreement.Agreement;
import alcove.card.Cards;
import alcove.checkin.CheckIns;
import alcove.closing.Closings;
import alcove.concern.Concern;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.core.Slice;
import alcove.figures.Moments;
import alcove.heard.Heard;
import alcove.meeting.Meetings;
import alcove.pairing.Bond;
import alcove.pairing.Bond.Partner;
import alcove.pairing.Pairing;
import alcove.reference.References;
import alcove.review.Reviews;
import alcove.room.Room;
import alcove.threeway.ThreeWays;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that is kept about two people in one record with one version, so that a withdrawal
/// and a timer, or two people pressing at once, can never both be right.
///
/// @param program the one that it was made in, for ever
/// @param slices what each capability keeps
/// @param agenda what the clock will ask of it
public record Pair(
    PairId id, ProgramId program, Partner mentor, Partner mentee, Slices slices, Agenda agenda) {

  /// What each capability keeps about the pair. Only its own rules change a slice.
  public record Slices(
      Pairing pairing,
      Room room,
      Agreement agreement,
      CheckIns checkIns,
      Reviews reviews,
      Cards cards,
      Moments moments,
      Meetings meetings,
      References references,
      Concern concern,
      Closings closings,
      ThreeWays threeWays,
      Heard heard) {

    Slices with(Slice changed) {
      return new Slices(
          either(Pairing.class, changed, pairing),
          either(Room.class, changed, room),
          either(Agreement.class, changed, agreement),
          either(CheckIns.class, changed, checkIns),
          either(Reviews.class, changed, reviews),
          either(Cards.class, changed, cards),
          either(Moments.class, changed, moments),
          either(Meetings.class, changed, meetings),
          either(References.class, changed, references),
          either(Concern.class, changed, concern),
          either(Closings.class, changed, closings),
          either(ThreeWays.class, changed, threeWays),
          either(Heard.class, changed, heard));
    }

    Stream<Slice> all() {
      return Stream.of(
          pairing,
          room,
          agreement,
          checkIns,
          reviews,
          cards,
          moments,
          meetings,
          references,
          concern,
          closings,
          threeWays,
          heard);
    }

    private static <S extends Slice> S either(Class<S> kind, Slice changed, S before) {
      return kind.isInstance(changed) ? kind.cast(changed) : before;
    }
  }

  public Pairing pairing() {
    return slices.pairing();
  }

  public Room room() {
    return slices.room();
  }

  public Agreement agreement() {
    return slices.agreement();
  }

  public CheckIns checkIns() {
    return slices.checkIns();
  }

  public Reviews reviews() {
    return slices.reviews();
  }

  public Cards cards() {
    return slices.cards();
  }

  public Moments moments() {
    return slices.moments();
  }

  public Meetings meetings() {
    return slices.meetings();
  }

  public References references() {
    return slices.references();
  }

  public Concern concern() {
    return slices.concern();
  }

  public Closings closings() {
    return slices.closings();
  }

  public ThreeWays threeWays() {
    return slices.threeWays();
  }

  public Heard heard() {
    return slices.heard();
  }

  /// What the capabilities may know about the pair, in `program`.
  public Bond bond(Program program) {
    var pairing = pairing();
    return new Bond(id, mentor, mentee, program, pairing.agreedCourse(), pairing.gone());
  }

  /// What asks the two by buttons in their direct messages, as it stands now.
  List<Prompt> prompts() {
    return slices.all().flatMap(slice -> slice.prompts(id).stream()).toList();
  }

  /// When what is kept of a pair that is over is destroyed: it plans nothing else any more.
  public Instant destroyed() {
    return agenda.next().orElseThrow();
  }

  public Optional<Side> sideOf(PersonId person) {
    if (mentor.person().equals(person)) {
      return Optional.of(Side.MENTOR);
    }
    return mentee.person().equals(person) ? Optional.of(Side.MENTEE) : Optional.empty();
  }

  public Partner partner(Side side) {
    return side == Side.MENTOR ? mentor : mentee;
  }

  /// This pair with another slice in place of the one of its kind.
  Pair with(Slice changed) {
    return new Pair(id, program, mentor, mentee, slices.with(changed), agenda);
  }

  Pair with(Agenda agenda) {
    return new Pair(id, program, mentor, mentee, slices, agenda);
  }

  Pair moved(Side side, Partner partner) {
    return side == Side.MENTOR
        ? new Pair(id, program, partner, mentee, slices, agenda)
        : new Pair(id, program, mentor, partner, slices, agenda);
  }
}
