package alcove.agreement;

import static alcove.agreement.AgreementConversation.agreement;
import static alcove.agreement.AgreementConversation.partner;
import static alcove.agreement.AgreementConversation.refused;
import static alcove.agreement.AgreementConversation.standing;
import static alcove.agreement.AgreementConversation.whisper;
import static alcove.agreement.AgreementConversation.why;
import static alcove.agreement.AgreementWords.plain;

import alcove.agreement.Agreement.Stage;
import alcove.agreement.AgreementWords.Line;
import alcove.blockkit.View;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How each side fills its parts, submits, proposes and signs. What a person typed is never lost by
/// a refusal: the form stays open, or shows the words to be copied.
final class AgreementFormConversation {
  private final Desk desk;

  AgreementFormConversation(Desk desk) {
    this.desk = desk;
  }

  void enter(Routes routes) {
    routes
        .tap("agreement.fill", tap -> seated(tap, (seat, _) -> fill(seat, tap.who())))
        .tap("agreement.parts", tap -> seated(tap, (seat, _) -> overview(seat, tap.who())))
        .tap("agreement.part", tap -> seated(tap, (seat, value) -> part(seat, value, tap.who())))
        .tap("agreement.other", tap -> seated(tap, (seat, value) -> other(seat, value, tap.who())))
        .form("agreement.save", form -> keep(form, AgreementCommand.Save::new))
        .form("agreement.revise", form -> keep(form, AgreementCommand.Revise::new))
        .form("agreement.submit", this::submit)
        .form("agreement.propose", this::propose)
        .form("agreement.sign", this::sign);
  }

  private static Reply fill(Seat seat, Who who) {
    return isDrafting(seat) ? new Reply.Open(next(seat, who)) : standing(seat, who);
  }

  private static Reply overview(Seat seat, Who who) {
    return isChangeable(seat) ? new Reply.Open(view(seat, who).overview()) : standing(seat, who);
  }

  private static Reply part(Seat seat, AgreementValue value, Who who) {
    var part = value.name(0, Part.class);
    return isChangeable(seat) && part.isPresent()
        ? new Reply.Open(forms(seat, who).form(part.get(), sheet(seat)))
        : standing(seat, who);
  }

  private static Reply other(Seat seat, AgreementValue value, Who who) {
    var question = value.name(0, Question.class).filter(Question::isShared);
    return agreement(seat).draft().isPresent() && question.isPresent()
        ? new Reply.Open(forms(seat, who).other(question.get(), sheet(seat)))
        : standing(seat, who);
  }

  /// One part is kept; before the reveal the next open one follows in the same window.
  private Reply keep(Submission form, Keeping command) {
    var value = AgreementValue.read(form.about());
    var part = value.flatMap(one -> one.name(0, Part.class));
    if (part.isEmpty()) {
      return new Reply.Update(AgreementViews.note(Line.REFUSED_TITLE, Pressing.noSuchPairWords()));
    }
    var entry =
        new SheetReader(form.values()::text, form.values()::all)
            .read(part.get(), value.get().number(1));
    var outcome =
        desk.decide(form.who(), value.get().pair(), side -> command.of(side, part.get(), entry));
    return switch (outcome) {
      case Outcome.Done(var seat) -> new Reply.Update(kept(seat, form.who()));
      case Outcome other -> notKept(new Attempt(form.who(), value.get(), part.get(), entry), other);
    };
  }

  private interface Keeping {
    AgreementCommand of(Side side, Part part, Sheet entry);
  }

  /// A form that was submitted and not kept.
  private record Attempt(Who who, AgreementValue value, Part part, Sheet entry) {}

  private static View kept(Seat seat, Who who) {
    return isDrafting(seat)
        ? next(seat, who)
        : AgreementViews.note(
            Line.SAVED_TITLE, AgreementWords.about(LineAbout.SAVED, partner(seat)));
  }

  private Reply notKept(Attempt attempt, Outcome outcome) {
    if (outcome instanceof Outcome.Busy) {
      return new Reply.FieldErrors(Map.of(aField(attempt.part()), plain(Line.BUSY)));
    }
    var seat = desk.look(attempt.who(), attempt.value().pair());
    if (seat.isPresent() && outcome instanceof Outcome.Refused(AgreementRefusal refusal)) {
      switch (refusal) {
        case INCOMPLETE -> {
          return new Reply.FieldErrors(mistakes(seat.get(), attempt));
        }
        case LIST_CHANGED -> {
          return new Reply.Update(
              forms(seat.get(), attempt.who())
                  .again(attempt.part(), sheet(seat.get()), refused(seat.get(), refusal)));
        }
        case NOT_YET,
            OVER,
            PAUSED,
            MOVED_ON,
            SUBMITTED,
            OPEN_PARTS,
            NOT_AN_ANSWER,
            OTHER_ANSWER,
            OPEN_ITEMS,
            TEXT_CHANGED,
            CHANGE_OPEN,
            NOTHING_SIGNED -> {}
      }
    }
    return new Reply.Update(
        AgreementViews.kept(why(desk, attempt.who(), attempt.value(), outcome), attempt.entry()));
  }

  /// A field of the part at which something can be said that concerns none.
  private static String aField(Part part) {
    return Arrays.stream(Question.values())
        .filter(question -> question.part() == part)
        .findFirst()
        .map(Question::name)
        .orElse(SheetRules.itemField(0));
  }

  private static Map<String, String> mistakes(Seat seat, Attempt attempt) {
    var errors = new HashMap<String, String>();
    SheetRules.mistakes(
            attempt.part(), attempt.entry(), seat.bond(), seat.side(), attempt.who().at())
        .forEach((field, mistake) -> errors.put(field, AgreementWords.mistake(mistake)));
    return errors;
  }

  private Reply submit(Submission form) {
    return decided(
        form,
        (side, _) -> Optional.of(new AgreementCommand.Submit(side)),
        seat ->
            agreement(seat).stage() instanceof Stage.Drafting
                ? AgreementViews.note(
                    Line.SUBMITTED_TITLE, AgreementWords.about(LineAbout.SUBMITTED, partner(seat)))
                : AgreementViews.note(
                    Line.SUBMITTED_TITLE,
                    AgreementWords.about(LineAbout.SUBMITTED_BOTH, partner(seat))));
  }

  private Reply sign(Submission form) {
    return decided(
        form,
        (side, value) -> value.name(0).map(digest -> new AgreementCommand.Sign(side, digest)),
        seat ->
            AgreementViews.note(
                Line.SIGNED_TITLE,
                agreement(seat).stage() instanceof Stage.Resting
                    ? plain(Line.SIGNED_BOTH)
                    : AgreementWords.about(LineAbout.SIGNED, partner(seat))));
  }

  private Reply propose(Submission form) {
    var reader = new SheetReader(form.values()::text, form.values()::all);
    var question =
        AgreementValue.read(form.about()).flatMap(value -> value.name(0, Question.class));
    var answer = question.flatMap(reader::answer);
    if (question.isPresent() && answer.isEmpty()) {
      return new Reply.FieldErrors(
          Map.of(question.get().name(), AgreementWords.mistake(Mistake.MISSING)));
    }
    return decided(
        form,
        (side, _) ->
            question.map(one -> new AgreementCommand.Propose(side, one, answer.orElseThrow())),
        seat ->
            AgreementViews.note(
                Line.PROPOSED_TITLE, AgreementWords.about(LineAbout.PROPOSED, partner(seat))));
  }

  /// A form without typed words: done, or a page that says why not.
  private Reply decided(
      Submission form,
      BiFunction<Side, AgreementValue, Optional<AgreementCommand>> command,
      Function<Seat, View> done) {
    var value = AgreementValue.read(form.about());
    if (value.flatMap(one -> command.apply(Side.MENTOR, one)).isEmpty()) {
      return new Reply.Update(AgreementViews.note(Line.REFUSED_TITLE, Pressing.noSuchPairWords()));
    }
    var outcome =
        desk.decide(
            form.who(), value.get().pair(), side -> command.apply(side, value.get()).orElseThrow());
    return new Reply.Update(
        switch (outcome) {
          case Outcome.Done(var seat) -> done.apply(seat);
          case Outcome other ->
              AgreementViews.note(Line.REFUSED_TITLE, whyNot(form.who(), value.get(), other));
        });
  }

  /// Which parts are open is said by name.
  private String whyNot(Who who, AgreementValue value, Outcome outcome) {
    if (outcome instanceof Outcome.Refused(AgreementRefusal refusal)
        && refusal == AgreementRefusal.OPEN_PARTS) {
      return desk.look(who, value.pair())
          .map(seat -> SheetRules.openParts(sheet(seat), seat.side(), seat.bond(), who.at()))
          .map(AgreementWords::openParts)
          .orElseGet(() -> Pressing.noSuchPairWords());
    }
    return why(desk, who, value, outcome);
  }

  private Reply seated(Tap tap, BiFunction<Seat, AgreementValue, Reply> answer) {
    return AgreementValue.read(tap.value())
        .flatMap(value -> desk.look(tap.who(), value.pair()).map(seat -> answer.apply(seat, value)))
        .orElseGet(() -> whisper(Pressing.noSuchPairWords()));
  }

  /// The first part that is open, or the end of them all.
  private static View next(Seat seat, Who who) {
    var sheet = sheet(seat);
    return SheetRules.openParts(sheet, seat.side(), seat.bond(), who.at()).stream()
        .findFirst()
        .map(part -> forms(seat, who).form(part, sheet))
        .orElseGet(() -> view(seat, who).submit());
  }

  private static boolean isDrafting(Seat seat) {
    return agreement(seat).stage() instanceof Stage.Drafting(_, var submitted, _)
        && !submitted.contains(seat.side());
  }

  private static boolean isChangeable(Seat seat) {
    return isDrafting(seat) || agreement(seat).draft().isPresent();
  }

  private static Sheet sheet(Seat seat) {
    return agreement(seat).sheet(seat.side()).orElse(Sheet.EMPTY);
  }

  private static PartForms forms(Seat seat, Who who) {
    return new PartForms(seat.bond(), seat.side(), agreement(seat).draft().isPresent(), who.at());
  }

  private static Standing view(Seat seat, Who who) {
    return new Standing(agreement(seat), seat.bond(), seat.side(), who.at());
  }
}
