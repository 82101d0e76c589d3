package alcove.review;

import static alcove.review.ReviewWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.core.Dates;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.review.ReviewWords.Day;
import alcove.review.ReviewWords.Graded;
import alcove.review.ReviewWords.Line;
import alcove.review.ReviewWords.Of;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What people see of reviews: messages.
public final class ReviewViews {
  private ReviewViews() {}

  /// What `reader` is told in the direct message.
  public static Message dm(ReviewNotice notice, Bond bond, Side reader) {
    var partner = partner(bond, reader);
    return switch (notice) {
      case ReviewNotice.Invited(var number, var closesOn) ->
          invited(bond, number, partner, Dates.day(closesOn));
      case ReviewNotice.Closed(var next) ->
          Message.of(plain(Line.CLOSED), Blocks.section(closed(next, partner)));
      case ReviewNotice.Differed(var number) -> differed(bond, number, partner);
      case ReviewNotice.Settled(var outcome) ->
          Message.of(plain(Line.SETTLED), Blocks.section(ReviewWords.settled(outcome)));
      case ReviewNotice.NothingLeft _ -> Message.line(plain(Line.NOTHING_LEFT));
      case ReviewNotice.Revealed _ ->
          throw new IllegalStateException("a review is shown in the room");
    };
  }

  /// What both see in their room.
  public static Message room(ReviewNotice notice, Bond bond) {
    if (!(notice instanceof ReviewNotice.Revealed revealed)) {
      throw new IllegalStateException("a notice for one person");
    }
    return new Message(plain(Line.REVEALED), revealed(revealed, bond));
  }

  /// The open review, for somebody who asked for it.
  static Message open(Bond bond, OpenFor open) {
    var partner = partner(bond, open.reader());
    var line = ReviewWords.on(Day.OPEN, partner, Dates.day(open.until()));
    var kept = "\n" + ReviewWords.about(Of.OPEN_ANSWERED, partner);
    var button =
        Elements.primary(
            "review.open",
            plain(open.answered() ? Line.CHANGE : Line.FILL),
            value(bond, open.number()).written());
    return Message.of(
        line, Blocks.section(open.answered() ? line + kept : line), Blocks.actions(button));
  }

  /// What an open review is to one side.
  ///
  /// @param answered whether this side has answered already
  record OpenFor(Side reader, int number, LocalDate until, boolean answered) {}

  /// The choice of an outcome, for somebody who asked for it.
  static Message choice(Bond bond, int number) {
    return Message.of(
        plain(Line.REVEALED), Blocks.section(plain(Line.OUTCOME)), outcomes(bond, number));
  }

  /// When the next review comes, and the offer to hold one now.
  static Message next(Bond bond, Side reader, Optional<LocalDate> next) {
    var partner = partner(bond, reader);
    var line =
        next.map(day -> ReviewWords.on(Day.NEXT, partner, Dates.day(day)))
            .orElseGet(() -> ReviewWords.about(Of.NEXT_NONE, partner));
    var hold =
        Elements.confirm(
            Elements.button("review.hold", plain(Line.HOLD), bond.id().value()),
            plain(Line.HOLD_TITLE),
            plain(Line.HOLD_TEXT),
            plain(Line.HOLD_YES));
    return Message.of(line, Blocks.section(line), Blocks.actions(hold));
  }

  /// The same message under a greeting, for somebody who had asked not to be asked.
  static Message back(Message message) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(plain(Line.BACK)));
    blocks.addAll(message.blocks());
    return new Message(message.text(), blocks);
  }

  private static Message invited(Bond bond, int number, String partner, String until) {
    var value = value(bond, number).written();
    return Message.of(
        ReviewWords.about(Of.INVITED, partner),
        Blocks.section(ReviewWords.about(Of.INVITED_BODY, partner)),
        Blocks.section(plain(Line.INVITED_SHOWN)),
        Blocks.actions(
            Elements.primary("review.open", plain(Line.FILL), value),
            Elements.button("review.notnow", plain(Line.NOT_NOW), value),
            Elements.button("pairing.pause", plain(Line.PAUSE), bond.id().value()),
            Elements.button("review.stop", plain(Line.STOP), value)),
        Blocks.context(ReviewWords.openUntil(until)));
  }

  private static String closed(Optional<LocalDate> next, String partner) {
    return next.map(day -> ReviewWords.on(Day.CLOSED_NEXT, partner, Dates.day(day)))
        .orElseGet(() -> ReviewWords.about(Of.CLOSED_LAST, partner));
  }

  private static Message differed(Bond bond, int number, String partner) {
    return Message.of(
        plain(Line.DIFFERED),
        Blocks.section(ReviewWords.about(Of.DIFFERED_BODY, partner)),
        outcomes(bond, number));
  }

  private static List<ObjectNode> revealed(ReviewNotice.Revealed revealed, Bond bond) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.header(plain(Line.REVEALED_TITLE)));
    blocks.addAll(grades(revealed, bond));
    blocks.add(Blocks.divider());
    blocks.add(Blocks.section(talk(revealed)));
    blocks.add(Blocks.context(plain(Line.TALK_HOW)));
    for (var note : Note.values()) {
      blocks.addAll(notes(note, revealed, bond));
    }
    blocks.add(Blocks.divider());
    if (revealed.settled().isPresent()) {
      blocks.add(Blocks.section(ReviewWords.settled(revealed.settled().get())));
    } else {
      blocks.add(Blocks.section(plain(revealed.differed() ? Line.OUTCOME_DIFFERED : Line.OUTCOME)));
      blocks.add(outcomes(bond, revealed.number()));
    }
    return blocks;
  }

  /// What the two see differently first, the widest apart at the top; then what they see alike.
  private static List<ObjectNode> grades(ReviewNotice.Revealed revealed, Bond bond) {
    var blocks = new ArrayList<ObjectNode>();
    var apart = apart(revealed);
    if (!apart.isEmpty()) {
      blocks.add(Blocks.section(plain(Line.REVEALED_DIFFER)));
      apart.forEach(item -> blocks.add(Blocks.section(both(item, revealed, bond))));
    }
    var alike = Arrays.stream(Item.values()).filter(item -> !apart.contains(item)).toList();
    if (!alike.isEmpty()) {
      blocks.add(Blocks.section(plain(Line.REVEALED_ALIKE)));
      alike.forEach(item -> blocks.add(Blocks.section(same(item, revealed))));
    }
    return blocks;
  }

  private static String talk(ReviewNotice.Revealed revealed) {
    var apart = apart(revealed);
    return apart.isEmpty() ? ReviewWords.talkOfAnything() : ReviewWords.talk(apart.getFirst());
  }

  private static List<Item> apart(ReviewNotice.Revealed revealed) {
    return Arrays.stream(Item.values())
        .filter(item -> distance(item, revealed) > 0)
        .sorted(Comparator.comparingInt((Item item) -> distance(item, revealed)).reversed())
        .toList();
  }

  private static int distance(Item item, ReviewNotice.Revealed revealed) {
    return Math.abs(grade(item, revealed.mentor()) - grade(item, revealed.mentee()));
  }

  private static int grade(Item item, Reviews.Shared shared) {
    return shared.grades().getOrDefault(item, 0);
  }

  private static String both(Item item, ReviewNotice.Revealed revealed, Bond bond) {
    return ReviewWords.apart(
        ReviewWords.shortly(item),
        graded(item, revealed.mentor(), bond.mentor()),
        graded(item, revealed.mentee(), bond.mentee()));
  }

  private static Graded graded(Item item, Reviews.Shared shared, Bond.Partner partner) {
    return new Graded(partner.person().mention(), ReviewWords.grade(item, grade(item, shared)));
  }

  private static String same(Item item, ReviewNotice.Revealed revealed) {
    return ReviewWords.alike(
        ReviewWords.shortly(item), ReviewWords.grade(item, grade(item, revealed.mentor())));
  }

  private static List<ObjectNode> notes(Note note, ReviewNotice.Revealed revealed, Bond bond) {
    var written =
        Stream.concat(
                note(note, revealed.mentor(), bond.mentor()),
                note(note, revealed.mentee(), bond.mentee()))
            .toList();
    return written.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(Blocks.section(ReviewWords.shortly(note))), written.stream())
            .toList();
  }

  private static Stream<ObjectNode> note(Note note, Reviews.Shared shared, Bond.Partner by) {
    return Optional.ofNullable(shared.notes().get(note)).filter(words -> !words.isBlank()).stream()
        .flatMap(words ->
            Stream.of(Blocks.context(ReviewWords.by(by.person().mention())), Blocks.typed(words)));
  }

  private static ObjectNode outcomes(Bond bond, int number) {
    var choices =
        Arrays.stream(NextStep.values())
            .map(outcome ->
                new Choice(
                    value(bond, number).with(outcome).written(), ReviewWords.outcome(outcome)))
            .toList();
    return Blocks.actions(
        Elements.confirm(
            Elements.radio("review.choose", choices, Optional.empty()),
            plain(Line.OUTCOME_TITLE),
            plain(Line.OUTCOME_TEXT),
            plain(Line.OUTCOME_YES)));
  }

  private static ReviewValue value(Bond bond, int number) {
    return ReviewValue.of(bond.id(), number);
  }

  private static String partner(Bond bond, Side reader) {
    return bond.partner(reader.other()).person().mention();
  }
}
