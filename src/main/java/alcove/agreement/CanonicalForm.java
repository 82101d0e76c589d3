package alcove.agreement;

import alcove.core.PairId;
import alcove.core.Program;
import alcove.core.Side;
import alcove.privacy.Confidential;
import java.util.TreeSet;

/// The one form of an agreement that a signature stands for: a line for every answer of both sides,
/// always in the same order. Typed words are in it as digests under the pair's and the passage's
/// name, so the form itself says nothing that anybody typed.
final class CanonicalForm {
  private static final String FORM = "alcove agreement 1";

  private final StringBuilder lines = new StringBuilder(FORM).append('\n');
  private final PairId pair;

  private CanonicalForm(PairId pair) {
    this.pair = pair;
  }

  /// SHA-256 of the whole text, in hexadecimal.
  static String digest(PairId pair, Draft draft) {
    var form = new CanonicalForm(pair);
    form.line("pair", pair.value());
    form.write(draft.list());
    for (var side : Side.values()) {
      form.write(side, draft.of(side));
    }
    return Confidential.of(form.lines.toString()).digest(FORM);
  }

  private void write(Program.MustReport list) {
    line("list", String.valueOf(list.version()));
    for (var item : list.items()) {
      line("item", digest("item", item.id() + '\n' + item.wording() + '\n' + item.link()));
    }
  }

  private void write(Side side, Sheet sheet) {
    for (var passage : Passage.values()) {
      var name = side + "." + passage;
      sheet.passage(passage).ifPresent(words -> line(name, words.digest(label(name))));
    }
    for (var question : Question.values()) {
      sheet.answer(question).ifPresent(answer -> line(side + "." + question, answer.code()));
    }
    for (var promise : new TreeSet<>(sheet.promises())) {
      line(side + ".promise", promise.name());
    }
    line(side + ".list", String.valueOf(sheet.list().version()));
    for (var item : new TreeSet<>(sheet.list().items())) {
      line(side + ".item", digest("item id", item));
    }
  }

  private String digest(String name, String text) {
    return Confidential.of(text).digest(label(name));
  }

  private String label(String name) {
    return pair.value() + "/" + name;
  }

  private void line(String name, String value) {
    lines.append(name).append('=').append(value).append('\n');
  }
}
