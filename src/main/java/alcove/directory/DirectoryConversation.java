package alcove.directory;

import alcove.desk.Desk;
import alcove.desk.Directory;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Tap;
import alcove.slack.Reply;
import alcove.slack.Routes;

/// How everybody looks who mentors whom.
public final class DirectoryConversation {
  private final Directory directory;

  public DirectoryConversation(Desk desk) {
    this.directory = desk.directory();
  }

  public void enter(Routes routes) {
    routes.word("directory", this::look).tap("directory.more", this::more);
  }

  private Reply look(Said said) {
    return new Reply.Whisper(
        said.person()
            .map(person -> DirectoryViews.of(person, directory.of(person)))
            .orElseGet(() -> DirectoryViews.page(directory.from(Directory.BEGINNING))));
  }

  /// Whatever else stands on a button is the beginning.
  private Reply more(Tap tap) {
    var from = tap.value().matches("\\([a-z2-7]{26}") ? tap.value() : Directory.BEGINNING;
    return new Reply.Whisper(DirectoryViews.page(directory.from(from)));
  }
}
