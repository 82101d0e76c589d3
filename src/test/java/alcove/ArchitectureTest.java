package alcove;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Architecture.Law;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  /// Raise it as the program grows: rules that see nothing forbid nothing.
  private static final int CLASSES_AT_LEAST = 500;

  private static final int LINES_AT_MOST = 400;

  private static final JavaClasses PROGRAM =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("alcove");
  private static final JavaClasses TESTS =
      new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("alcove");
  private static final JavaClasses WRONG = new ClassFileImporter().importPackages("wrong");

  static List<Law> laws() {
    return Architecture.laws();
  }

  static List<Law> testLaws() {
    return Architecture.testLaws();
  }

  static Stream<Law> allLaws() {
    return Stream.concat(laws().stream(), testLaws().stream());
  }

  @ParameterizedTest
  @MethodSource("laws")
  void the_program_keeps_the_law(Law law) {
    assertThat(violations(law, PROGRAM)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("testLaws")
  void tests_keep_the_law(Law law) {
    assertThat(violations(law, TESTS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("allLaws")
  void what_breaks_the_law_is_found(Law law) {
    assertThat(violations(law, WRONG)).anyMatch(violation -> violation.contains(law.wrong()));
  }

  @ParameterizedTest
  @MethodSource("allLaws")
  void what_keeps_the_law_is_left_alone(Law law) {
    assertThat(violations(law, WRONG))
        .noneMatch(violation -> violation.contains("TalksConversation"));
  }

  @Test
  void the_laws_saw_the_whole_program() {
    assertThat(PROGRAM).hasSizeGreaterThan(CLASSES_AT_LEAST);
    assertThat(TESTS).hasSizeGreaterThan(20);
  }

  @Test
  void no_file_is_longer_than_one_can_read() throws IOException {
    try (var files = Files.walk(Path.of("src", "main", "java"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(Files.readAllLines(file).size())
                  .as(file.toString())
                  .isLessThanOrEqualTo(LINES_AT_MOST));
    }
  }

  private static List<String> violations(Law law, JavaClasses classes) {
    return law.rule().allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
  }
}
