package alcove.agreement;

import static alcove.agreement.AgreementWords.plain;

import alcove.agreement.AgreementWords.Line;
import alcove.blockkit.Blocks;
import alcove.blockkit.Blocks.Quote;
import alcove.core.Side;
import alcove.core.Words;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The pieces that every view of a revealed or signed text is made of. Neutral on purpose: the two
/// sides stand beside each other, the mentor's first because it has to be one, and nothing is said
/// about which answer is better.
record DraftViews(Draft draft, Bond bond) {
  /// Slack refuses a message whose blocks hold more than some 13,000 characters, and does not say
  /// how it counts: this is what is left for the two's words if it counts UTF-16.
  private static final int ROOM_FOR_WORDS = 3_500;

  private static final List<Integer> SHOWN = List.of(Passage.MAX_LENGTH, 1_000, 500, 250);

  /// Shared questions with one common answer, a line each.
  List<ObjectNode> settled(Predicate<Question> which) {
    var lines =
        questions(question -> question.isShared() && which.test(question))
            .flatMap(question ->
                draft.common(question).stream()
                    .map(answer -> AgreementWords.settled(question, answer)))
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? List.of() : List.of(Blocks.section(lines));
  }

  /// What each says for itself, both beside each other.
  List<ObjectNode> own(Predicate<Question> which) {
    var lines =
        questions(question -> !question.isShared() && which.test(question))
            .map(question -> AgreementWords.own(question, draft, bond))
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? List.of() : List.of(Blocks.section(lines));
  }

  /// Both sides' own words on each matter, as quotes.
  List<ObjectNode> words(Predicate<Passage> which, UnaryOperator<Confidential> cut) {
    var blocks = new ArrayList<ObjectNode>();
    for (var passage : Passage.values()) {
      var quotes = quotes(passage, cut);
      if (which.test(passage) && !quotes.isEmpty()) {
        blocks.add(Blocks.quotes(AgreementWords.label(passage), quotes));
      }
    }
    return blocks;
  }

  /// How much of each text a message can show: all of it when the two were brief.
  int shown() {
    return SHOWN.stream()
        .filter(length -> characters(length) <= ROOM_FOR_WORDS)
        .findFirst()
        .orElse(SHOWN.getLast());
  }

  /// Whether a text is longer than `length`.
  boolean isLonger(int length) {
    return texts().anyMatch(words -> words.length() > length);
  }

  /// What cannot stay between the two, a line each: at most `most`, each at most `length` long.
  ObjectNode list(int most, int length) {
    var items = draft.list().items();
    var lines = new ArrayList<String>();
    lines.add(
        AgreementWords.listTitle(draft.list().version(), Words.asTyped(bond.program().name())));
    items.stream()
        .limit(most)
        .map(item -> AgreementWords.listItem(Words.asTyped(cut(item.wording(), length))))
        .forEach(lines::add);
    if (items.isEmpty()) {
      lines.add(AgreementWords.emptyList(Words.asTyped(bond.program().name())));
    }
    if (items.size() > most) {
      lines.add(AgreementWords.listMore(items.size() - most));
    }
    return Blocks.section(String.join("\n", lines));
  }

  /// What both have promised, in Alcove's words.
  List<ObjectNode> frame(Predicate<Promise> which) {
    var lines =
        Arrays.stream(Promise.values())
            .filter(which)
            .map(AgreementWords::frame)
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? List.of() : List.of(Blocks.section(lines));
  }

  static ObjectNode banner() {
    return Blocks.context(plain(Line.BANNER));
  }

  private int characters(int most) {
    return texts().mapToInt(words -> Math.min(words.length(), most)).sum();
  }

  private Stream<Confidential> texts() {
    return Stream.of(Side.values()).flatMap(side -> draft.of(side).passages().values().stream());
  }

  private List<Quote> quotes(Passage passage, UnaryOperator<Confidential> cut) {
    return Stream.of(Side.values())
        .flatMap(side ->
            draft.of(side).passage(passage).stream()
                .map(words -> new Quote(bond.partner(side).person(), cut.apply(words))))
        .toList();
  }

  private static Stream<Question> questions(Predicate<Question> which) {
    return Arrays.stream(Question.values()).filter(which);
  }

  private static String cut(String words, int length) {
    return words.length() <= length ? words : words.substring(0, length).strip() + "…";
  }
}
