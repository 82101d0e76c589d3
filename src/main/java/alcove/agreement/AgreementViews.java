package alcove.agreement;

import static alcove.agreement.AgreementWords.plain;

import alcove.agreement.AgreementNotice.Agreed;
import alcove.agreement.AgreementNotice.Asked;
import alcove.agreement.AgreementNotice.ChangeSigned;
import alcove.agreement.AgreementNotice.LeftAsItWas;
import alcove.agreement.AgreementNotice.LeftOff;
import alcove.agreement.AgreementNotice.Moved;
import alcove.agreement.AgreementNotice.NewList;
import alcove.agreement.AgreementNotice.NothingLeft;
import alcove.agreement.AgreementNotice.NothingSigned;
import alcove.agreement.AgreementNotice.Nudged;
import alcove.agreement.AgreementNotice.Ready;
import alcove.agreement.AgreementNotice.Revealed;
import alcove.agreement.AgreementNotice.Stands;
import alcove.agreement.AgreementWords.Line;
import alcove.agreement.ReadingPages.Which;
import alcove.blockkit.Blocks;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What people see of their agreement. Which view makes what: [PartForms] the seven forms,
/// [RoomMessages] the room's, [ReadingPages] the whole text to read and sign, [Prompts] the direct
/// messages, [Standing] what `/mentor agreement` says.
public final class AgreementViews {
  private AgreementViews() {}

  /// What `reader` is told in the direct message.
  public static Message dm(AgreementNotice notice, Bond bond, Side reader) {
    var prompts = new Prompts(bond, reader);
    return switch (notice) {
      case Asked asked -> prompts.asked(asked);
      case Moved moved -> prompts.moved(moved);
      case NewList list -> prompts.newList(list);
      case Stands stands -> prompts.stands(stands);
      case LeftOff _ -> prompts.leftOff();
      case Nudged nudged -> prompts.nudged(nudged);
      case NothingSigned _ -> prompts.nothingSigned();
      case NothingLeft _ -> prompts.nothingLeft();
      case Revealed _, Ready _, Agreed _, ChangeSigned _, LeftAsItWas _ ->
          throw new IllegalStateException("shown in the room");
    };
  }

  /// What both see in their room.
  public static Message room(AgreementNotice notice, Bond bond) {
    var messages = new RoomMessages(bond);
    return switch (notice) {
      case Revealed revealed -> messages.revealed(revealed);
      case Ready ready -> messages.ready(ready);
      case Agreed agreed -> messages.agreed(agreed);
      case ChangeSigned signed -> messages.changeSigned(signed);
      case LeftAsItWas _ -> messages.left();
      case Asked _,
          Moved _,
          NewList _,
          Stands _,
          LeftOff _,
          Nudged _,
          NothingSigned _,
          NothingLeft _ ->
          throw new IllegalStateException("told to one person");
    };
  }

  /// The stored agreement is not what was signed. It is said plainly and nothing of it is shown.
  static Message damaged(Signed signed, Bond bond, Side reader) {
    var date = SheetRules.today(bond, reader, signed.at());
    return Message.of(plain(Line.DAMAGED_TEXT), Blocks.section(AgreementWords.damaged(date)));
  }

  /// The signed agreement in full; a page that says so when it is not what was signed.
  static View signed(Signed signed, Bond bond, Side reader, int page) {
    return AgreementRules.intact(signed, bond)
        ? new ReadingPages(signed.text(), bond, reader, Which.SIGNED, Optional.empty()).page(page)
        : note(Line.READ_TITLE, damaged(signed, bond, reader));
  }

  /// The revealed draft in full, with the button to sign it when `digest` is given.
  static View draft(Draft draft, Bond bond, Side reader, Optional<String> digest, int page) {
    return new ReadingPages(draft, bond, reader, Which.DRAFT, digest).page(page);
  }

  /// A few words in a modal.
  static View note(Line title, String words) {
    return note(title, Message.line(words));
  }

  static View note(Line title, Message message) {
    return View.page("agreement.note", plain(title), "", message.blocks());
  }

  /// Why a form came too late, and what the person had written in it, so that it is not lost.
  static View kept(String why, Sheet entry) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(why));
    var typed =
        Arrays.stream(Passage.values()).flatMap(one -> entry.passage(one).stream()).toList();
    if (!typed.isEmpty()) {
      blocks.add(Blocks.section(plain(Line.KEPT_COPY)));
      typed.forEach(words -> blocks.add(Blocks.typed(words)));
    }
    return View.page("agreement.note", plain(Line.KEPT_TITLE), "", blocks);
  }
}
