package alcove;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/// Which package may use which. The root wires everything and may use all; nobody may use the root.
final class PackageTable {
  private static final Pattern PACKAGE = Pattern.compile("(?:wrong\\.)?alcove(?:\\.(\\w+).*)?");

  /// What people do. They know each other only through the pair.
  private static final Set<String> CAPABILITIES =
      Set.of(
          "pairing",
          "agreement",
          "checkin",
          "review",
          "card",
          "meeting",
          "closing",
          "reference",
          "threeway",
          "heard",
          "lesson",
          "operations",
          "concern",
          "guidance",
          "room",
          "program",
          "figures",
          "directory",
          "enrolment",
          "matching");

  private static final Set<String> CAPABILITY = Set.of("core", "privacy", "blockkit", "pairing");

  private static final Set<String> CONVERSATIONS_ALSO = Set.of("desk", "slack");

  private static final Map<String, Set<String>> MAY_USE = table();

  private PackageTable() {}

  private static Map<String, Set<String>> table() {
    var table = new TreeMap<String, Set<String>>();
    table.put("core", Set.of());
    table.put("privacy", Set.of("core"));
    table.put("blockkit", Set.of("core", "privacy"));
    for (var capability : CAPABILITIES) {
      table.put(capability, CAPABILITY);
    }
    // Brings together who has put themselves forward.
    table.put("matching", with(CAPABILITY, "enrolment"));
    // Shows a person all their pairs, as the desk knows them; the desk knows nothing of it.
    table.put("home", Set.of("core", "privacy", "blockkit", "pairing", "desk"));
    table.put("rights", Set.of("core", "privacy", "blockkit", "pairing", "desk", "ledger"));
    // Pure, as a capability is; it is nobody's to talk to.
    table.put("ledger", Set.of("core"));
    table.put("codec", Set.of("privacy"));
    table.put("store", Set.of("core", "privacy", "codec"));
    table.put(
        "desk", with(CAPABILITIES, "core", "privacy", "blockkit", "codec", "store", "ledger"));
    // Opens and closes the pairs' rooms, and tells the room what came of it.
    table.put("slack", Set.of("core", "privacy", "blockkit", "store", "desk", "pairing", "room"));
    table.put("sandbox", Set.of());
    return table;
  }

  static ArchCondition<JavaClass> beFollowed() {
    return condition(
        "use only what the table allows",
        (type, events) ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(PackageTable::isForbidden)
                .forEach(forbidden -> violated(events, type, forbidden.getDescription())));
  }

  static ArchCondition<JavaClass> nameThePackage() {
    return condition(
        "stand in a package of the table",
        (type, events) -> {
          var name = packageOf(type);
          if (!name.isEmpty() && !MAY_USE.containsKey(name)) {
            violated(events, type, type.getName() + " is in a package without a row");
          }
        });
  }

  static ArchCondition<JavaClass> beNullMarked() {
    return condition(
        "be in a null-marked package",
        (type, events) -> {
          var marked =
              type.getPackage()
                  .tryGetPackageInfo()
                  .filter(info -> info.isAnnotatedWith(NullMarked.class));
          if (marked.isEmpty()) {
            violated(events, type, type.getName() + " is in a package without @NullMarked");
          }
        });
  }

  private static boolean isForbidden(Dependency dependency) {
    var from = packageOf(dependency.getOriginClass());
    var to = dependency.getTargetClass().getBaseComponentType();
    if (from.isEmpty() || !PACKAGE.matcher(to.getPackageName()).matches()) {
      return false;
    }
    var name = packageOf(to);
    return !name.equals(from) && !allowed(dependency.getOriginClass(), from).contains(name);
  }

  private static Set<String> allowed(JavaClass type, String from) {
    var row = MAY_USE.getOrDefault(from, Set.of());
    var isConversation =
        Architecture.outermost(type).getSimpleName().endsWith("Conversation")
            && (CAPABILITIES.contains(from) || Set.of("home", "rights").contains(from));
    return isConversation ? with(row, CONVERSATIONS_ALSO.toArray(String[]::new)) : row;
  }

  /// The package's name below the root; empty for the root itself.
  private static String packageOf(JavaClass type) {
    var matcher = PACKAGE.matcher(type.getPackageName());
    return matcher.matches() && matcher.group(1) != null ? matcher.group(1) : "";
  }

  private static ArchCondition<JavaClass> condition(
      String description, BiConsumer<JavaClass, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.accept(type, events);
      }
    };
  }

  private static void violated(ConditionEvents events, JavaClass type, String message) {
    events.add(SimpleConditionEvent.violated(type, message));
  }

  private static Set<String> with(Set<String> some, String... more) {
    var all = new HashSet<>(some);
    all.addAll(Set.of(more));
    return all;
  }
}
