package alcove.agreement;

import alcove.core.Program.MustReport;
import alcove.privacy.Confidential;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What one submitted form says, as far as it is about that form's part. Judging it is the rules'
/// business: an answer that is none is left out, and then missing.
///
/// @param text what was typed at a field
/// @param chosen what was chosen or ticked at a field
record SheetReader(
    Function<String, Optional<Confidential>> text, Function<String, List<String>> chosen) {

  /// @param list the organisation's list as it is now
  /// @param version the list's version when the form was shown
  Sheet read(Part part, MustReport list, int version) {
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
    var read = new Sheet(passages, answers, promises, acknowledged(list, version));
    return Sheet.EMPTY.with(part, read);
  }

  Optional<Answer> answer(Question question) {
    return chosen.apply(question.name()).stream().findFirst().flatMap(AgreementValue::answer);
  }

  private Sheet.Acknowledged acknowledged(MustReport list, int version) {
    var items = new HashSet<String>();
    for (var i = 0; i < list.items().size(); i++) {
      var field = SheetRules.itemField(i);
      if (chosen.apply(field).contains(field)) {
        items.add(list.items().get(i).id());
      }
    }
    return new Sheet.Acknowledged(version, Set.copyOf(items));
  }
}
