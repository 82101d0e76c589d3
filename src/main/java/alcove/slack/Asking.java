package alcove.slack;

import alcove.core.PersonId;
import alcove.core.Who;
import alcove.privacy.Confidential;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came in from Slack, parsed as far as a conversation needs it. What a person typed is
/// already wrapped.
public sealed interface Asking {
  Who who();

  /// `/mentor word @person day`, or a word said in the direct message.
  ///
  /// @param trigger opens a modal, once, within three seconds; empty for a word in the direct
  ///   message
  /// @param dropped whether there was more text, which was forgotten unread
  record Said(
      Who who, Optional<PersonId> person, Optional<SaidDay> day, String trigger, boolean dropped)
      implements Asking {

    /// A word and nothing else.
    public static Said word(Who who, String trigger) {
      return new Said(who, Optional.empty(), Optional.empty(), trigger, false);
    }
  }

  /// A button pressed or an option chosen.
  ///
  /// @param value the button's value or the chosen option's
  /// @param block the block it stands in
  /// @param trigger opens a modal, once, within three seconds
  record Tap(Who who, String action, String block, String value, String trigger, Surface surface)
      implements Asking {}

  /// A modal submitted.
  ///
  /// @param about the random id kept with the view
  record Submission(Who who, String callback, String about, Values values) implements Asking {}

  /// App Home opened.
  record HomeOpened(Who who) implements Asking {}

  /// Where a tap happened: on a message, in a modal or in App Home.
  sealed interface Surface {
    /// @param responseUrl answers within 30 minutes, five times
    record OnMessage(String channel, String ts, String responseUrl) implements Surface {}

    record InModal(String viewId, String hash, String callback, String about, Values values)
        implements Surface {}

    record AtHome(String viewId) implements Surface {}
  }

  /// A form's state, by block id. Absent and empty are one.
  record Values(Map<String, Confidential> texts, Map<String, List<String>> choices) {
    public Values {
      texts = Map.copyOf(texts);
      choices = Map.copyOf(choices);
    }

    /// What was typed at `block`.
    public Optional<Confidential> text(String block) {
      return Optional.ofNullable(texts.get(block)).filter(words -> !words.isBlank());
    }

    /// The one value chosen at `block`: an option's value, a date, a person's id.
    public Optional<String> choice(String block) {
      return all(block).stream().findFirst();
    }

    /// The day picked at `block`; empty when what came is no day.
    public Optional<LocalDate> date(String block) {
      try {
        return choice(block).map(LocalDate::parse);
      } catch (DateTimeParseException _) {
        return Optional.empty();
      }
    }

    /// All values ticked at `block`.
    public List<String> all(String block) {
      return choices.getOrDefault(block, List.of());
    }
  }
}
