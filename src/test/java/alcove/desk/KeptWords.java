package alcove.desk;

import alcove.codec.Telling;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.privacy.Confidential;
import alcove.store.Name;
import alcove.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Where a word stands in all that is kept.
public final class KeptWords {
  private final Store store;

  public KeptWords(Store store) {
    this.store = store;
  }

  /// The names of all records that there are of a program, of these people and of nobody. Whoever
  /// has a record that is not among them is not found by it.
  public List<Name<?>> names(ProgramId program, Set<PersonId> people) {
    var names = new ArrayList<Name<?>>(List.of(Records.PROGRAMS, Records.ROTA, Records.SHELF));
    store.pairs(program, Store.BEGINNING).pairs().forEach(pair -> names.add(Records.pair(pair)));
    IntStream.range(0, Store.SHELVES).forEach(shelf -> names.add(Records.enrolled(program, shelf)));
    names.add(Records.proposals(program));
    names.add(Records.figures(program));
    names.add(Records.ledger(Ledgers.Whose.of(program).name()));
    names.add(Records.ledger(Ledgers.Whose.KEYS.name()));
    for (var person : people) {
      names.add(Records.person(person));
      names.add(Records.asker(person));
      names.add(Records.ledger(Ledgers.Whose.of(person).name()));
      var open = store.read(Records.asker(person)).value().flatMap(asker -> asker.open());
      open.ifPresent(id -> names.add(Records.ofCase(id)));
    }
    store.read(Records.SHELF).value().stream()
        .flatMap(shelf -> shelf.gathering().stream())
        .forEach(batch -> names.add(Records.batch(batch)));
    return names;
  }

  /// The names of those that are there.
  public List<Name<?>> there(Collection<Name<?>> names) {
    return names.stream()
        .<Name<?>>map(name -> name)
        .filter(name -> store.read(name).value().isPresent())
        .toList();
  }

  /// The fields in which a word stands, by the names of record and component.
  public Set<String> places(Collection<Name<?>> names, String word) {
    var places = new TreeSet<String>();
    for (var name : names) {
      Optional<?> found = store.read(name).value();
      found.ifPresent(record -> Stored.codec().tell(record, new Finder(word, places)));
    }
    return places;
  }

  /// Is told everything, and notes where the word stands.
  private record Finder(String word, Set<String> places) implements Telling {
    @Override
    public boolean tells(Place at, Object value) {
      if (stands(value)) {
        places.add(at.name());
      }
      return true;
    }

    private boolean stands(Object value) {
      return switch (value) {
        case Confidential words -> words.sameAs(Confidential.of(word));
        case String text -> text.contains(word);
        case Map<?, ?> map -> map.values().stream().anyMatch(this::stands);
        case Collection<?> some -> some.stream().anyMatch(this::stands);
        case Optional<?> maybe -> maybe.filter(this::stands).isPresent();
        case Object _ -> false;
      };
    }

    @Override
    public boolean tellsOf(Place at, Object held) {
      return true;
    }

    @Override
    public JsonNode words(Confidential words) {
      return JsonNodeFactory.instance.nullNode();
    }
  }
}
