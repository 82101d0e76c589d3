package alcove.closing;

import static alcove.closing.Given.BOND;
import static alcove.rhythm.AnaAndBea.mirrored;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.blockkit.Message;
import alcove.closing.ClosingNotice.BothRenew;
import alcove.closing.ClosingNotice.ComingToItsEnd;
import alcove.closing.ClosingNotice.ContactFromHere;
import alcove.closing.ClosingNotice.Guide;
import alcove.closing.ClosingNotice.LastWord;
import alcove.closing.ClosingNotice.NotCarried;
import alcove.closing.ClosingNotice.WhatNext;
import alcove.closing.Closings.Contact;
import alcove.closing.Closings.Hope;
import alcove.closing.Closings.Wish;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ClosingViewsTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  @Test
  void the_question_says_first_who_sees_what() {
    var message = dm(new WhatNext(1, DAY));

    Golden.check("closing/what-next", message);
    assertThat(message.blocks().toString())
        .contains("closing.fine", "pairing.pause", "closing.stop");
  }

  @Test
  void an_answer_can_be_given_anew_and_is_not_written_down() {
    Golden.check("closing/kept", ClosingViews.kept(BOND, Side.MENTEE, 1));
  }

  @Test
  void what_both_are_told() {
    Golden.check("closing/renews", dm(new BothRenew()));
    Golden.check("closing/ending", dm(new ComingToItsEnd(DAY)));
    Golden.check("closing/guide", dm(new Guide()));
    Golden.check(
        "closing/guide-alone", ClosingViews.dm(new Guide(), Given.gone(Side.MENTOR), Side.MENTEE));
    for (var notice : List.of(new BothRenew(), new ComingToItsEnd(DAY), new Guide())) {
      assertThat(said(notice, BOND, Side.MENTEE))
          .isEqualTo(said(notice, mirrored(BOND), Side.MENTOR));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_contact_from_here(Contact contact) {
    Golden.check("closing/contact-" + contact, dm(new ContactFromHere(contact)));
  }

  @ParameterizedTest
  @EnumSource
  void what_one_hopes_for_is_answered_alone(Hope hope) {
    Golden.check("closing/hoped-" + hope, ClosingViews.hoped(BOND, hope));
  }

  @Test
  void a_last_word_stands_as_it_was_typed() {
    var words = Optional.of(Confidential.of("*care* <!channel>"));

    Golden.check("closing/last-word", dm(new LastWord(words, words)));
    Golden.check("closing/thanks", dm(new LastWord(Optional.empty(), words)));
    Golden.check("closing/last-word-back", dm(new NotCarried(words, Optional.empty())));
    Golden.check("closing/form", ClosingViews.form(BOND, Side.MENTOR));
    Golden.check("closing/sent", ClosingViews.sent(BOND, Side.MENTOR));
    assertThat(ClosingViews.contactKept(BOND, Side.MENTOR)).contains("UBEA");
  }

  @Test
  void every_line_is_used() {
    var used =
        new TreeSet<>(Set.of("next.body", "ending.body", "contact.agreed.body", "renew.far"));
    Stream.of(
            Arrays.stream(ClosingWords.Line.values()).map(ClosingWords.Line::key),
            Arrays.stream(ClosingWords.Of.values()).map(ClosingWords.Of::key),
            Arrays.stream(Wish.values()).map(wish -> "wish." + wish),
            Arrays.stream(Contact.values()).map(contact -> "contact." + contact),
            Arrays.stream(Hope.values()).map(hope -> "hope." + hope),
            Arrays.stream(Hope.values()).map(hope -> "hoped." + hope),
            Arrays.stream(ClosingRefusal.values()).map(why -> "refused." + why))
        .flatMap(keys -> keys)
        .forEach(used::add);

    assertThat(ClosingWords.keys()).containsExactlyInAnyOrderElementsOf(used);
    Arrays.stream(ClosingRefusal.values())
        .forEach(why -> assertThat(ClosingWords.refused(why)).isNotBlank());
  }

  private static Message dm(ClosingNotice notice) {
    return ClosingViews.dm(notice, BOND, Side.MENTEE);
  }

  private static String said(ClosingNotice notice, Bond bond, Side reader) {
    var message = ClosingViews.dm(notice, bond, reader);
    return message.text() + message.blocks();
  }
}
