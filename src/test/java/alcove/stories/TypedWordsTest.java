package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What people type stands as they typed it: it notifies nobody, links nowhere, and looks like
/// nothing but itself.
@ExtendWith(Telling.class)
class TypedWordsTest {
  private static final String ODD =
      """
      Hush <!channel> <!here> <!everyone> <@U0CHI00003> <#C0A0000000K> @channel @Chidi
      <https://evil.example|click here> https://evil.example [click](https://evil.example)
      *bold* _slanted_ ~struck~ `code` > quoted &amp; &lt; & < > "quoted" 'too' \\n %s {partner}
      שלום, זה סוד — هذا سر 這是秘密 👩‍👩‍👧 🎉 :tada: é é\
      """;

  @Test
  void in_the_agreement_it_stands_verbatim_for_both(Couple pair) {
    pair.meet().submit(pair.ana, ODD, "Once a month").submit(pair.bea, ODD, "Once a month");

    pair.room().sees(ODD);
    pair.sign();

    assertThat(pair.room().pinned()).anyMatch(pinned -> pinned.contains(ODD));
    pair.bea.types("/mentor agreement").presses("Your agreement");
    assertThat(pair.bea.modal()).contains(ODD);
    isHarmless(pair);
  }

  @Test
  void in_a_review_it_stands_verbatim_for_both(Couple pair) {
    pair.agree().world.days(31);
    pair.grades(pair.ana, "3")
        .fills("What works well", ODD)
        .fills("like more of", ODD)
        .fills("like less of", ODD)
        .submits()
        .closesModal();

    pair.review(pair.bea, "3");

    pair.room().sees(ODD);
    isHarmless(pair);
  }

  @Test
  void a_thousand_characters_in_every_note_stand_in_the_room(Couple pair) {
    var words = "Hush " + "ש€<".repeat(331) + "!!";
    assertThat(words).hasSize(1_000);
    pair.agree().world.days(31);

    pair.grades(pair.ana, "3").chooses("Did anything leave", "No");
    pair.ana.fillsAll(words).submits().closesModal();
    pair.grades(pair.bea, "3").fillsAll(words).submits().closesModal();

    pair.room().sees("*One thing less*").sees(words);
  }

  @Test
  void the_name_of_a_program_is_no_markup_either(Couple pair) {
    var gil = pair.world.person("Gil");
    gil.opensHome().pressesAtHome("Settings");
    gil.fills("called", "<!channel> {partner} & {up}").submits();

    pair.invite().bea.sees("in <!channel> {partner} & {up}.").presses("Accept");
    pair.submit(pair.ana, "Once a month").submit(pair.bea, "Once a month").sign();

    pair.room().sees("(list 1 of <!channel> {partner} & {up})");
    assertThat(new Said(pair.world).pings()).isSubsetOf("@" + pair.ana.id(), "@" + pair.bea.id());
  }

  @Test
  void nor_is_the_list_or_whom_to_call(Couple pair) {
    var gil = pair.agree().world.person("Gil");
    gil.opensHome().pressesAtHome("Settings");
    gil.fills("What cannot stay", "Fraud <!here>, <https://evil.example|the bank>");
    gil.fills("Whom to call", "<!channel> <@U0CHI00003> 112").submits();

    pair.ana.types("/mentor concern").sees("<!channel> <@U0CHI00003> 112");
    pair.ana.presses("Nobody is: show the steps").presses("There is an issue");
    pair.bea.presses("I see it too, or am not sure");

    pair.bea.sees("Fraud <!here>, <https://evil.example|the bank>");
    assertThat(new Said(pair.world).pings()).isSubsetOf("@" + pair.ana.id(), "@" + pair.bea.id());
  }

  @Test
  void what_was_saved_comes_back_into_the_form_as_it_was(Couple pair) {
    pair.meet().submit(pair.ana, ODD, "Once a month");

    pair.ana.types("/mentor agreement").presses("Take it back").presses("All seven parts");
    pair.ana.presses("Change");

    assertThat(pair.ana.modal()).contains(ODD);
    assertThat(new Said(pair.world).textsWith("Hush")).containsExactly("initial_value");
  }

  private static void isHarmless(Couple pair) {
    var said = new Said(pair.world);
    assertThat(said.textsWith("Hush")).containsExactly("text");
    assertThat(said.pings()).isNotEmpty().isSubsetOf("@" + pair.ana.id(), "@" + pair.bea.id());
  }

  @Test
  void three_thousand_characters_everywhere_are_kept_shown_and_signed(Couple pair) {
    var words = "Hush " + "ש€<".repeat(998) + "!";
    assertThat(words).hasSize(3_000);
    pair.meet().submitWords(pair.ana, words).submitWords(pair.bea, words);

    pair.room()
        .sees("Long texts are cut here. “Read and sign” shows them")
        .presses("Read and sign");
    assertThat(pair.ana.modal()).contains(words);
    pair.ana.closesModal();

    pair.signPages(pair.ana).signPages(pair.bea);
    assertThat(pair.room().pinned()).anyMatch(pinned -> pinned.contains("Our agreement"));
  }

  @Test
  void one_character_more_is_said_at_its_field(Couple pair) {
    pair.meet();
    pair.ana.presses("Begin");

    pair.purpose(pair.ana, "x".repeat(3_001)).submits();

    assertThat(pair.ana.modal()).contains("1 of 7");
    assertThat(pair.ana.fieldError("What would you like to work on")).isNotEmpty();
    pair.ana.fills("What would you like to work on", "x".repeat(3_000)).submits();
    assertThat(pair.ana.modal()).contains("2 of 7");
  }

  @Test
  void what_is_said_beside_the_matter_is_repeated_nowhere(Couple pair) {
    pair.meet();

    pair.ana.says("Hush, <!channel>: Bea told me about the merger").sees("has forgotten the rest");
    pair.ana.types("/mentor agreement Hush, Bea told me about the merger");
    pair.ana.types("/mentor Hush");

    assertThat(new Said(pair.world).textsWith("Hush")).isEmpty();
    assertThat(new Said(pair.world).textsWith("merger")).isEmpty();
  }
}
