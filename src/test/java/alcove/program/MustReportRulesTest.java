package alcove.program;

import static alcove.program.Given.STANDARD;
import static alcove.program.Given.listing;
import static alcove.program.Given.named;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Program.MustReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The list of what cannot stay between two people, a test a sentence.
class MustReportRulesTest {

  @Test
  void S2_a_changed_list_has_a_higher_version_and_keeps_the_names_of_what_stays() {
    var next = Given.changed(STANDARD, listing("A crime, or taking part in hiding one.", "Fraud."));

    assertThat(next.mustReport())
        .isEqualTo(
            new MustReport(
                2,
                List.of(
                    new MustReport.Item("crime", "A crime, or taking part in hiding one.", ""),
                    new MustReport.Item("item-2-1", "Fraud.", ""))));
  }

  @Test
  void S2_a_list_that_reads_the_same_is_the_same_list() {
    var next = Given.changed(STANDARD, named("Another name"));

    assertThat(next.mustReport()).isEqualTo(STANDARD.mustReport());
  }

  @Test
  void S2_another_link_or_another_order_is_another_list() {
    var one = Given.changed(STANDARD, listing("Fraud.", "A crime."));

    var link = Given.changed(one, listing("Fraud. https://example.org/fraud", "A crime."));
    var order = Given.changed(one, listing("A crime.", "Fraud."));

    assertThat(link.mustReport().version()).isEqualTo(3);
    assertThat(order.mustReport().version()).isEqualTo(3);
  }

  @Test
  void an_organisation_may_have_no_list_of_its_own() {
    assertThat(Given.changed(STANDARD, listing()).mustReport())
        .isEqualTo(new MustReport(2, List.of()));
  }

  @Test
  void a_list_is_short() {
    assertThat(ProgramRules.mistakes(listing(Given.numbered(20)))).isEmpty();
    assertThat(ProgramRules.mistakes(listing(Given.numbered(21))))
        .isEqualTo(Map.of(Field.MUST_REPORT, Mistake.TOO_MANY));
  }

  @Test
  void an_item_is_short_and_so_is_its_link() {
    var link = "https://example.org/";
    var wording = "x".repeat(300);

    assertThat(ProgramRules.mistakes(listing(wording + " " + link))).isEmpty();
    assertThat(ProgramRules.mistakes(listing(wording + "x " + link)))
        .isEqualTo(Map.of(Field.MUST_REPORT, Mistake.ITEM_TOO_LONG));
    assertThat(ProgramRules.mistakes(listing("Fraud. " + link + "x".repeat(300))))
        .isEqualTo(Map.of(Field.MUST_REPORT, Mistake.ITEM_TOO_LONG));
  }

  @Test
  void an_item_has_words_and_is_said_once() {
    assertThat(ProgramRules.mistakes(listing("https://example.org")))
        .isEqualTo(Map.of(Field.MUST_REPORT, Mistake.ONLY_A_LINK));
    assertThat(ProgramRules.mistakes(listing("Fraud.", "Fraud. https://example.org")))
        .isEqualTo(Map.of(Field.MUST_REPORT, Mistake.TWICE));
  }
}
