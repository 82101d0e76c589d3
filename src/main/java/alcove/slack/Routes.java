package alcove.slack;

import alcove.slack.Asking.HomeOpened;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The table of what can be asked: each conversation enters its words, buttons and forms here, and
/// the door looks them up. A second entry of a name is a mistake in the program.
public final class Routes {
  private final Map<String, Function<Said, Reply>> words = new TreeMap<>();
  private final Map<String, Function<Tap, Reply>> taps = new TreeMap<>();
  private final Map<String, Function<Submission, Reply>> forms = new TreeMap<>();
  private Function<HomeOpened, Reply> home = _ -> new Reply.Done();

  /// `/mentor word`, and the same word said in the direct message.
  public Routes word(String word, Function<Said, Reply> answer) {
    return enter(words, word, answer);
  }

  /// A button or menu, by its action id `capability.verb`.
  public Routes tap(String action, Function<Tap, Reply> answer) {
    return enter(taps, action, answer);
  }

  /// A submitted modal, by its callback id `capability.verb`.
  public Routes form(String callback, Function<Submission, Reply> answer) {
    return enter(forms, callback, answer);
  }

  public Routes home(Function<HomeOpened, Reply> answer) {
    home = answer;
    return this;
  }

  public Map<String, Function<Said, Reply>> words() {
    return Map.copyOf(words);
  }

  public Optional<Function<Tap, Reply>> tap(String action) {
    return Optional.ofNullable(taps.get(action));
  }

  public Optional<Function<Submission, Reply>> form(String callback) {
    return Optional.ofNullable(forms.get(callback));
  }

  public Function<HomeOpened, Reply> home() {
    return home;
  }

  private <T> Routes enter(Map<String, T> table, String name, T answer) {
    if (table.putIfAbsent(name, answer) != null) {
      throw new IllegalStateException("entered twice: " + name);
    }
    return this;
  }
}
