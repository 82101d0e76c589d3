package alcove.pairing;

import static alcove.pairing.PairingWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.Dates;
import alcove.core.Side;
import alcove.pairing.PairingWords.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The forms in the life of a pair that has begun. Nothing that is a promise is chosen beforehand.
final class PairingForms {
  /// The pauses offered, in weeks.
  private static final List<Integer> WEEKS = List.of(1, 2, 4, 8);

  static final String ON_A_DAY = "DAY";

  private PairingForms() {}

  /// Until when to pause.
  static View pause(Bond bond, Side by) {
    var choices =
        Stream.concat(
                WEEKS.stream()
                    .map(weeks -> new Choice(String.valueOf(weeks), PairingWords.forWeeks(weeks))),
                Stream.of(new Choice(ON_A_DAY, plain(Line.PAUSE_DATE))))
            .toList();
    return View.form(
        "pairing.pause",
        plain(Line.PAUSE_TITLE),
        plain(Line.PAUSE_SUBMIT),
        bond.id().value(),
        List.of(
            Blocks.section(PairingWords.pauseText(bond.partner(by.other()).person().mention())),
            Blocks.input(
                "until",
                plain(Line.PAUSE_UNTIL),
                Elements.radio("until", choices, Optional.empty())),
            Blocks.optional(
                Blocks.input(
                    "day", plain(Line.PAUSE_DAY), Elements.date("day", Optional.empty())))));
  }

  /// What ending means, before it is done.
  static View close(Bond bond, Side by, Instant now) {
    var destroyed = now.plus(Duration.ofDays(bond.program().retentionDays()));
    return View.form(
        "pairing.close",
        plain(Line.CLOSE_TITLE),
        plain(Line.CLOSE_SUBMIT),
        bond.id().value(),
        List.of(
            Blocks.section(
                PairingWords.closeText(
                    bond.partner(by.other()).person().mention(),
                    Dates.day(destroyed, bond.partner(by).zone())))));
  }
}
