package alcove.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import alcove.sandbox.delivery.Done;
import alcove.sandbox.delivery.Rooms;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Pings;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Uploads.Upload;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// One conversation as one person sees it, and what they can do there.
public final class Room {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SandboxServer server;
  private final Workspace workspace;
  private final Person person;
  private final String id;

  Room(SandboxServer server, Person person, String id) {
    this.server = server;
    this.workspace = server.workspace();
    this.person = person;
    this.id = id;
  }

  public String id() {
    return workspace.atomically(() -> channel().id());
  }

  public String name() {
    return workspace.atomically(() -> channel().name());
  }

  public String topic() {
    return workspace.atomically(() -> channel().topic().value());
  }

  public String purpose() {
    return workspace.atomically(() -> channel().purpose().value());
  }

  public boolean archived() {
    return workspace.atomically(() -> channel().archived());
  }

  /// Full names of all who are in it, the app too.
  public List<String> members() {
    return workspace.atomically(() ->
        channel().members().stream()
            .flatMap(member -> workspace.person(member).stream())
            .map(Profile::realName)
            .toList());
  }

  /// What was said, as it is read, oldest first.
  public List<String> messages() {
    return read(message -> !message.noted());
  }

  /// What Slack itself noted here: who came, left, or changed what.
  public List<String> notes() {
    return read(Posted::noted);
  }

  private List<String> read(Predicate<Posted> which) {
    return workspace.atomically(() ->
        person.eyes().lines(channel()).stream()
            .map(Sight.Line::message)
            .filter(which)
            .map(person.eyes().drawn()::message)
            .toList());
  }

  /// The files that were given here, the oldest first.
  public List<Upload> files() {
    return workspace.atomically(() ->
        channel().messages().stream()
            .flatMap(message -> message.files().values().stream())
            .flatMap(file -> workspace.uploads().find(Json.text(file, "id")).stream())
            .toList());
  }

  /// When each message was posted, oldest first.
  public List<Instant> times() {
    return workspace.atomically(() ->
        person.eyes().lines(channel()).stream()
            .map(Sight.Line::message)
            .filter(message -> !message.noted())
            .map(Posted::ts)
            .map(ts -> Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.')))))
            .toList());
  }

  /// The pinned messages, as they are read.
  public List<String> pinned() {
    return workspace.atomically(() ->
        channel().pins().stream()
            .flatMap(ts -> channel().message(ts).stream())
            .map(message -> person.eyes().drawn().message(message))
            .toList());
  }

  /// Whom the messages here notify by name: `@U…`, `@channel`, `@here`, `@everyone`.
  public List<String> pings() {
    return workspace.atomically(() ->
        channel().messages().stream().flatMap(message -> Pings.of(message).stream()).toList());
  }

  public Room types(String command) {
    person.after(server.interactions().command(person.id(), id(), command));
    return this;
  }

  /// Gives a file of text.
  public Room gives(String name, String text) {
    person.after(server.talk().gives(person.id(), id(), name, text.getBytes(UTF_8)));
    return this;
  }

  public Room says(String text) {
    person.after(server.talk().says(person.id(), id(), text));
    return this;
  }

  /// Presses a button of the newest message here that has it.
  public Room presses(String button) {
    person.press(() -> person.eyes().backwards(channel()).map(Sight::message), button);
    return this;
  }

  public Room sees(String text) {
    if (!workspace.await(() -> person.eyes().everything(channel()).contains(text), PATIENCE)) {
      throw person.fails("does not see \"" + text + "\" in " + name());
    }
    return this;
  }

  public Room seesNot(String text) {
    server.settle();
    if (person.eyes().everything(channel()).contains(text)) {
      throw person.fails("sees \"" + text + "\" in " + name());
    }
    return this;
  }

  public Room invites(String other) {
    return does(rooms().invite(person.id(), id, server.person(other).id()));
  }

  public Room leaves() {
    return does(rooms().leave(person.id(), id));
  }

  /// Takes somebody out, the app for one.
  public Room removes(String other) {
    return does(rooms().remove(person.id(), id, server.person(other).id()));
  }

  public Room archives() {
    return does(rooms().archive(person.id(), id));
  }

  public Room unarchives() {
    return does(rooms().unarchive(person.id(), id));
  }

  /// Deletes the channel with all that was said in it.
  public void deletes() {
    does(rooms().delete(person.id(), id));
  }

  public Room renames(String name) {
    return does(rooms().rename(person.id(), id, name));
  }

  /// Opens the channel to everyone in the workspace.
  public Room makesPublic() {
    return does(rooms().convert(person.id(), id, Channel.Kind.PUBLIC));
  }

  public Room makesPrivate() {
    return does(rooms().convert(person.id(), id, Channel.Kind.PRIVATE));
  }

  /// Offers the channel to another organisation, which has not said yes yet.
  public Room offers(String otherTeam) {
    return does(rooms().offer(person.id(), id, otherTeam));
  }

  /// Shares the channel with another organisation.
  public Room shares(String otherTeam) {
    return does(rooms().share(person.id(), id, otherTeam));
  }

  public Room stopsSharing(String otherTeam) {
    return does(rooms().unshare(person.id(), id, otherTeam));
  }

  /// The channel goes by another id from now on, as happens when it moves between organisations.
  public Room changesId() {
    return change(channel -> {
      var before = channel.id();
      workspace.happened(new Happening.Renumbered(before, workspace.channels().renumber(channel)));
    });
  }

  public Room reads() {
    return change(channel -> {
      channel.readBy(person.id());
      workspace.changed();
    });
  }

  private Rooms rooms() {
    return server.rooms();
  }

  /// What a person may not do is a mistake in the story.
  private Room does(Done done) {
    person.after(done);
    if (!done.ok()) {
      throw person.fails("may not do this here");
    }
    return this;
  }

  private Room change(Consumer<Channel> how) {
    workspace.atomically(() -> {
      how.accept(channel());
      return id;
    });
    server.settle();
    return this;
  }

  private Channel channel() {
    return workspace.channels().now(id).orElseThrow();
  }
}
