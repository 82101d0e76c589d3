package alcove.agreement;

import static alcove.agreement.AgreementWords.plain;

import alcove.agreement.Agreement.Stage;
import alcove.agreement.AgreementWords.Line;
import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// How things stand, for one of the two and to their eyes alone: what `/mentor agreement` says, and
/// the list of their own seven parts.
record Standing(Agreement agreement, Bond bond, Side reader, Instant now) {

  /// Where we are, and what can be done now.
  Message message() {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(line()));
    var buttons = buttons();
    if (!buttons.isEmpty()) {
      blocks.add(Blocks.actions(buttons.toArray(ObjectNode[]::new)));
    }
    blocks.addAll(signed());
    if (agreement.isPaused()) {
      blocks.add(Blocks.context(plain(Line.STATUS_PAUSED)));
    }
    return new Message(AgreementWords.about(LineAbout.STATUS_TEXT, partner()), blocks);
  }

  /// My seven parts, each to be filled or changed.
  View overview() {
    var sheet = agreement.sheet(reader).orElse(Sheet.EMPTY);
    var open = SheetRules.openParts(sheet, reader, bond, now);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(
        Blocks.section(
            agreement.draft().isPresent()
                ? AgreementWords.about(LineAbout.OVERVIEW_TOGETHER, partner())
                : AgreementWords.overview(open.size())));
    for (var part : Part.values()) {
      blocks.add(row(part, open.contains(part)));
    }
    return View.page("agreement.overview", plain(Line.OVERVIEW_TITLE), bond.id().value(), blocks);
  }

  /// My side is complete: to be submitted.
  View submit() {
    return View.form(
        "agreement.submit",
        plain(Line.SUBMIT_TITLE),
        plain(Line.SUBMIT_BUTTON),
        bond.id().value(),
        List.of(
            Blocks.section(AgreementWords.about(LineAbout.SUBMIT, partner())),
            Blocks.section(plain(Line.SUBMIT_UNTIL)),
            Blocks.actions(button("agreement.parts", Line.PARTS))));
  }

  private String line() {
    return switch (agreement.stage()) {
      case Stage.Unopened _ -> AgreementWords.about(LineAbout.STATUS_NOT_YET, partner());
      case Stage.Drafting stage -> drafting(stage);
      case Stage.Settling _ ->
          AgreementWords.settling(partner(), SettlingRules.openCount(agreement, bond, now));
      case Stage.Signing(_, var signatures, _) ->
          AgreementWords.about(
              signatures.containsKey(reader) ? LineAbout.STATUS_SIGNED : LineAbout.STATUS_SIGNING,
              partner());
      case Stage.Resting _ -> agreement.signed().map(this::resting).orElse("");
      case Stage.Over _ -> AgreementWords.about(LineAbout.STATUS_OVER, partner());
    };
  }

  private String drafting(Stage.Drafting stage) {
    if (stage.submitted().contains(reader)) {
      return AgreementWords.about(LineAbout.STATUS_SUBMITTED, partner());
    }
    var open = SheetRules.openParts(stage.sheets().of(reader), reader, bond, now).size();
    return open == 0
        ? AgreementWords.about(LineAbout.STATUS_COMPLETE, partner())
        : AgreementWords.drafting(partner(), Part.values().length - open);
  }

  private String resting(Signed signed) {
    return AgreementRules.intact(signed, bond)
        ? AgreementWords.resting(partner(), signed.version(), date(signed))
        : AgreementWords.damaged(date(signed));
  }

  private List<ObjectNode> buttons() {
    var buttons = new ArrayList<ObjectNode>();
    switch (agreement.stage()) {
      case Stage.Drafting(_, var submitted, _) -> {
        if (submitted.contains(reader)) {
          buttons.add(button("agreement.takeback", Line.TAKE_BACK));
        } else {
          buttons.add(Elements.primary("agreement.fill", plain(Line.CONTINUE), bond.id().value()));
          buttons.add(button("agreement.parts", Line.PARTS));
        }
      }
      case Stage.Settling _ -> {
        buttons.add(button("agreement.read", Line.READ_ALL));
        buttons.add(button("agreement.parts", Line.CHANGE_MINE));
      }
      case Stage.Signing _ -> {
        buttons.add(Elements.primary("agreement.read", plain(Line.SIGN_OPEN), bond.id().value()));
        buttons.add(button("agreement.parts", Line.CHANGE_MINE));
      }
      case Stage.Resting _ -> buttons.add(button("agreement.amend", Line.PROPOSE_CHANGE));
      case Stage.Unopened _, Stage.Over _ -> {}
    }
    return buttons;
  }

  /// What holds, beside the draft.
  private List<ObjectNode> signed() {
    return agreement.signed().map(this::holding).orElse(List.of());
  }

  private List<ObjectNode> holding(Signed signed) {
    var buttons = new ArrayList<>(List.of(button("agreement.signed", Line.READ_TITLE)));
    var line =
        switch (agreement.stage()) {
          case Stage.Drafting _, Stage.Settling _, Stage.Signing _ -> {
            buttons.add(drop());
            yield Optional.of(Blocks.section(holds(signed)));
          }
          case Stage.Unopened _, Stage.Resting _, Stage.Over _ -> Optional.<ObjectNode>empty();
        };
    var blocks = new ArrayList<>(line.stream().toList());
    blocks.add(Blocks.actions(buttons.toArray(ObjectNode[]::new)));
    return blocks;
  }

  private String holds(Signed signed) {
    return AgreementRules.intact(signed, bond)
        ? AgreementWords.holds(date(signed))
        : AgreementWords.damaged(date(signed));
  }

  private ObjectNode drop() {
    return Elements.confirm(
        button("agreement.drop", Line.DROP),
        plain(Line.DROP_TITLE),
        plain(Line.DROP_SURE),
        plain(Line.DROP_YES));
  }

  private ObjectNode row(Part part, boolean open) {
    var value = AgreementValue.of(bond.id(), part.name()).written();
    var line = open ? Line.OVERVIEW_FILL : Line.OVERVIEW_CHANGE;
    return Blocks.section(
        AgreementWords.overview(part, open), Elements.button("agreement.part", plain(line), value));
  }

  private ObjectNode button(String action, Line line) {
    return Elements.button(action, plain(line), bond.id().value());
  }

  private LocalDate date(Signed signed) {
    return SheetRules.today(bond, reader, signed.at());
  }

  private String partner() {
    return AgreementWords.mention(bond, reader.other());
  }
}
