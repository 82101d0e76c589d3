package alcove.agreement;

import alcove.privacy.Confidential;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What one submitted form says, as far as it is about that form's part. Judging it is the rules'
/// business: an answer that is none is left out, and then missing.
final class SheetReader {
  /// A form has at most a hundred blocks, so a list has fewer items.
  private static final int MAX_ITEMS = 100;

  private final Function<String, Optional<Confidential>> text;
  private final Function<String, List<String>> chosen;

  /// @param text what was typed at a block
  /// @param chosen what was chosen at a block
  SheetReader(
      Function<String, Optional<Confidential>> text, Function<String, List<String>> chosen) {
    this.text = text;
    this.chosen = chosen;
  }

  /// @param version the version of the organisation's list when the form was shown
  Sheet read(Part part, int version) {
    var passages = new EnumMap<Passage, Confidential>(Passage.class);
    for (var passage : Passage.values()) {
      text.apply(passage.name()).ifPresent(words -> passages.put(passage, words));
    }
    var answers = new EnumMap<Question, Answer>(Question.class);
    for (var question : Question.values()) {
      answer(question).ifPresent(answer -> answers.put(question, answer));
    }
    var promises = new HashSet<Promise>();
    for (var promise : Promise.values()) {
      if (chosen.apply(promise.name()).contains(promise.name())) {
        promises.add(promise);
      }
    }
    var read = new Sheet(passages, answers, promises, acknowledged(version));
    return Sheet.EMPTY.with(part, read);
  }

  Optional<Answer> answer(Question question) {
    return chosen.apply(question.name()).stream().findFirst().flatMap(AgreementValue::answer);
  }

  private Sheet.Acknowledged acknowledged(int version) {
    var items =
        IntStream.range(0, MAX_ITEMS)
            .mapToObj(SheetRules::itemField)
            .flatMap(field -> chosen.apply(field).stream())
            .collect(Collectors.toSet());
    return new Sheet.Acknowledged(version, items);
  }
}
