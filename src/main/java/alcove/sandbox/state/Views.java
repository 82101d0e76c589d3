package alcove.sandbox.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The open modals of each person, lowest first, and each one's App Home. Touched only under the
/// workspace's lock.
public final class Views {
  /// How many modals may lie on each other.
  public static final int STACK = 3;

  private final Map<String, List<OpenView>> stacks = new HashMap<>();
  private final Map<String, OpenView> homes = new HashMap<>();

  /// A person's modals, lowest first.
  public List<OpenView> stack(String person) {
    return List.copyOf(stacks.getOrDefault(person, List.of()));
  }

  public Optional<OpenView> top(String person) {
    var stack = stack(person);
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
  }

  public Optional<OpenView> home(String person) {
    return Optional.ofNullable(homes.get(person));
  }

  public Map<String, OpenView> homes() {
    return Map.copyOf(homes);
  }

  /// The open modal or App Home of this id.
  public Optional<OpenView> find(String id) {
    return all().filter(view -> view.id().equals(id)).findFirst();
  }

  public Optional<OpenView> findExternal(String externalId) {
    return all()
        .filter(view -> Json.text(view.view(), "external_id").equals(externalId))
        .findFirst();
  }

  /// Puts a new modal on what lies there; `alone` closes the rest first.
  public OpenView open(String id, String person, ObjectNode view, String hash, boolean alone) {
    var stack = stacks.computeIfAbsent(person, _ -> new ArrayList<>());
    if (alone) {
      stack.clear();
    }
    var root = stack.isEmpty() ? id : stack.getFirst().root();
    var beneath = stack.isEmpty() ? Optional.<String>empty() : Optional.of(stack.getLast().id());
    var opened = new OpenView(id, person, root, beneath, hash, view, Map.of());
    stack.add(opened);
    return opened;
  }

  public void publish(OpenView home) {
    homes.put(home.person(), home);
  }

  /// Replaces a modal or home by its changed form.
  public void replace(OpenView changed) {
    if (homes.values().stream().anyMatch(home -> home.id().equals(changed.id()))) {
      homes.put(changed.person(), changed);
    }
    stacks
        .getOrDefault(changed.person(), List.of())
        .replaceAll(view -> view.id().equals(changed.id()) ? changed : view);
  }

  /// Closes one modal and what lies on it.
  public void close(OpenView view) {
    var stack = stacks.getOrDefault(view.person(), List.of());
    var ids = stack.stream().map(OpenView::id).toList();
    var at = ids.indexOf(view.id());
    if (at >= 0) {
      stack.subList(at, stack.size()).clear();
    }
  }

  public void closeAll(String person) {
    stacks.remove(person);
  }

  private Stream<OpenView> all() {
    return Stream.concat(homes.values().stream(), stacks.values().stream().flatMap(List::stream));
  }
}
