package alcove.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/// What the build brings in, held to what is written down about it. `./alcove sbom` finds what is
/// not written down.
final class PartsTest {
  private static final Pattern PINNED = Pattern.compile("[0-9][A-Za-z0-9.-]*");
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([a-z.]+)}");

  @Test
  void every_library_and_every_plugin_has_one_version() throws Exception {
    var versions = versions();

    assertThat(versions).hasSizeGreaterThan(40);
    assertThat(versions.values())
        .allMatch(version -> PINNED.matcher(version).matches() && !version.endsWith("-SNAPSHOT"));
  }

  @Test
  void what_is_listed_is_what_the_program_runs_with() throws IOException {
    var jars =
        List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
            .map(entry -> Path.of(entry).getFileName().toString())
            .toList();

    assertThat(PartsPage.read()).hasSizeGreaterThan(50);
    assertThat(PartsPage.read()).extracting(Part::jar).isSubsetOf(jars);
  }

  @Test
  void every_licence_lets_it_be_given_away() throws IOException {
    assertThat(PartsPage.read()).allMatch(Part::isAllowed);
  }

  @Test
  void a_licence_that_does_not_would_be_seen_and_so_would_none_at_all() {
    var bill =
        new JsonMapper()
            .readTree(
                """
                {"components": [
                  {"group": "a", "name": "free", "version": "1",
                   "licenses": [{"license": {"id": "GPL-3.0-only"}}, {"license": {"id": "MIT"}}]},
                  {"group": "a", "name": "bound", "version": "2",
                   "licenses": [{"license": {"id": "AGPL-3.0-only"}}]},
                  {"group": "a", "name": "silent", "version": "3"}]}\
                """);

    assertThat(Part.of(bill))
        .extracting(Part::row, Part::isAllowed)
        .containsExactly(
            tuple("| a:free | 1 | GPL-3.0-only or MIT |", true),
            tuple("| a:bound | 2 | AGPL-3.0-only |", false),
            tuple("| a:silent | 3 |  |", false));
  }

  /// By what has it. What has none in its place has it in another, or Maven does not build.
  private static Map<String, String> versions() throws Exception {
    var project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
    var root = project.getDocumentElement();
    var versions = new TreeMap<String, String>();
    for (var kind : List.of("dependency", "plugin", "path")) {
      for (var each : elements(root, kind)) {
        text(each, "version")
            .forEach(version ->
                versions.put(
                    kind + " " + String.join(":", text(each, "artifactId")),
                    PROPERTY
                        .matcher(version)
                        .replaceAll(it ->
                            root.getElementsByTagName(it.group(1)).item(0).getTextContent())));
      }
    }
    return versions;
  }

  private static List<Element> elements(Element in, String name) {
    var found = in.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /// Of the element itself, and of none in it.
  private static List<String> text(Element of, String name) {
    var texts = new ArrayList<String>();
    for (var each = of.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element && element.getTagName().equals(name)) {
        texts.add(element.getTextContent());
      }
    }
    return texts;
  }
}
