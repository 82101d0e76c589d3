package alcove.slack;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a token may do, judged by its scopes alone: whether it could read a room, which no token of
/// Alcove may, and whether it lacks something that Alcove needs.
///
/// @param reading scopes that let their holder read messages not written to Alcove; with any of
///   them Alcove does not start
/// @param missing scopes without which something will not work
public record Scopes(SortedSet<String> reading, SortedSet<String> missing) {

  /// What the manifest asks for, and nothing more.
  public static final SortedSet<String> NEEDED =
      sorted(
          "chat:write",
          "commands",
          "files:write",
          "groups:read",
          "groups:write",
          "im:history",
          "im:write",
          "pins:write",
          "usergroups:read",
          "users:read");

  /// Direct messages with the app are written to it; no other history is.
  private static final String OWN_HISTORY = "im:history";

  public Scopes {
    reading = new TreeSet<>(reading);
    missing = new TreeSet<>(missing);
  }

  /// Judges what was granted.
  public static Scopes of(Collection<String> granted) {
    var reading =
        granted.stream()
            .filter(scope -> scope.contains(":history") && !scope.equals(OWN_HISTORY))
            .collect(Collectors.toCollection(TreeSet::new));
    var missing = new TreeSet<>(NEEDED);
    missing.removeAll(granted);
    return new Scopes(reading, missing);
  }

  /// Judges the header `x-oauth-scopes`, in which scopes are parted by commas.
  public static Scopes ofHeader(String header) {
    return of(
        Arrays.stream(header.split(",", -1))
            .map(String::strip)
            .filter(scope -> !scope.isEmpty())
            .toList());
  }

  private static SortedSet<String> sorted(String... scopes) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(Arrays.asList(scopes)));
  }
}
