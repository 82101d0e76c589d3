package alcove.slack;

import alcove.core.Who;
import alcove.privacy.Confidential;
import alcove.slack.Asking.HomeOpened;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// The table of what can be asked: each conversation enters its words, buttons and forms here, and
/// the door looks them up. A second entry of a name is a mistake in the program.
public final class Routes {
  private final Map<String, Function<Said, Reply>> words = new TreeMap<>();
  private final Map<String, Function<Tap, Reply>> taps = new TreeMap<>();
  private final Map<String, Function<Submission, Reply>> forms = new TreeMap<>();
  private final List<Function<Who, List<ObjectNode>>> homeParts = new ArrayList<>();
  private Function<HomeOpened, Reply> home = _ -> new Reply.Done();
  private BiFunction<Said, Optional<String>, Reply> unknown = (_, _) -> new Reply.Done();
  private BiFunction<Who, Confidential, Optional<Reply>> typed = (_, _) -> Optional.empty();
  private Consumer<Happening> happening = _ -> {};

  /// `/mentor word`, and the same word said in the direct message. The empty word is the bare
  /// command.
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

  /// What else stands in App Home for somebody, below what they can do; in the order of entering.
  public Routes atHome(Function<Who, List<ObjectNode>> part) {
    homeParts.add(part);
    return this;
  }

  /// All that stands there for this person.
  public List<ObjectNode> homeParts(Who who) {
    return homeParts.stream().flatMap(part -> part.apply(who).stream()).toList();
  }

  public Routes home(Function<HomeOpened, Reply> answer) {
    home = answer;
    return this;
  }

  /// Whatever is said that is no entered word, with the nearest entered one when one is near. What
  /// the person wrote instead is not handed on.
  public Routes unknown(BiFunction<Said, Optional<String>, Reply> answer) {
    unknown = answer;
    return this;
  }

  /// What takes words that somebody writes in the direct message: the answer, or nothing when they
  /// are for nobody. Commands come first.
  public Routes typed(BiFunction<Who, Confidential, Optional<Reply>> answer) {
    typed = answer;
    return this;
  }

  public BiFunction<Who, Confidential, Optional<Reply>> typed() {
    return typed;
  }

  /// Who else is told what happens in the workspace.
  public Routes happening(Consumer<Happening> listener) {
    happening = happening.andThen(listener);
    return this;
  }

  public Map<String, Function<Said, Reply>> words() {
    return Map.copyOf(words);
  }

  /// All that can be asked, by kind and name: `word card`, `tap card.show`, `form card.give`.
  /// Whoever says who may what holds it to this list.
  public SortedSet<String> entered() {
    var all = new TreeSet<String>();
    words.keySet().forEach(word -> all.add("word " + word));
    taps.keySet().forEach(tap -> all.add("tap " + tap));
    forms.keySet().forEach(form -> all.add("form " + form));
    return all;
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

  public BiFunction<Said, Optional<String>, Reply> unknown() {
    return unknown;
  }

  public Consumer<Happening> happening() {
    return happening;
  }

  private <T> Routes enter(Map<String, T> table, String name, T answer) {
    if (table.putIfAbsent(name, answer) != null) {
      throw new IllegalStateException("entered twice: " + name);
    }
    return this;
  }
}
