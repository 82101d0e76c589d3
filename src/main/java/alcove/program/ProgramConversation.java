package alcove.program;

import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Programs;
import alcove.desk.Programs.Changed;
import alcove.program.ProgramWords.Line;
import alcove.slack.Asking.Submission;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichProgram;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How coordinators set their program up. Everybody else is answered as if there were nothing here.
public final class ProgramConversation {
  private static final int NO_EDITION = -1;

  private final Programs programs;

  public ProgramConversation(Desk desk) {
    this.programs = desk.programs();
  }

  public void enter(Routes routes) {
    routes
        .word(
            "program",
            said ->
                choose(said.who()).orElseGet(() -> routes.unknown().apply(said, Optional.empty())))
        .tap("program.open", tap -> settings(tap.who(), ProgramId.named(tap.value())))
        .form("program.settings", this::save);
  }

  private Optional<Reply> choose(Who who) {
    return Optional.of(programs.coordinatedBy(who.person()))
        .filter(theirs -> !theirs.isEmpty())
        .map(theirs -> WhichProgram.of(theirs, "program.open", ProgramConversation::open));
  }

  private Reply settings(Who who, ProgramId id) {
    return programs
        .find(id)
        .filter(program -> program.coordinates(who.person()))
        .map(ProgramConversation::open)
        .orElseGet(() -> new Reply.Whisper(ProgramViews.notYours()));
  }

  private static Reply open(Program program) {
    return new Reply.Open(ProgramViews.settings(program));
  }

  private Reply save(Submission form) {
    var entry = new EntryReader(form.values()::text, form.values()::all).read();
    var seen = form.about().split(" ", 2);
    var change = new ProgramCommand.Change(form.who().person(), edition(seen), entry);
    return switch (programs.change(form.who(), ProgramId.named(seen[0]), change)) {
      case Changed.Saved(var hasNewList) ->
          new Reply.Update(ProgramViews.note(hasNewList ? Line.SAVED_LIST : Line.SAVED));
      case Changed.Refused(var refusal, var now) -> refused(refusal, now, entry);
      case Changed.Busy _ ->
          new Reply.FieldErrors(Map.of(Field.NAME.name(), ProgramWords.plain(Line.BUSY)));
    };
  }

  private static Reply refused(ProgramRefusal refusal, Optional<Program> now, Entry entry) {
    return switch (refusal) {
      case NOT_YOURS -> notYours();
      case CHANGED_MEANWHILE -> new Reply.Update(ProgramViews.again(now.orElseThrow(), entry));
      case MISTAKEN -> new Reply.FieldErrors(mistakes(entry));
    };
  }

  private static Map<String, String> mistakes(Entry entry) {
    var errors = new HashMap<String, String>();
    ProgramRules.mistakes(entry)
        .forEach(
            (field, mistake) -> errors.put(field.name(), ProgramWords.mistake(field, mistake)));
    return errors;
  }

  private static Reply notYours() {
    return new Reply.Update(ProgramViews.note(Line.NOT_YOURS));
  }

  private static int edition(String[] seen) {
    return seen.length == 2 && seen[1].matches("[0-9]{1,8}")
        ? Integer.parseInt(seen[1])
        : NO_EDITION;
  }
}
