package alcove.pairing;

import static alcove.pairing.PairingWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.core.Dates;
import alcove.core.Side;
import alcove.pairing.PairingWords.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What people see of the life of their pair: messages.
public final class PairingViews {
  private PairingViews() {}

  /// What `reader` is told in the direct message.
  public static Message dm(PairingNotice notice, Bond bond, Side reader) {
    var partner = bond.partner(reader.other()).person().mention();
    var zone = bond.partner(reader).zone();
    return switch (notice) {
      case PairingNotice.Invitation invitation -> invitation(invitation, bond, reader);
      case PairingNotice.InvitationSent(var until) -> sent(bond, partner, Dates.day(until, zone));
      case PairingNotice.Accepted _ ->
          paragraph(Line.ACCEPTED_TEXT, PairingWords.accepted(partner));
      case PairingNotice.NotNow _ -> paragraph(Line.DECLINED_TEXT, PairingWords.declined(partner));
      case PairingNotice.TakenBack _ ->
          paragraph(Line.TAKEN_BACK_TEXT, PairingWords.takenBack(partner));
      case PairingNotice.Unanswered _ ->
          paragraph(Line.UNANSWERED_TEXT, PairingWords.unanswered(partner));
      case PairingNotice.Proposal proposal -> proposal(proposal, bond, reader);
      case PairingNotice.BothSaidYes _ ->
          paragraph(Line.BOTH_TEXT, PairingWords.bothSaidYes(partner));
      case PairingNotice.CameToNothing _ ->
          paragraph(Line.NOTHING_TEXT, PairingWords.cameToNothing(partner));
      case PairingNotice.Begun(var endsOn, var days) ->
          paragraph(Line.BEGUN_TEXT, PairingWords.begun(partner, days, Dates.day(endsOn)));
      case PairingNotice.PausedUntil(var until) ->
          paragraph(Line.PAUSED_TEXT, PairingWords.paused(partner, Dates.day(until, zone)));
      case PairingNotice.GoesOn _ -> paragraph(Line.GOES_ON_TEXT, PairingWords.goesOn(partner));
      case PairingNotice.CameToItsEnd(var destroyed) ->
          paragraph(Line.ENDED_TEXT, PairingWords.ended(partner, Dates.day(destroyed, zone)));
      case PairingNotice.NothingLeft _ -> answered(plain(Line.NOTHING_LEFT));
      case PairingNotice.PartnerGone(var destroyed) ->
          gone(bond, partner, Dates.day(destroyed, zone));
      case PairingNotice.Certificate(var at) -> certificate(partner, Dates.day(at, zone));
      case PairingNotice.Welcome _ ->
          throw new IllegalStateException("the welcome stands in the room");
    };
  }

  /// What both see in their room.
  public static Message room(PairingNotice notice, Bond bond) {
    if (!(notice instanceof PairingNotice.Welcome)) {
      throw new IllegalStateException("a notice for one person");
    }
    var mentor = bond.mentor().person().mention();
    var mentee = bond.mentee().person().mention();
    return Message.of(
        plain(Line.WELCOME_TEXT),
        Blocks.section("*" + PairingWords.welcome(mentor, mentee) + "*"),
        Blocks.section(plain(Line.WELCOME_ROOM)),
        Blocks.section(plain(Line.WELCOME_LIMITS)),
        Blocks.section(plain(Line.WELCOME_OTHERS)),
        Blocks.section(plain(Line.WELCOME_SEES)),
        Blocks.divider(),
        Blocks.section(plain(Line.WELCOME_NEXT)));
  }

  /// Ways on for somebody who has waited for the other for long: in one tap each, and the other
  /// sees nothing of which it was.
  public static List<ObjectNode> waysOn(Bond bond) {
    var pair = bond.id().value();
    return List.of(
        Blocks.actions(
            Elements.button("pairing.wait", plain(Line.WAYS_WAIT), pair),
            Elements.button("pairing.pause", plain(Line.WAYS_PAUSE), pair),
            anotherMatch(bond),
            Elements.button("pairing.close", plain(Line.WAYS_CLOSE), pair)),
        Blocks.context(plain(Line.WAYS_NOTE)));
  }

  private static ObjectNode anotherMatch(Bond bond) {
    return Elements.button("enrolment.open", plain(Line.WAYS_MATCH), bond.program().id().value());
  }

  /// The invitation once it is answered: the same words without its buttons.
  static Message answered(String line) {
    return Message.of(line, Blocks.section(line));
  }

  /// Until when was not understood; one tap shows what there is to choose.
  static Message pauseUnclear(Bond bond) {
    var choose = Elements.button("pairing.pause", plain(Line.PAUSE_CHOOSE), bond.id().value());
    return Message.of(
        plain(Line.PAUSE_UNCLEAR),
        Blocks.section(plain(Line.PAUSE_UNCLEAR)),
        Blocks.actions(choose));
  }

  private static Message invitation(PairingNotice.Invitation invitation, Bond bond, Side reader) {
    var partner = bond.partner(reader.other()).person().mention();
    var until = Dates.day(invitation.until(), bond.partner(reader).zone());
    var blocks = new ArrayList<ObjectNode>();
    if (invitation.reminder()) {
      blocks.add(Blocks.context(PairingWords.invitedAgain(partner)));
    } else {
      blocks.add(Blocks.header(plain(Line.INVITE_TITLE)));
    }
    blocks.add(
        Blocks.section(PairingWords.invited(invitation.invited(), partner, bond.program().name())));
    blocks.add(Blocks.section(plain(Line.INVITE_MEANS)));
    announced(bond, invitation.until()).ifPresent(blocks::add);
    blocks.add(
        Blocks.actions(
            Elements.primary("pairing.accept", plain(Line.ACCEPT), bond.id().value()),
            Elements.button("pairing.decline", plain(Line.DECLINE), bond.id().value())));
    blocks.add(Blocks.context(PairingWords.openUntil(until)));
    return new Message(PairingWords.invitationText(partner), blocks);
  }

  /// The program asks both, and says who asks and who learns what.
  private static Message proposal(PairingNotice.Proposal proposal, Bond bond, Side reader) {
    var partner = bond.partner(reader.other()).person().mention();
    var until = Dates.day(proposal.until(), bond.partner(reader).zone());
    var blocks = new ArrayList<ObjectNode>();
    if (proposal.reminder()) {
      blocks.add(Blocks.context(PairingWords.proposedAgain(partner)));
    } else {
      blocks.add(Blocks.header(plain(Line.PROPOSE_TITLE)));
    }
    blocks.add(
        Blocks.section(PairingWords.proposed(proposal.role(), partner, bond.program().name())));
    blocks.add(Blocks.section(plain(Line.INVITE_MEANS)));
    announced(bond, proposal.until()).ifPresent(blocks::add);
    blocks.add(
        Blocks.actions(
            Elements.primary("pairing.accept", plain(Line.ACCEPT), bond.id().value()),
            Elements.button("pairing.decline", plain(Line.DECLINE), bond.id().value())));
    blocks.add(Blocks.context(PairingWords.proposalUntil(partner, until)));
    return new Message(PairingWords.proposalText(partner), blocks);
  }

  /// What a yes makes known beyond the directory; empty when it is nothing.
  private static Optional<ObjectNode> announced(Bond bond, Instant until) {
    return bond.program()
        .announcedTo(until.minus(Pairing.Invited.OPEN))
        .map(channel ->
            Blocks.section(PairingWords.announced(bond.program().name(), channel.mention())));
  }

  private static Message sent(Bond bond, String partner, String until) {
    var withdraw =
        Elements.confirm(
            Elements.button("pairing.withdraw", plain(Line.WITHDRAW), bond.id().value()),
            plain(Line.WITHDRAW_TITLE),
            PairingWords.withdrawSure(partner),
            plain(Line.WITHDRAW_YES));
    return Message.of(
        plain(Line.SENT_TEXT),
        Blocks.section(PairingWords.sent(partner, until)),
        Blocks.actions(withdraw));
  }

  private static Message gone(Bond bond, String partner, String destroyed) {
    return Message.of(
        plain(Line.ENDED_TEXT),
        Blocks.section(PairingWords.gone(partner, destroyed)),
        Blocks.actions(
            anotherMatch(bond), Elements.button("pairing.start", plain(Line.WAYS_START), "new")));
  }

  private static Message certificate(String partner, String at) {
    return Message.of(
        plain(Line.CERTIFICATE_TEXT),
        Blocks.header(plain(Line.CERTIFICATE_TITLE)),
        Blocks.section(PairingWords.certificate(partner, at)));
  }

  private static Message paragraph(Line text, String words) {
    return Message.of(plain(text), Blocks.section(words));
  }
}
