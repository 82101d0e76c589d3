package alcove.rights;

import static alcove.rights.RightsWords.plain;

import alcove.blockkit.Message;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.pairing.PairingCommand;
import alcove.rights.RightsWords.Line;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Reply;
import alcove.slack.Routes;
import java.util.List;
import java.util.Map;

/// How people look at what is kept about them, and have it erased.
public final class RightsConversation {
  private final Desk desk;

  public RightsConversation(Desk desk) {
    this.desk = desk;
  }

  public void enter(Routes routes) {
    routes
        .word("privacy", this::held)
        .tap("rights.ledger", this::ledger)
        .tap("rights.export", this::export)
        .tap("rights.erase", this::ask)
        .form("rights.erase", this::erase);
  }

  private Reply held(Said said) {
    return new Reply.Whisper(RightsViews.held(kept(said.who())));
  }

  private Reply ledger(Tap tap) {
    var person = tap.who().person();
    var looked = desk.theirs().looked(person, tap.who().at());
    return new Reply.Open(LedgerViews.page(desk.seats(person), enrolled(person), looked));
  }

  private Reply export(Tap tap) {
    desk.theirs().copy(tap.who(), plain(Line.FILE_TITLE));
    return new Reply.Whisper(Message.line(plain(Line.EXPORTED)));
  }

  private Reply ask(Tap tap) {
    return new Reply.Open(RightsViews.ask(kept(tap.who())));
  }

  private Kept kept(Who who) {
    var person = who.person();
    var rest = desk.theirs().rest(person, who.at());
    return new Kept(desk.seats(person), enrolled(person), rest);
  }

  /// Where this person has put themselves forward.
  private List<Program> enrolled(PersonId person) {
    return desk.enrolments().of(person).keySet().stream()
        .flatMap(program -> desk.programs().find(program).stream())
        .toList();
  }

  /// Each pair is a decision of its own: after a failure the rest can be asked for again.
  private Reply erase(Submission form) {
    var isSure = form.values().all(RightsViews.SURE).contains(RightsViews.SURE);
    if (!isSure) {
      return atBox(Line.NOT_SURE);
    }
    var person = form.who().person();
    var isBusy = !desk.theirs().erase(form.who());
    for (var seat : desk.seats(person)) {
      var pair = seat.pair().id();
      var outcome = desk.decide(form.who().about(pair), pair, PairingCommand.Erase::new);
      isBusy |= outcome instanceof Outcome.Busy;
    }
    return isBusy ? atBox(Line.BUSY) : new Reply.Update(RightsViews.erased());
  }

  private static Reply atBox(Line line) {
    return new Reply.FieldErrors(Map.of(RightsViews.SURE, plain(line)));
  }
}
