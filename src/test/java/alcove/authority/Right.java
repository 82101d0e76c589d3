package alcove.authority;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// What can be asked, and who may: a row of the matrix.
///
/// @param route as the routes name it
/// @param whose what a request of this kind names
/// @param rest what stands behind the name in what the button or the form carries
/// @param entered what stands in the form, by block: enough that nothing of it is amiss
record Right(String route, Whose whose, String rest, Map<String, String> entered) {

  /// Whose right it is.
  enum Whose {
    /// The two of the pair that is named.
    PAIR,
    /// The two of the pair that is named; whoever says that somebody is in danger is told whom to
    /// call, in a pair or not.
    DANGER,
    /// The two of the case that is named.
    CASE,
    /// Everybody's, about themselves; a pair that is named along makes no difference.
    ONESELF,
    /// Everybody's, and the answer shows what everybody may look up.
    DIRECTORY
  }

  String kind() {
    return route.substring(0, route.indexOf(' '));
  }

  String name() {
    return route.substring(route.indexOf(' ') + 1);
  }

  Right with(String... blocks) {
    var all = new TreeMap<>(entered);
    Arrays.stream(blocks).map(block -> block.split("=", 2)).forEach(it -> all.put(it[0], it[1]));
    return new Right(route, whose, rest, all);
  }

  static Right of(String route, Whose whose, String rest) {
    return new Right(route, whose, rest, Map.of());
  }
}
