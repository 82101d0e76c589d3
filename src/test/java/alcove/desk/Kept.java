package alcove.desk;

import alcove.figures.Books;
import alcove.figures.Release;
import alcove.guidance.Asker;
import alcove.guidance.Case;
import alcove.guidance.Rota;
import alcove.ledger.Chain;
import alcove.ledger.Seals;
import alcove.lesson.Lessons;
import alcove.lesson.Shelf;
import alcove.matching.Proposals;
import alcove.operations.Tally;
import alcove.program.Catalogue;
import java.util.List;

/// The records that are kept in Redis.
final class Kept {
  static final List<Class<?>> RECORDS =
      List.of(
          Pair.class,
          Person.class,
          Catalogue.class,
          Case.class,
          Asker.class,
          Rota.class,
          Enrolled.class,
          Proposals.class,
          Shelf.class,
          Tally.class,
          Lessons.Batch.class,
          Task.Todo.class,
          Books.class,
          Release.class,
          Chain.class,
          Seals.class);

  private Kept() {}
}
