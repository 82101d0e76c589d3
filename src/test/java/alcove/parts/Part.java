package alcove.parts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A library in the jar, as a software bill of materials (CycloneDX) names it.
///
/// @param licences any one of which it may be used under
record Part(String group, String name, String version, List<String> licences) {

  /// Licences that let a library be given away inside another program, whatever that one's is.
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-2.0",
          "MIT",
          "Public Domain",
          // Three clauses, as BSD's.
          "iCal4j - License");

  Part {
    licences = List.copyOf(licences);
  }

  /// All that a bill names.
  static List<Part> of(JsonNode bill) {
    return bill.path("components").values().stream().map(Part::one).toList();
  }

  private static Part one(JsonNode component) {
    var licences =
        component.path("licenses").values().stream()
            .flatMap(each ->
                Stream.of(
                    each.at("/license/id"), each.at("/license/name"), each.path("expression")))
            .map(JsonNode::asString)
            .filter(text -> !text.isEmpty())
            .toList();
    return new Part(
        component.path("group").asString(),
        component.path("name").asString(),
        component.path("version").asString(),
        licences);
  }

  /// One that a row of the table names.
  static Part of(String row) {
    var cells = Arrays.stream(row.split("\\|")).map(String::strip).toList();
    var names = cells.get(1).split(":", 2);
    return new Part(names[0], names[1], cells.get(2), List.of(cells.get(3).split(" or ")));
  }

  String row() {
    return "| %s:%s | %s | %s |".formatted(group, name, version, String.join(" or ", licences));
  }

  boolean isAllowed() {
    return licences.stream().anyMatch(ALLOWED::contains);
  }

  /// The name of its file.
  String jar() {
    return name + "-" + version + ".jar";
  }
}
