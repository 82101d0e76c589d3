package alcove.directory;

import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.desk.Desk;
import alcove.desk.Directory;
import alcove.desk.Programs;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Tap;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichProgram;
import java.util.List;

/// How everybody looks who mentors whom.
public final class DirectoryConversation {
  private final Directory directory;
  private final Programs programs;

  public DirectoryConversation(Desk desk) {
    this.directory = desk.directory();
    this.programs = desk.programs();
  }

  public void enter(Routes routes) {
    routes.word("directory", this::look).tap("directory.more", this::more);
  }

  private Reply look(Said said) {
    return said.person()
        .<Reply>map(person -> new Reply.Whisper(DirectoryViews.of(person, directory.of(person))))
        .orElseGet(() -> pages(programs.all()));
  }

  private Reply pages(List<Program> all) {
    return all.isEmpty()
        ? new Reply.Whisper(DirectoryViews.empty())
        : WhichProgram.of(
            all, "directory.more", program -> page(program.id(), Directory.BEGINNING));
  }

  /// Whatever else stands on a button is the beginning.
  private Reply more(Tap tap) {
    var parts = tap.value().split(" ", 2);
    var from =
        parts.length == 2 && parts[1].matches("\\([a-z2-7]{26}") ? parts[1] : Directory.BEGINNING;
    return page(ProgramId.named(parts[0]), from);
  }

  private Reply page(ProgramId program, String from) {
    return new Reply.Whisper(DirectoryViews.page(program, directory.from(program, from)));
  }
}
