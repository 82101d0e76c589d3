package alcove.closing;

import static alcove.closing.ClosingWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.closing.ClosingWords.Line;
import alcove.closing.ClosingWords.Of;
import alcove.closing.Closings.Contact;
import alcove.closing.Closings.Hope;
import alcove.closing.Closings.Wish;
import alcove.core.Dates;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What people see of the end of a term: messages, and the form for a last word.
public final class ClosingViews {
  /// The form's blocks.
  static final String LEARNT = "learnt";

  static final String THANKS = "thanks";

  /// How the names of the buttons of all wishes begin.
  static final String SAY = "closing.say.";

  private ClosingViews() {}

  /// What `reader` is told in the direct message.
  public static Message dm(ClosingNotice notice, Bond bond, Side reader) {
    var partner = partner(bond, reader);
    return switch (notice) {
      case ClosingNotice.WhatNext(var round, var endsOn) -> whatNext(bond, reader, round, endsOn);
      case ClosingNotice.BothRenew _ ->
          Message.of(
              plain(Line.RENEWS), Blocks.section(ClosingWords.about(Of.RENEWS_BODY, partner)));
      case ClosingNotice.ComingToItsEnd(var on) ->
          Message.of(
              plain(Line.ENDING),
              Blocks.section(ClosingWords.ending(partner, Dates.day(on))),
              Blocks.section(plain(Line.ENDING_TALK)));
      case ClosingNotice.Guide _ ->
          new Message(plain(Line.GUIDE), guide(bond, partner, bond.isThere(reader.other())));
      case ClosingNotice.ContactFromHere(var contact) ->
          Message.of(
              plain(Line.CONTACT_AGREED), Blocks.section(ClosingWords.agreed(partner, contact)));
      case ClosingNotice.NoLongerAsked _ ->
          Message.line(ClosingWords.refused(ClosingRefusal.OVER_SINCE));
      case ClosingNotice.LastWord(var learnt, var thanks) ->
          lastWord(Of.WORD_BODY, partner, learnt, thanks);
      case ClosingNotice.NotCarried(var learnt, var thanks) ->
          lastWord(Of.WORD_BACK, partner, learnt, thanks);
    };
  }

  /// The question; the same for somebody who asked for it.
  static Message whatNext(Bond bond, Side reader, int round, LocalDate endsOn) {
    var pair = bond.id().value();
    var buttons = new ArrayList<>(wishes(bond, round));
    buttons.add(Elements.button("closing.fine", plain(Line.NOT_NOW), pair));
    buttons.add(Elements.button("pairing.pause", plain(Line.PAUSE), pair));
    buttons.add(Elements.button("closing.stop", plain(Line.STOP), pair));
    return Message.of(
        plain(Line.NEXT),
        Blocks.section(ClosingWords.next(partner(bond, reader), Dates.day(endsOn))),
        Blocks.actions(buttons.toArray(ObjectNode[]::new)),
        Blocks.context(plain(Line.NEXT_UNTIL)));
  }

  /// After an answer, while the other's is open. Which it was stands nowhere in the message.
  static Message kept(Bond bond, Side reader, int round) {
    var words = ClosingWords.about(Of.KEPT, partner(bond, reader));
    return Message.of(
        words,
        Blocks.section(words),
        Blocks.actions(wishes(bond, round).toArray(ObjectNode[]::new)));
  }

  private static List<ObjectNode> wishes(Bond bond, int round) {
    return Arrays.stream(Wish.values())
        .map(wish ->
            Elements.button(
                sayId(wish), ClosingWords.name(wish), ClosingValue.of(bond.id(), round, wish)))
        .toList();
  }

  /// The button of a wish: several of one row need several names.
  static String sayId(Wish wish) {
    return SAY + wish.name().toLowerCase(Locale.ROOT);
  }

  /// The button of a hope.
  static String hopeId(Hope hope) {
    return "closing.hope." + hope.name().toLowerCase(Locale.ROOT);
  }

  /// @param both whether the other is there, too: else only what is for the reader alone
  private static List<ObjectNode> guide(Bond bond, String partner, boolean both) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(ClosingWords.about(both ? Of.GUIDE_BODY : Of.GUIDE_LEFT, partner)));
    if (both) {
      blocks.addAll(together(bond, partner));
    }
    blocks.add(Blocks.section(plain(Line.GUIDE_ALONE)));
    blocks.add(
        Blocks.actions(
            Arrays.stream(Hope.values())
                .map(hope ->
                    Elements.button(
                        hopeId(hope), ClosingWords.name(hope), ClosingValue.of(bond.id(), hope)))
                .toArray(ObjectNode[]::new)));
    blocks.add(Blocks.context(plain(Line.GUIDE_STAYS)));
    return blocks;
  }

  private static List<ObjectNode> together(Bond bond, String partner) {
    var contacts =
        Arrays.stream(Contact.values())
            .map(contact ->
                new Choice(ClosingValue.of(bond.id(), contact), ClosingWords.name(contact)))
            .toList();
    return List.of(
        Blocks.section(ClosingWords.about(Of.GUIDE_WORD, partner)),
        Blocks.actions(
            Elements.button("closing.write", plain(Line.GUIDE_WRITE), bond.id().value())),
        Blocks.section(plain(Line.GUIDE_CONTACT)),
        Blocks.actions(
            Elements.select("closing.keep", plain(Line.GUIDE_CHOOSE), contacts, Optional.empty())));
  }

  private static Message lastWord(
      Of body, String partner, Optional<Confidential> learnt, Optional<Confidential> thanks) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(ClosingWords.about(body, partner)));
    learnt.ifPresent(words -> {
      blocks.add(Blocks.context(plain(Line.WORD_LEARNT)));
      blocks.add(Blocks.typed(words));
    });
    thanks.ifPresent(words -> {
      blocks.add(Blocks.context(plain(Line.WORD_THANKS)));
      blocks.add(Blocks.typed(words));
    });
    return new Message(plain(Line.WORD), blocks);
  }

  static View form(Bond bond, Side side) {
    return View.form(
        "closing.goodbye",
        plain(Line.FORM_TITLE),
        plain(Line.FORM_SUBMIT),
        bond.id().value(),
        List.of(
            Blocks.section(ClosingWords.about(Of.FORM_NOTE, partner(bond, side))),
            field(LEARNT, plain(Line.FORM_LEARNT)),
            field(THANKS, plain(Line.FORM_THANKS))));
  }

  private static ObjectNode field(String block, String label) {
    return Blocks.optional(
        Blocks.input(
            block,
            label,
            Elements.text("closing." + block, true, ClosingRules.LENGTH, Optional.empty())));
  }

  static View sent(Bond bond, Side side) {
    return View.page(
        "closing.sent",
        plain(Line.SENT_TITLE),
        bond.id().value(),
        List.of(Blocks.section(ClosingWords.about(Of.SENT_BODY, partner(bond, side)))));
  }

  /// For the person alone: how to go on.
  static Message hoped(Bond bond, Hope hope) {
    return Message.of(
        ClosingWords.hoped(hope),
        Blocks.section(ClosingWords.hoped(hope)),
        Blocks.actions(
            Elements.button("enrolment.open", plain(Line.HOPED_JOIN), bond.program().id().value()),
            Elements.button("pairing.start", plain(Line.HOPED_START), "new")));
  }

  static String contactKept(Bond bond, Side side) {
    return ClosingWords.about(Of.CONTACT_KEPT, partner(bond, side));
  }

  private static String partner(Bond bond, Side reader) {
    return bond.partner(reader.other()).person().mention();
  }
}
