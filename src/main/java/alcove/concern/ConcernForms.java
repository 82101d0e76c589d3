package alcove.concern;

import static alcove.concern.ConcernWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.concern.ConcernWords.Line;
import alcove.core.Dates;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The two forms: how to pass something on, and what will be said.
final class ConcernForms {
  static final String WHO = "who";
  static final String HOW = "how";
  static final String TO = "to";
  static final String ON = "on";
  static final String WORDS = "words";

  private ConcernForms() {}

  static View plan(Bond bond, Side reader, int number, LocalDate today) {
    return View.form(
        "concern.plan",
        plain(Line.FORM_PLAN_TITLE),
        plain(Line.PROPOSE),
        ConcernValue.of(bond.id(), number),
        List.of(
            Blocks.section(plain(Line.FORM_PLAN)),
            menu(
                WHO,
                Line.FORM_WHO,
                Arrays.stream(Teller.values())
                    .map(each -> new Choice(each.name(), ConcernWords.teller(each, reader)))
                    .toList()),
            menu(
                HOW,
                Line.FORM_HOW,
                Arrays.stream(How.values())
                    .map(each -> new Choice(each.name(), ConcernWords.name(each)))
                    .toList()),
            to(),
            on(today)));
  }

  static View notice(Bond bond, Side reader, int number, Instant now) {
    var days = bond.program().care().noticeDays();
    var gone = Dates.day(now.plus(ConcernTimes.WORDS_FOR), bond.partner(reader).zone());
    var partner = bond.partner(reader.other()).person().mention();
    var words =
        Blocks.input(
            WORDS,
            plain(Line.FORM_WORDS),
            Elements.text("concern.words", true, NoticeRules.LENGTH, Optional.empty()));
    return View.form(
        "concern.notice",
        plain(Line.FORM_NOTICE_TITLE),
        plain(Line.FORM_SEND),
        ConcernValue.of(bond.id(), number),
        List.of(
            Blocks.section(ConcernWords.formNotice(partner, days, gone)),
            Blocks.hint(words, plain(Line.FORM_WORDS_HINT)),
            to(),
            on(ConcernTimes.firstDay(reader, bond, now))));
  }

  /// What stands in a form's place once it is sent.
  static View kept(Message status) {
    return View.page("concern.kept", plain(Line.KEPT_TITLE), "", status.blocks());
  }

  private static ObjectNode to() {
    return menu(
        TO,
        Line.FORM_TO,
        Arrays.stream(Recipient.values())
            .map(each -> new Choice(each.name(), ConcernWords.name(each)))
            .toList());
  }

  private static ObjectNode on(LocalDate first) {
    return Blocks.input(ON, plain(Line.FORM_ON), Elements.date("concern.on", Optional.of(first)));
  }

  private static ObjectNode menu(String block, Line label, List<Choice> choices) {
    return Blocks.input(
        block,
        plain(label),
        Elements.select("concern." + block, plain(Line.FORM_CHOOSE), choices, Optional.empty()));
  }
}
