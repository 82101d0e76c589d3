package alcove.desk;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.figures.Books;
import alcove.figures.Release;
import alcove.guidance.Asker;
import alcove.guidance.Case;
import alcove.guidance.Rota;
import alcove.ledger.Chain;
import alcove.ledger.Seals;
import alcove.lesson.Lessons.Batch;
import alcove.lesson.Shelf;
import alcove.matching.Proposals;
import alcove.operations.Tally;
import alcove.program.Catalogue;
import alcove.store.Name;
import alcove.store.Reads;

/// The records that the desk keeps, by name.
final class Records {
  static final Name<Catalogue> PROGRAMS = new Name.OfPrograms<>(Catalogue.class);

  private Records() {}

  static Name<Enrolled> enrolled(ProgramId program, int shelf) {
    return new Name.OfEnrolled<>(program, shelf, Enrolled.class);
  }

  static Name<Proposals> proposals(ProgramId program) {
    return new Name.OfProposals<>(program, Proposals.class);
  }

  static Name<Books> figures(ProgramId program) {
    return new Name.OfFigures<>(program, Books.class);
  }

  static Name<Release> release(ProgramId program, int number) {
    return new Name.OfRelease<>(program, number, Release.class);
  }

  static Name<Pair> pair(PairId id) {
    return new Name.OfPair<>(id, Pair.class);
  }

  static final Name<Rota> ROTA = new Name.OfRota<>(Rota.class);

  static final Name<Tally> TALLY = new Name.OfTally<>(Tally.class);

  static final Name<Shelf> SHELF = new Name.OfShelf<>(Shelf.class);

  static Name<Batch> batch(PairId id) {
    return new Name.OfCase<>(id, Batch.class);
  }

  static Name<Case> ofCase(PairId id) {
    return new Name.OfCase<>(id, Case.class);
  }

  static Name<Asker> asker(PersonId id) {
    return new Name.OfAsker<>(id, Asker.class);
  }

  static Name<Person> person(PersonId id) {
    return new Name.OfPerson<>(id, Person.class);
  }

  static Name<Chain> ledger(String whose) {
    return new Name.OfLedger<>(whose, Chain.class);
  }

  static Name<Seals> seals(String whose) {
    return new Name.OfSeals<>(whose, Seals.class);
  }

  /// The person as read; who was never in a pair is in none.
  static Person person(Reads reads, PersonId id) {
    return reads.get(person(id)).value().orElseGet(() -> Person.of(id));
  }
}
