package alcove.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreementWordsTest {
  /// Lines with more than one gap, which have an accessor of their own.
  private static final Set<String> OF_THEIR_OWN =
      Set.of(
          "suggested.ENDS_ON",
          "suggested.CHECK_IN",
          "item.more",
          "list.empty",
          "overview.alone",
          "overview.open",
          "overview.done",
          "moved.open",
          "stands",
          "open.one",
          "open.past",
          "open.list",
          "settled.one",
          "own.one",
          "ready.signed",
          "change.signed",
          "agreed.signed",
          "agreed.list",
          "agreed.list.one",
          "agreed.list.more",
          "agreed.frame.one",
          "damaged",
          "page.of",
          "promise.degree",
          "status.DRAFTING",
          "status.SETTLING",
          "status.RESTING",
          "status.holds");

  @Test
  void every_line_is_used_and_every_question_has_its_words() {
    var used = new HashSet<>(OF_THEIR_OWN);
    Stream.of(AgreementWords.Line.values()).forEach(line -> used.add(line.key()));
    Stream.of(LineAbout.values()).forEach(line -> used.add(line.key()));
    Stream.of(AgreementWords.LineOfBoth.values()).forEach(line -> used.add(line.key()));
    for (var prefix : List.of("title.", "part.", "intro.")) {
      used.addAll(keys(prefix, Part.values()));
    }
    for (var prefix : List.of("passage.", "hint.")) {
      used.addAll(keys(prefix, Passage.values()));
    }
    for (var prefix : List.of("question.", "short.")) {
      used.addAll(keys(prefix, Question.values()));
    }
    used.addAll(keys("option.", Option.values()));
    used.addAll(keys("promise.", Promise.values()));
    used.addAll(keys("nudge.", AgreementNotice.Matter.values()));
    used.addAll(keys("mistake.", Mistake.values()));
    used.addAll(keys("refused.", AgreementRefusal.values()));
    var optional = new HashSet<>(keys("tip.", Part.values()));
    optional.addAll(keys("about.", Option.values()));

    var lines = new HashSet<>(AgreementWords.keys());
    lines.removeAll(optional);
    assertThat(lines).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void S17_S24_privacy_is_the_word_and_confidential_never_stands_without_its_meaning() {
    assertThat(AgreementWords.intro(Part.CONFIDENCE, "<@UANA>", "Mentoring"))
        .contains("what *you* mean by it");
    assertThat(AgreementWords.intro(Part.WHEN_ASKED, "<@UANA>", "Mentoring"))
        .contains("private to the two of you");
  }

  @Test
  void S17_every_degree_has_a_plain_example() {
    assertThat(Question.DEGREE.options())
        .allSatisfy(option -> assertThat(AgreementWords.example(option)).isNotBlank());
  }

  @Test
  void S4_the_rhythm_has_the_tip_about_a_quiet_place_and_the_voice() {
    assertThat(AgreementWords.tip(Part.RHYTHM)).contains("quiet place", "voice");
  }

  private static List<String> keys(String prefix, Enum<?>[] names) {
    return Arrays.stream(names).map(name -> prefix + name).toList();
  }
}
