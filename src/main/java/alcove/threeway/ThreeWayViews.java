package alcove.threeway;

import static alcove.threeway.ThreeWayWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.core.Dates;
import alcove.core.NumberedValue;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.threeway.Sheet.Terms;
import alcove.threeway.ThreeWayWords.Line;
import alcove.threeway.ThreeWayWords.Of;
import alcove.threeway.ThreeWayWords.OfMeeting;
import alcove.threeway.ThreeWays.Agreed;
import alcove.threeway.ThreeWays.None;
import alcove.threeway.ThreeWays.Proposed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What people see of a meeting of three. The sheet itself stands in no message that stays: it is
/// shown to whoever asks for it, and to nobody who could find it later.
public final class ThreeWayViews {
  private ThreeWayViews() {}

  /// What `reader` is told in the direct message.
  public static Message dm(ThreeWayNotice notice, Bond bond, Side reader) {
    var seen = new Seen(bond, reader);
    return switch (notice) {
      case ThreeWayNotice.PleaseRead read -> pleaseRead(read, seen);
      case ThreeWayNotice.BothAgree(var number, var third, var day) ->
          withSheet(Line.BOTH, seen.meeting(OfMeeting.BOTH_BODY, third, day), number, seen);
      case ThreeWayNotice.RatherNot(var third, var day) ->
          said(Line.RATHER_NOT, seen.meeting(OfMeeting.RATHER_NOT_BODY, third, day));
      case ThreeWayNotice.IsOff(var third, var day) ->
          said(Line.OFF, seen.meeting(OfMeeting.OFF_BODY, third, day));
      case ThreeWayNotice.StillOpen(var number, var third, var day) ->
          withSheet(Line.STILL, seen.meeting(OfMeeting.STILL_BODY, third, day), number, seen);
      case ThreeWayNotice.NothingLeft _ -> Message.line(plain(Line.NOTHING_LEFT));
      case ThreeWayNotice.Soon(var number, var third, var day) ->
          withSheet(Line.SOON, seen.meeting(OfMeeting.SOON_BODY, third, day), number, seen);
    };
  }

  /// Whom a message is for.
  private record Seen(Bond bond, Side reader) {
    String mention(Side side) {
      return bond.partner(side).person().mention();
    }

    String partner() {
      return mention(reader.other());
    }

    String about(Of line) {
      return ThreeWayWords.about(line, partner());
    }

    String meeting(OfMeeting line, Third third, LocalDate day) {
      return ThreeWayWords.meeting(
          line, new ThreeWayWords.Told(partner(), third(third), Dates.day(day)));
    }

    /// Whoever joins, as the reader would say it.
    private String third(Third third) {
      var isTheirs =
          third == (reader == Side.MENTOR ? Third.MENTORS_MANAGER : Third.MENTEES_MANAGER);
      return isTheirs
          ? plain(Line.OWN_MANAGER)
          : ThreeWayWords.within(third, mention(Side.MENTOR), mention(Side.MENTEE));
    }

    String meeting(OfMeeting line, Sheet sheet) {
      return meeting(line, sheet.third(), sheet.day());
    }

    ObjectNode button(String action, Line label, int number) {
      return Elements.button(action, plain(label), NumberedValue.of(bond.id(), number));
    }

    ObjectNode primary(String action, Line label, int number) {
      return Elements.primary(action, plain(label), NumberedValue.of(bond.id(), number));
    }

    ObjectNode show() {
      return Elements.primary("threeway.show", plain(Line.SHOW), bond.id().value());
    }
  }

  private static Message pleaseRead(ThreeWayNotice.PleaseRead read, Seen seen) {
    var pair = seen.bond().id().value();
    var blocks = new ArrayList<ObjectNode>();
    if (read.again()) {
      blocks.add(Blocks.context(seen.meeting(OfMeeting.READ_AGAIN, read.third(), read.day())));
    }
    blocks.add(Blocks.section(seen.meeting(OfMeeting.READ_BODY, read.third(), read.day())));
    blocks.add(
        Blocks.actions(
            seen.show(),
            seen.button("threeway.decline", Line.NO, read.number()),
            Elements.button("threeway.fine", plain(Line.NOT_NOW), pair),
            Elements.button("pairing.pause", plain(Line.PAUSE), pair)));
    blocks.add(Blocks.context(seen.meeting(OfMeeting.READ_OPEN, read.third(), read.day())));
    return new Message(seen.meeting(OfMeeting.READ, read.third(), read.day()), blocks);
  }

  private static Message withSheet(Line title, String body, int number, Seen seen) {
    return Message.of(
        plain(title),
        Blocks.section(body),
        Blocks.actions(seen.show(), seen.button("threeway.calloff", Line.CALL_OFF, number)));
  }

  private static Message said(Line title, String body) {
    return Message.of(plain(title), Blocks.section(body));
  }

  /// What there is now, for somebody who asked.
  static Message menu(Bond bond, Side reader, ThreeWays threeWays) {
    var seen = new Seen(bond, reader);
    var blocks = new ArrayList<ObjectNode>();
    switch (threeWays.stage()) {
      case None _ -> blocks.add(Blocks.section(seen.about(Of.MENU_BODY)));
      case Proposed(var by, var sheet, var _) -> {
        var line = by == reader ? OfMeeting.WAITS : OfMeeting.THEIRS;
        blocks.add(Blocks.section(seen.meeting(line, sheet)));
        blocks.addAll(sheet(sheet, seen));
      }
      case Agreed(var sheet, var _) -> {
        blocks.add(Blocks.section(seen.meeting(OfMeeting.AGREED, sheet)));
        blocks.addAll(sheet(sheet, seen));
        blocks.add(Blocks.section("> " + plain(Line.SENTENCE)));
      }
    }
    if (threeWays.clock() instanceof PairClock.Running) {
      blocks.add(Blocks.actions(ways(threeWays, seen).toArray(ObjectNode[]::new)));
    }
    return new Message(seen.about(Of.MENU), blocks);
  }

  /// The way to a sheet, where the sheet itself would stay.
  static Message pointer(Bond bond, Side reader) {
    var seen = new Seen(bond, reader);
    return Message.of(
        seen.about(Of.MENU), Blocks.section(seen.about(Of.POINTER)), Blocks.actions(seen.show()));
  }

  private static Stream<ObjectNode> ways(ThreeWays threeWays, Seen seen) {
    var number = threeWays.count();
    var change = seen.button("threeway.write", Line.CHANGE, number);
    return switch (threeWays.stage()) {
      case None _ -> Stream.of(seen.primary("threeway.write", Line.WRITE, number));
      case Proposed(var by, var _, var _) when by == seen.reader() ->
          Stream.of(change, seen.button("threeway.calloff", Line.TAKE_BACK, number));
      case Proposed _ ->
          Stream.of(
              seen.primary("threeway.agree", Line.AGREE, number),
              change,
              seen.button("threeway.decline", Line.NO, number));
      case Agreed _ -> Stream.of(change, seen.button("threeway.calloff", Line.CALL_OFF, number));
    };
  }

  private static List<ObjectNode> sheet(Sheet sheet, Seen seen) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(ThreeWayWords.opens(seen.mention(sheet.opens()))));
    blocks.addAll(terms(Line.TOPICS, sheet.topics(), Stream.empty()));
    blocks.addAll(terms(Line.RED_LINES, sheet.redLines(), Stream.of(plain(Line.ALWAYS))));
    blocks.add(Blocks.context(plain(Line.ELSE)));
    blocks.add(Blocks.context(ThreeWayWords.gone(Dates.day(sheet.day()))));
    return blocks;
  }

  private static List<ObjectNode> terms(Line title, Terms terms, Stream<String> always) {
    var matters = Stream.concat(terms.matters().stream().sorted().map(ThreeWayWords::name), always);
    var points = matters.map(name -> "\n• " + name).collect(Collectors.joining());
    var blocks = new ArrayList<ObjectNode>();
    var list = points.isEmpty() ? "\n" + plain(Line.NO_TOPICS) : points;
    blocks.add(Blocks.section("*" + plain(title) + "*" + list));
    if (!terms.words().isBlank()) {
      blocks.add(Blocks.typed(terms.words()));
    }
    return blocks;
  }

  /// What the one who answered sees instead of the question.
  static Message done(Of line, Bond bond, Side side) {
    return Message.line(new Seen(bond, side).about(line));
  }
}
