package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.sandbox.Person;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The same questions, the same promises and the same protection for both, whoever they are.
@ExtendWith(Telling.class)
@Tells("N22")
class EvenHandedTest {

  @Test
  void s26_nothing_is_kept_of_anybodys_gender() {
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("alcove");

    assertThat(classes.stream().flatMap(type -> type.getFields().stream()).map(JavaField::getName))
        .hasSizeGreaterThan(500)
        .noneMatch(name ->
            name.toLowerCase(Locale.ROOT).matches(".*(gender|pronoun|salutation|birth).*|sex"));
    assertThat(classes.stream().map(JavaClass::getSimpleName))
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).matches(".*(gender|pronoun).*|sex"));
  }

  @Test
  void s49_both_are_asked_the_same_in_all_parts_of_the_agreement(Couple pair) {
    pair.meet();

    assertThat(parts(pair, pair.ana)).hasSize(Couple.PARTS).isEqualTo(parts(pair, pair.bea));
  }

  private static List<String> parts(Couple pair, Person who) {
    var parts = new ArrayList<String>();
    who.presses("Begin");
    for (var part : pair.parts("Once a month")) {
      parts.add(pair.alike(who, who.modal()));
      part.apply(who).submits();
    }
    return parts;
  }

  @Test
  void s49_both_are_asked_the_same_at_each_check_in(Couple pair) {
    pair.agree();

    pair.world.days(15);

    assertThat(pair.ana.dm().messages().getLast()).contains("Have the two of you met");
    assertThat(pair.alike(pair.ana, pair.ana.dm().messages().getLast()))
        .isEqualTo(pair.alike(pair.bea, pair.bea.dm().messages().getLast()));
  }

  @Test
  void s49_both_look_back_at_the_same_and_see_where_they_differ(Couple pair) {
    pair.agree();
    pair.world.days(31);

    var asked = pair.alike(pair.ana, pair.ana.presses("Answer").modal());

    assertThat(pair.alike(pair.bea, pair.bea.presses("Answer").modal())).isEqualTo(asked);
    pair.ana.closesModal();
    pair.bea.closesModal();
    pair.review(pair.ana, "5: fully").review(pair.bea, "3");
    pair.room()
        .sees("Where you see it differently")
        .sees("Being served well by each other\n@Bea Lindqvist: *3*   @Ana Duarte: *5: fully*");
  }

  @Test
  void s51_the_mentee_signs_what_the_mentor_signs(Couple pair) {
    pair.settle();

    pair.room().presses("Read and sign");
    pair.room(pair.bea).presses("Read and sign");

    assertThat(text(pair.ana.modal()))
        .contains("@Bea Lindqvist", "@Ana Duarte", "My years at the lighthouse")
        .isEqualTo(text(pair.bea.modal()));
  }

  /// What is signed, before what is said about it to the one who signs.
  private static String text(String screen) {
    return screen.substring(0, screen.indexOf("What you promise"));
  }

  @Test
  void s51_the_mentor_may_say_what_is_off_limits_too(Couple pair) {
    pair.agree();

    assertThat(String.join("\n", pair.room().pinned()))
        .containsSubsequence(
            "What is off limits?",
            "@Bea Lindqvist",
            "My years at the lighthouse",
            "@Ana Duarte",
            "My years at the lighthouse");
  }
}
