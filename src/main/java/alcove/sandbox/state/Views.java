package alcove.sandbox.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// The open modals of each person, lowest first, and each one's App Home. Touched only under the
/// workspace's lock.
public final class Views {
  /// How many modals may lie on each other.
  public static final int STACK = 3;

  private final Map<String, OpenView> standing = new HashMap<>();
  private final Map<String, String> external = new HashMap<>();
  private final Map<String, List<String>> stacks = new HashMap<>();
  private final Map<String, String> homes = new HashMap<>();

  /// A person's modals, lowest first.
  public List<OpenView> stack(String person) {
    return stacks.getOrDefault(person, List.of()).stream().map(standing::get).toList();
  }

  public Optional<OpenView> top(String person) {
    var stack = stacks.getOrDefault(person, List.of());
    return stack.isEmpty() ? Optional.empty() : find(stack.getLast());
  }

  public Optional<OpenView> home(String person) {
    return Optional.ofNullable(homes.get(person)).flatMap(this::find);
  }

  /// All App Homes, by person.
  public Map<String, OpenView> homes() {
    return homes.values().stream()
        .map(standing::get)
        .collect(Collectors.toUnmodifiableMap(OpenView::person, home -> home));
  }

  /// The open modal or App Home of this id.
  public Optional<OpenView> find(String id) {
    return Optional.ofNullable(standing.get(id));
  }

  /// The open modal or App Home that the app knows by this id.
  public Optional<OpenView> findExternal(String externalId) {
    return Optional.ofNullable(external.get(externalId)).flatMap(this::find);
  }

  /// Puts a new modal on what lies there; `alone` closes the rest first.
  public OpenView open(String id, String person, ObjectNode view, String hash, boolean alone) {
    if (alone) {
      closeAll(person);
    }
    var stack = stack(person);
    var root = stack.isEmpty() ? id : stack.getFirst().root();
    var beneath = stack.isEmpty() ? Optional.<String>empty() : Optional.of(stack.getLast().id());
    var opened = new OpenView(id, person, root, beneath, hash, view, Map.of());
    stacks.computeIfAbsent(person, _ -> new ArrayList<>()).add(id);
    enter(opened);
    return opened;
  }

  public void publish(OpenView home) {
    homes.put(home.person(), home.id());
    enter(home);
  }

  /// Replaces a modal or home by its changed form; one that is closed by now stays closed.
  public void replace(OpenView changed) {
    if (standing.containsKey(changed.id())) {
      enter(changed);
    }
  }

  /// Closes one modal and what lies on it.
  public void close(OpenView view) {
    var stack = stacks.getOrDefault(view.person(), List.of());
    var at = stack.indexOf(view.id());
    if (at >= 0) {
      var closed = stack.subList(at, stack.size());
      closed.forEach(this::forget);
      closed.clear();
    }
  }

  public void closeAll(String person) {
    Optional.ofNullable(stacks.remove(person)).ifPresent(stack -> stack.forEach(this::forget));
  }

  private void enter(OpenView view) {
    forget(view.id());
    standing.put(view.id(), view);
    var named = Json.text(view.view(), "external_id");
    if (!named.isEmpty()) {
      external.put(named, view.id());
    }
  }

  private void forget(String id) {
    var gone = standing.remove(id);
    if (gone != null) {
      external.remove(Json.text(gone.view(), "external_id"));
    }
  }
}
