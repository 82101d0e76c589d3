package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every sentence that Alcove says, held against what must not be said.
class WordingTest {
  private static final Path COPY = Path.of("src/main/resources/alcove");

  private static final Map<String, String> SENTENCES = new TreeMap<>();

  @BeforeAll
  static void readAll() throws IOException {
    try (var files = Files.walk(COPY)) {
      for (var file : files.filter(each -> each.endsWith("words.properties")).toList()) {
        var words = new Properties();
        words.load(new StringReader(Files.readString(file)));
        var capability = COPY.relativize(file.getParent()).toString();
        words.forEach((key, line) -> SENTENCES.put(capability + ": " + key, line.toString()));
      }
    }
    assertThat(SENTENCES).hasSizeGreaterThan(500);
  }

  /// The word stands only where it is said what it means and that it has limits.
  @Test
  void s24_nothing_is_called_confidential_without_its_limits() {
    assertThat(saying("(?i)confidential(?!ity)"))
        .allSatisfy((where, line) -> assertThat(line).contains("say what *you* mean by it"));
  }

  @Test
  void s24_privacy_between_the_two_is_never_called_absolute() {
    assertThat(saying("(?i)\\b(absolutely|completely|totally|100 %) (private|safe|secure)"))
        .isEmpty();
    assertThat(saying("(?i)\\b(nobody|no one) can ever\\b")).isEmpty();
  }

  @Test
  void s26_nobody_is_a_he_or_a_she() {
    assertThat(saying("(?i)\\b(he|she|his|hers?|him|himself|herself|mr|mrs|ms|guys|chairman)\\b"))
        .isEmpty();
  }

  @Test
  @Tells("S46")
  void s41_nobody_is_blamed_for_silence() {
    assertThat(
            saying(
                "(?i)\\b(ghost\\w*|overdue|fail\\w*|ignor\\w*|forgot|inactive|unresponsive|lazy"
                    + "|neglect\\w*|should have|you (have|did) not (answer|repl|respond)\\w*|warning|violat\\w*"
                    + "|must answer|as soon as possible|urgent\\w*)\\b"))
        .isEmpty();
  }

  @Test
  void s41_every_prompt_can_be_put_off_paused_and_stopped() {
    for (var capability : List.of("agreement", "checkin", "meeting", "review")) {
      assertThat(SENTENCES)
          .containsKeys(capability + ": notnow", capability + ": pause", capability + ": stop");
    }
  }

  @Test
  @Tells("S46")
  void nobody_is_shouted_at_or_talked_down_to() {
    assertThat(saying("!(?!channel)")).isEmpty();
    assertThat(
            saying(
                "(?i)\\b(please note|kindly note|simply|obviously|of course|oops|hey|awesome)\\b"))
        .isEmpty();
    assertThat(saying("\\b(?!AAA)[A-Z]{4,}\\b")).isEmpty();
    assertThat(saying("[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]|:[a-z_]+:")).isEmpty();
  }

  @Test
  void nobody_has_to_know_how_software_is_made() {
    assertThat(
            saying(
                "(?i)\\b(api|scope|token|json|database|server|users?|backend|config\\w*|payload"
                    + "|invalid|error|exception|timeout|null|retry|session|modal|workflow)\\b"))
        .isEmpty();
  }

  /// Thirty words are what one takes in without reading twice.
  @Test
  void no_sentence_is_longer_than_thirty_words() {
    assertThat(SENTENCES)
        .allSatisfy((where, line) ->
            assertThat(line.split("(?<=[.?:;][*_]?)\\s+|\\n"))
                .allSatisfy(sentence ->
                    assertThat(sentence.split("\\s+")).as(where).hasSizeLessThanOrEqualTo(30)));
  }

  private static Map<String, String> saying(String pattern) {
    var wanted = Pattern.compile(pattern);
    var found = new TreeMap<>(SENTENCES);
    found.values().removeIf(line -> !wanted.matcher(line).find());
    return found;
  }
}
