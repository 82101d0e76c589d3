package alcove.agreement;

import alcove.privacy.Confidential;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One side's answers. Also what one form of it brings: then only that part is filled.
///
/// @param passages what the person wrote; a passage left empty is absent
/// @param answers what the person chose
/// @param promises what the person acknowledged by a tick
/// @param list what the person acknowledged of the organisation's list
public record Sheet(
    Map<Passage, Confidential> passages,
    Map<Question, Answer> answers,
    Set<Promise> promises,
    Acknowledged list) {

  /// Nothing answered, nothing ticked.
  public static final Sheet EMPTY = new Sheet(Map.of(), Map.of(), Set.of(), Acknowledged.NOTHING);

  public Sheet {
    passages = Map.copyOf(passages);
    answers = Map.copyOf(answers);
    promises = Set.copyOf(promises);
  }

  /// The must-report items that a person has ticked, and of which version of the list.
  public record Acknowledged(int version, Set<String> items) {
    static final Acknowledged NOTHING = new Acknowledged(0, Set.of());

    public Acknowledged {
      items = Set.copyOf(items);
    }
  }

  public Optional<Confidential> passage(Passage passage) {
    return Optional.ofNullable(passages.get(passage));
  }

  public Optional<Answer> answer(Question question) {
    return Optional.ofNullable(answers.get(question));
  }

  /// This sheet with `part` taken from `entry`, and all else as it was.
  Sheet with(Part part, Sheet entry) {
    var promised =
        Stream.concat(
                promises.stream().filter(promise -> promise.part() != part),
                entry.promises.stream().filter(promise -> promise.part() == part))
            .collect(Collectors.toSet());
    return new Sheet(
        merged(passages, entry.passages, part, Passage::part),
        merged(answers, entry.answers, part, Question::part),
        promised,
        part == Part.MUST_REPORT ? entry.list : list);
  }

  /// This sheet with another answer to one question.
  Sheet with(Question question, Answer answer) {
    var changed = new HashMap<>(answers);
    changed.put(question, answer);
    return new Sheet(passages, changed, promises, list);
  }

  private static <K, V> Map<K, V> merged(
      Map<K, V> before, Map<K, V> entry, Part part, Function<K, Part> partOf) {
    return Stream.concat(
            before.entrySet().stream().filter(one -> partOf.apply(one.getKey()) != part),
            entry.entrySet().stream().filter(one -> partOf.apply(one.getKey()) == part))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
