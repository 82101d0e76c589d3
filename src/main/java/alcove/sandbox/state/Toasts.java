package alcove.sandbox.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Short notes that a person's client shows until their next act: that something could not be
/// delivered. Touched only under the workspace's lock.
public final class Toasts {
  private final Map<String, List<String>> shown = new HashMap<>();

  public void show(String person, String text) {
    shown.computeIfAbsent(person, _ -> new ArrayList<>()).add(text);
  }

  public void clear(String person) {
    shown.remove(person);
  }

  public List<String> of(String person) {
    return List.copyOf(shown.getOrDefault(person, List.of()));
  }
}
