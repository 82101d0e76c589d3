package alcove.reference;

import static alcove.reference.ReferenceWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.Dates;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.reference.ReferenceWords.Line;
import alcove.reference.ReferenceWords.Of;
import alcove.reference.ReferenceWords.To;
import alcove.reference.ReferenceWords.Until;
import alcove.reference.References.Allowed;
import alcove.reference.References.Declined;
import alcove.reference.References.Open;
import alcove.reference.References.Request;
import alcove.reference.References.Slip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What people see when others ask: messages, and the form to ask first.
public final class ReferenceViews {
  /// The form's blocks.
  static final String ASKER = "asker";

  static final String SCOPE = "scope";

  private ReferenceViews() {}

  /// What `reader` is told in the direct message.
  public static Message dm(ReferenceNotice notice, Bond bond, Side reader) {
    var seen = new Seen(bond, reader);
    return switch (notice) {
      case ReferenceNotice.MayISay(var request, var again) -> mayISay(request, again, seen);
      case ReferenceNotice.YouMaySay(var allowed) -> youMaySay(allowed, seen);
      case ReferenceNotice.SayNothing(var request) ->
          Message.of(
              plain(Line.NOTHING),
              Blocks.section(ReferenceWords.to(To.NOTHING_BODY, seen.partner(), request.asker())));
      case ReferenceNotice.NoMore(var request) ->
          Message.of(
              plain(Line.NO_MORE),
              Blocks.section(ReferenceWords.to(To.NO_MORE_BODY, seen.partner(), request.asker())));
      case ReferenceNotice.NothingLeft _ ->
          Message.line(ReferenceWords.refused(ReferenceRefusal.OVER_SINCE));
      case ReferenceNotice.NotNeeded _ ->
          Message.of(plain(Line.OFF), Blocks.section(seen.about(Of.OFF_BODY)));
    };
  }

  /// Whom a message is for.
  private record Seen(Bond bond, Side reader) {
    String partner() {
      return bond.partner(reader.other()).person().mention();
    }

    String about(Of line) {
      return ReferenceWords.about(line, partner());
    }

    String until(Until line, Instant at) {
      return ReferenceWords.until(line, partner(), day(at));
    }

    String day(Instant at) {
      return Dates.day(at, bond.partner(reader).zone());
    }

    String value(Request request) {
      return ReferenceValue.of(bond.id(), request.number());
    }

    String value(Request request, Scope scope) {
      return ReferenceValue.of(bond.id(), request.number(), scope);
    }
  }

  /// What there is now, for somebody who asked.
  static Message menu(Bond bond, Side reader, References references) {
    var seen = new Seen(bond, reader);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(seen.about(Of.MENU_BODY)));
    references.of(reader).ifPresent(slip -> blocks.addAll(mine(slip, seen)));
    references.of(reader.other()).ifPresent(slip -> blocks.addAll(theirs(slip, seen)));
    if (references.clock() instanceof PairClock.Running
        && ReferenceRules.whyNot(references, reader).isEmpty()) {
      blocks.add(
          Blocks.actions(
              Elements.primary("reference.begin", plain(Line.BEGIN), bond.id().value())));
    }
    blocks.add(Blocks.context(plain(Line.KNOWN)));
    return new Message(seen.about(Of.MENU), blocks);
  }

  /// What this person has asked. A no looks like a question that waits.
  private static List<ObjectNode> mine(Slip slip, Seen seen) {
    var request = slip.request();
    var drop = Elements.button("reference.drop", plain(Line.DROP), seen.value(request));
    return switch (slip) {
      case Open _, Declined _ ->
          List.of(
              Blocks.divider(),
              Blocks.section(
                  ReferenceWords.waits(
                      seen.partner(), request.asker(), request.scope(), seen.day(request.until()))),
              Blocks.actions(drop));
      case Allowed(_, var scope, var until) ->
          List.of(
              Blocks.divider(),
              Blocks.section(seen.until(Until.MENU_ALLOWED, until)),
              Blocks.section("> " + ReferenceWords.sentence(scope)),
              Blocks.actions(drop));
    };
  }

  private static List<ObjectNode> theirs(Slip slip, Seen seen) {
    return switch (slip) {
      case Open(var request, _) -> answerable(request, seen);
      case Declined(var request) -> answerable(request, seen);
      case Allowed(var request, var scope, var until) ->
          List.of(
              Blocks.divider(),
              Blocks.section(seen.until(Until.MENU_MINE, until)),
              Blocks.section("> " + ReferenceWords.sentence(scope)),
              Blocks.actions(
                  Elements.button("reference.back", plain(Line.BACK), seen.value(request))));
    };
  }

  private static List<ObjectNode> answerable(Request request, Seen seen) {
    return List.of(
        Blocks.divider(),
        Blocks.section(seen.about(Of.MENU_THEIRS)),
        Blocks.section("> " + ReferenceWords.sentence(request.scope())),
        Blocks.actions(answers(request, seen).toArray(ObjectNode[]::new)));
  }

  private static Message mayISay(Request request, boolean again, Seen seen) {
    var blocks = new ArrayList<ObjectNode>();
    if (again) {
      blocks.add(Blocks.context(seen.about(Of.MAY_AGAIN)));
    }
    blocks.add(
        Blocks.section(
            ReferenceWords.may(request.asker(), seen.partner()) + " " + seen.about(Of.MAY_SCOPE)));
    blocks.add(Blocks.section("> " + ReferenceWords.sentence(request.scope())));
    var pair = seen.bond().id().value();
    var ways =
        Stream.of(
            Elements.button("reference.fine", plain(Line.NOT_NOW), pair),
            Elements.button("pairing.pause", plain(Line.PAUSE), pair));
    blocks.add(
        Blocks.actions(Stream.concat(answers(request, seen), ways).toArray(ObjectNode[]::new)));
    blocks.add(Blocks.context(seen.until(Until.MAY_ANSWER, request.until())));
    return new Message(seen.about(Of.MAY), blocks);
  }

  /// Yes, only this much, or no.
  private static Stream<ObjectNode> answers(Request request, Seen seen) {
    var yes =
        Elements.button("reference.allow", plain(Line.YES), seen.value(request, request.scope()));
    var less =
        request.scope().less().stream()
            .map(scope ->
                Elements.button(
                    allowId(scope), ReferenceWords.only(scope), seen.value(request, scope)));
    var no = Elements.button("reference.decline", plain(Line.NO), seen.value(request));
    return Stream.of(Stream.of(yes), less, Stream.of(no)).flatMap(buttons -> buttons);
  }

  /// The button that allows so much: two of one row need two names.
  static String allowId(Scope scope) {
    return "reference.allow." + scope.less().size() + scope.matter().name().charAt(0);
  }

  private static Message youMaySay(Allowed allowed, Seen seen) {
    return Message.of(
        plain(Line.SAY),
        Blocks.section(seen.until(Until.SAY_BODY, allowed.until())),
        Blocks.section("> " + ReferenceWords.sentence(allowed.scope())),
        Blocks.context(seen.about(Of.SAY_NOTE)));
  }

  /// The form to ask first. Nothing is typed into it, so no name can slip out.
  static View form(Bond bond, Side side, Instant now) {
    var seen = new Seen(bond, side);
    var askers =
        Arrays.stream(Asker.values())
            .map(asker -> new Choice(asker.name(), ReferenceWords.name(asker)))
            .toList();
    var scopes =
        Arrays.stream(Scope.values())
            .filter(Scope::needsConsent)
            .map(scope -> new Choice(scope.name(), ReferenceWords.name(scope)))
            .toList();
    return View.form(
        "reference.ask",
        plain(Line.FORM_TITLE),
        plain(Line.FORM_SUBMIT),
        bond.id().value(),
        List.of(
            Blocks.section(seen.about(Of.FORM_INTRO)),
            Blocks.input(
                ASKER,
                plain(Line.FORM_ASKER),
                Elements.radio("reference.asker", askers, Optional.empty())),
            Blocks.input(
                SCOPE,
                plain(Line.FORM_SCOPE),
                Elements.radio("reference.scope", scopes, Optional.empty())),
            Blocks.context(seen.until(Until.FORM_UNTIL, now.plus(ReferenceRules.ANSWER_WITHIN)))));
  }

  static View asked(Bond bond, Side side, Instant now) {
    var seen = new Seen(bond, side);
    var until = now.plus(ReferenceRules.ANSWER_WITHIN);
    return View.page(
        "reference.asked",
        plain(Line.ASKED_TITLE),
        bond.id().value(),
        List.of(Blocks.section(seen.until(Until.ASKED_BODY, until))));
  }

  /// What the one who answered sees instead of the question.
  static Message allowed(Bond bond, Side side, Instant now) {
    return Message.line(new Seen(bond, side).until(Until.DONE_YES, now.plus(ReferenceRules.HOLDS)));
  }

  static Message done(Of line, Bond bond, Side side) {
    return Message.line(new Seen(bond, side).about(line));
  }
}
