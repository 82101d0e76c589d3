package alcove.enrolment;

import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Enrolments;
import alcove.desk.Programs;
import alcove.enrolment.EnrolmentWords.Line;
import alcove.pairing.Admission;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Happening;
import alcove.slack.Limits;
import alcove.slack.Pressing;
import alcove.slack.Profiles;
import alcove.slack.Profiles.Found;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichProgram;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// How people put themselves forward, change what they said and take it back.
public final class EnrolmentConversation {
  private final Programs programs;
  private final Enrolments enrolments;
  private final Profiles profiles;
  private final InstantSource clock;

  public EnrolmentConversation(Desk desk, Profiles profiles, InstantSource clock) {
    this.programs = desk.programs();
    this.enrolments = desk.enrolments();
    this.profiles = profiles;
    this.clock = clock;
  }

  public void enter(Routes routes) {
    routes
        .word("join", said -> choose(said.who()))
        .tap("enrolment.open", this::open)
        .form("enrolment.join", this::join)
        .tap("enrolment.leave", this::leave)
        .happening(this::happened);
  }

  private Reply choose(Who who) {
    return WhichProgram.of(programs.all(), "enrolment.open", program -> form(who, program));
  }

  /// A button that stands where no program is known asks which.
  private Reply open(Tap tap) {
    return programs
        .find(ProgramId.named(tap.value()))
        .map(program -> form(tap.who(), program))
        .orElseGet(() -> choose(tap.who()));
  }

  private Reply form(Who who, Program program) {
    return new Reply.Open(
        EnrolmentViews.form(program, enrolments.find(program.id(), who.person())));
  }

  private Reply join(Submission form) {
    var wishes = new WishesReader(form.values()::all).read();
    var mistakes = EnrolmentRules.mistakes(form.who().person(), wishes);
    if (!mistakes.isEmpty()) {
      var errors = new HashMap<String, String>();
      mistakes.forEach(
          (field, mistake) -> errors.put(field.name(), EnrolmentWords.mistake(field, mistake)));
      return new Reply.FieldErrors(errors);
    }
    var program = programs.find(ProgramId.named(form.about()));
    return program.isEmpty()
        ? atTop(Pressing.unchangedWords())
        : join(form.who(), program.get(), wishes);
  }

  private Reply join(Who who, Program program, Wishes wishes) {
    if (!(profiles.find(who.person(), Limits.INTERACTIVE_CALL)
        instanceof Found.Somebody(var profile))) {
      return atTop(Pressing.unchangedWords());
    }
    if (Admission.person(profile, program).isPresent()) {
      return atTop(EnrolmentWords.plain(Line.NOT_POSSIBLE));
    }
    var command = new EnrolmentCommand.Join(who.person(), profile.zone(), wishes);
    return enrolments.change(who, program.id(), command)
        ? new Reply.Update(EnrolmentViews.joined(program))
        : atTop(Pressing.unchangedWords());
  }

  private static Reply atTop(String why) {
    return new Reply.FieldErrors(Map.of(Field.OFFERS.name(), why));
  }

  private Reply leave(Tap tap) {
    var isBusy =
        programs
            .find(ProgramId.named(tap.value()))
            .filter(one -> !enrolments.change(tap.who(), one.id(), new EnrolmentCommand.Leave()))
            .isPresent();
    return new Reply.Update(
        EnrolmentViews.note(isBusy ? Pressing.unchangedWords() : EnrolmentWords.plain(Line.LEFT)));
  }

  /// Somebody who has moved is matched by the hours of where they are now, and who has left is
  /// forgotten.
  private void happened(Happening happening) {
    if (happening instanceof Happening.PersonChanged(var person, var gone)) {
      if (gone) {
        enrolments.forget(person, clock.instant());
      } else if (!enrolments.of(person).isEmpty()
          && profiles.find(person, Limits.BACKGROUND_CALL) instanceof Found.Somebody(var profile)) {
        enrolments.move(person, profile.zone(), clock.instant());
      }
    }
  }
}
