package alcove.concern;

import static alcove.concern.ConcernWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.concern.Concern.Alarmed;
import alcove.concern.Concern.Calm;
import alcove.concern.Concern.PassedOn;
import alcove.concern.ConcernViews.Look;
import alcove.concern.ConcernWords.Line;
import alcove.concern.ConcernWords.Of;
import alcove.concern.ConcernWords.When;
import alcove.core.Side;
import alcove.core.Words;
import alcove.pairing.Bond;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// What whoever says that somebody is in danger sees. The first of it needs no store and no call:
/// it is made of what is in memory.
final class DangerViews {
  private DangerViews() {}

  /// The answer to `/mentor concern`: whom to call, before anything else.
  static Message first(List<String> contacts) {
    return Message.of(
        plain(Line.KEPT_TITLE),
        Blocks.section(plain(Line.FIRST)),
        Blocks.section(plain(Line.FIRST_CALL) + "\n" + lines(contacts)),
        Blocks.section(plain(Line.FIRST_FREE)),
        Blocks.actions(
            Elements.button("concern.danger", plain(Line.FIRST_DANGER), "now"),
            Elements.button("concern.steps", plain(Line.FIRST_STEPS), "steps"),
            Look.supervisor()));
  }

  /// The same for somebody who has no partner here to be told, or whom Alcove cannot find one for.
  static Message nobodyToTell(List<String> contacts) {
    return Message.of(
        plain(Line.KEPT_TITLE),
        Blocks.section(plain(Line.FIRST_CALL) + "\n" + lines(contacts)),
        Blocks.section(plain(Line.FIRST_NOTED)));
  }

  static Message status(Concern.Danger danger, Bond bond, Side reader) {
    var look = new Look(bond, reader);
    var contacts =
        Blocks.section(plain(Line.DANGER_HERE) + "\n" + lines(bond.program().care().emergency()));
    return switch (danger) {
      case Calm _ -> look.line(Of.TOLD);
      case Alarmed _ ->
          look.message(
              contacts,
              Blocks.section(look.about(Of.DANGER)),
              Blocks.actions(
                  Elements.primary("concern.first", plain(Line.DANGER_PASS), look.pair()),
                  Elements.button("concern.calloff", plain(Line.DANGER_OFF), look.pair())));
      case PassedOn(var at, _) ->
          look.message(
              contacts,
              Blocks.section(look.at(When.DANGER_PASSED, at)),
              Blocks.section(look.about(Of.DANGER_TELL)),
              Blocks.actions(tell(look), notYet(look)));
    };
  }

  static Message notToldYet(Look look) {
    return look.message(
        Blocks.section(look.about(Of.NOT_TOLD)), Blocks.actions(tell(look), notYet(look)));
  }

  private static ObjectNode tell(Look look) {
    return Elements.confirm(
        Elements.primary("concern.tell", plain(Line.DANGER_TELL_NOW), look.pair()),
        plain(Line.DANGER_TELL_TITLE),
        plain(Line.DANGER_TELL_TEXT),
        plain(Line.DANGER_TELL_NOW));
  }

  private static ObjectNode notYet(Look look) {
    return Elements.button("concern.fine", plain(Line.NOT_NOW), look.pair());
  }

  private static String lines(List<String> contacts) {
    return contacts.stream()
        .map(contact -> "• " + Words.asTyped(contact))
        .collect(Collectors.joining("\n"));
  }
}
