package alcove;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;

/// Which tests show which rows of `docs/practice.md`: those with the row's number before their name
/// (`s9_…`), and those that say so with [Tells].
///
/// @param rows by the row's number, the sentences of each class
record Shown(Map<String, Map<String, Set<String>>> rows) {
  private static final Pattern NUMBERED = Pattern.compile("((?:[sSnN]\\d+_)+)(.+)");

  static Shown byAllTests() {
    var shown = new Shown(new TreeMap<>());
    new ClassFileImporter()
        .importPackages("alcove").stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isMetaAnnotatedWith(Testable.class))
            .forEach(shown::add);
    return shown;
  }

  private void add(JavaMethod method) {
    var name = NUMBERED.matcher(method.getName());
    var own =
        name.matches()
            ? Stream.of(name.group(1).toUpperCase(Locale.ROOT).split("_"))
            : Stream.<String>empty();
    var sentence = name.matches() ? name.group(2) : method.getName();
    Stream.of(own, told(method), told(method.getOwner()))
        .flatMap(each -> each)
        .forEach(row ->
            rows.computeIfAbsent(row, _ -> new TreeMap<>())
                .computeIfAbsent(link(method.getOwner()), _ -> new TreeSet<>())
                .add(sentence.replace('_', ' ')));
  }

  private static Stream<String> told(HasAnnotations<?> test) {
    return test.tryGetAnnotationOfType(Tells.class).stream()
        .flatMap(tells -> Arrays.stream(tells.value()));
  }

  private static String link(JavaClass type) {
    var path = type.getName().replace('.', '/');
    return "[%s](../src/test/java/%s.java)".formatted(type.getSimpleName(), path);
  }

  /// What stands in the last column of a row; empty when nothing shows it.
  String cell(String row) {
    return rows.getOrDefault(row, Map.of()).entrySet().stream()
        .map(shown -> shown.getKey() + ": " + String.join("; ", shown.getValue()))
        .collect(Collectors.joining("<br>"));
  }
}
