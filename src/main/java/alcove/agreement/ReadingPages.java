package alcove.agreement;

import static alcove.agreement.AgreementWords.plain;

import alcove.agreement.AgreementWords.Line;
import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A whole agreement to read, page by page as far as it needs pages: short ones have one, and no
/// page is larger than Slack takes.
///
/// @param draft the text
/// @param which under what name the pages are asked for: the draft's or the signed text's
/// @param digest present when the reader can sign at the end: what they would sign
record ReadingPages(Draft draft, Bond bond, Side reader, Which which, Optional<String> digest) {

  /// Which of the pair's two texts is read.
  enum Which {
    DRAFT,
    SIGNED
  }

  /// How many typed characters a page holds: what one part has at the most. Characters are sent
  /// escaped, up to twelve bytes each, and a view may have 250 kB.
  private static final int WEIGHT = 4 * Passage.MAX_LENGTH;

  private static final int ITEMS = 40;
  private static final int ITEM = 60;

  /// The page `number`, counted from 0; the nearest one when there is none of that number.
  View page(int number) {
    var pages = pages();
    var index = Math.clamp(number, 0, pages.size() - 1);
    var isLast = index == pages.size() - 1;
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(DraftViews.banner());
    pages.get(index).forEach(part -> blocks.addAll(chapter(part)));
    if (isLast && digest.isPresent()) {
      blocks.addAll(promise());
    }
    if (pages.size() > 1) {
      blocks.add(Blocks.context(AgreementWords.page(index + 1, pages.size())));
      blocks.add(Blocks.actions(turns(index, pages.size())));
    }
    return isLast && digest.isPresent()
        ? View.form(
            "agreement.sign",
            plain(Line.SIGN_TITLE),
            plain(Line.SIGN_BUTTON),
            AgreementValue.of(bond.id(), digest.get()).written(),
            blocks)
        : View.page("agreement.reading", plain(Line.READ_TITLE), bond.id().value(), blocks);
  }

  /// The parts on each page.
  private List<List<Part>> pages() {
    var pages = new ArrayList<List<Part>>();
    var weight = 0;
    for (var part : Part.values()) {
      if (pages.isEmpty() || weight + weight(part) > WEIGHT) {
        pages.add(new ArrayList<>());
        weight = 0;
      }
      pages.getLast().add(part);
      weight += weight(part);
    }
    return pages;
  }

  private int weight(Part part) {
    return Arrays.stream(Passage.values())
        .filter(passage -> passage.part() == part)
        .flatMap(passage ->
            Arrays.stream(Side.values()).flatMap(side -> draft.of(side).passage(passage).stream()))
        .mapToInt(words -> words.length())
        .sum();
  }

  private List<ObjectNode> chapter(Part part) {
    var views = new DraftViews(draft, bond);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.header(AgreementWords.title(part)));
    blocks.addAll(views.words(passage -> passage.part() == part, words -> words));
    blocks.addAll(views.own(question -> question.part() == part));
    blocks.addAll(views.settled(question -> question.part() == part));
    blocks.addAll(open(part));
    blocks.addAll(views.frame(promise -> promise.part() == part));
    if (part == Part.MUST_REPORT) {
      blocks.add(views.list(ITEMS, ITEM));
    }
    return blocks;
  }

  private List<ObjectNode> open(Part part) {
    return draft.differences().stream()
        .filter(question -> question.part() == part)
        .map(question -> Blocks.section(AgreementWords.difference(question, draft, bond)))
        .toList();
  }

  /// What the reader promises and what nobody can, on one screen before the button.
  private List<ObjectNode> promise() {
    var mine = draft.of(reader);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.divider());
    blocks.add(Blocks.section(plain(Line.PROMISE_TITLE)));
    mine.passage(Passage.KEEPING).map(Blocks::typed).ifPresent(blocks::add);
    mine.answer(Question.DEGREE)
        .map(degree -> AgreementWords.promisedDegree(AgreementWords.answer(degree)))
        .map(Blocks::section)
        .ifPresent(blocks::add);
    blocks.add(Blocks.section(plain(Line.CANNOT_TITLE)));
    blocks.add(new DraftViews(draft, bond).list(ITEMS, ITEM));
    blocks.add(Blocks.context(plain(Line.CANNOT_NOTE)));
    blocks.add(
        Blocks.context(
            AgreementWords.about(
                LineAbout.SIGN_NOTE, AgreementWords.mention(bond, reader.other()))));
    return blocks;
  }

  private ObjectNode[] turns(int index, int pages) {
    var buttons = new ArrayList<ObjectNode>();
    if (index > 0) {
      buttons.add(Elements.button("agreement.back", plain(Line.PAGE_BACK), to(index - 1)));
    }
    if (index < pages - 1) {
      buttons.add(Elements.primary("agreement.next", plain(Line.PAGE_NEXT), to(index + 1)));
    }
    return buttons.toArray(ObjectNode[]::new);
  }

  private String to(int index) {
    return AgreementValue.of(bond.id(), which.name(), String.valueOf(index)).written();
  }
}
