package alcove.sandbox.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// A conversation: a channel that all may find, a private one, or the talk of two or of some.
/// Touched only under the workspace's lock.
public final class Channel {
  /// What kind of conversation.
  public enum Kind {
    PUBLIC("channels"),
    PRIVATE("groups"),
    IM("im"),
    MPIM("mpim");

    private final String scope;

    Kind(String scope) {
      this.scope = scope;
    }

    /// The first part of the scopes that open this kind, as in `groups:write`.
    public String scope() {
      return scope;
    }
  }

  static final String GENERAL = "general";

  private final Set<String> connected = new LinkedHashSet<>();
  private final Set<String> offered = new LinkedHashSet<>();
  private final String creator;
  private final long created;
  private final Set<String> members = new LinkedHashSet<>();
  private final SequencedMap<String, Posted> messages = new LinkedHashMap<>();
  private final Set<String> pins = new LinkedHashSet<>();
  private final Map<String, String> read = new LinkedHashMap<>();
  private final Set<String> closedBy = new LinkedHashSet<>();
  private final List<String> previousNames = new ArrayList<>();
  private String id;
  private Kind kind;
  private String name;
  private Label topic = Label.NONE;
  private Label purpose = Label.NONE;
  private boolean archived;

  Channel(String id, Kind kind, String name, String creator, long created) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.creator = creator;
    this.created = created;
  }

  /// A topic or a purpose, and who set it when.
  public record Label(String value, String creator, long lastSet) {
    static final Label NONE = new Label("", "", 0);
  }

  public String id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  /// Whether it is a talk and no channel: it is found by who is in it, and nobody comes or goes.
  public boolean talk() {
    return kind == Kind.IM || kind == Kind.MPIM;
  }

  /// Whether this is the channel that everybody is in. Slack knows it by a flag; here it is the
  /// public channel that was called so at first.
  public boolean general() {
    return kind == Kind.PUBLIC && (name.equals(GENERAL) || previousNames.contains(GENERAL));
  }

  public String creator() {
    return creator;
  }

  public long created() {
    return created;
  }

  public Label topic() {
    return topic;
  }

  public Label purpose() {
    return purpose;
  }

  public boolean archived() {
    return archived;
  }

  /// Whether another organisation shares it.
  public boolean shared() {
    return !connected.isEmpty();
  }

  /// The other organisations that share it.
  public Set<String> connected() {
    return Set.copyOf(connected);
  }

  /// The other organisations that were asked to share it and have not answered.
  public Set<String> offered() {
    return Set.copyOf(offered);
  }

  public Set<String> members() {
    return members;
  }

  public Set<String> pins() {
    return pins;
  }

  public List<String> previousNames() {
    return previousNames;
  }

  /// All messages, oldest first.
  public List<Posted> messages() {
    return List.copyOf(messages.values());
  }

  /// The same, newest first, each looked at when it is asked for.
  public Stream<Posted> newestFirst() {
    return messages.sequencedValues().reversed().stream();
  }

  public Optional<Posted> message(String ts) {
    return Optional.ofNullable(messages.get(ts));
  }

  public Optional<Posted> newest(String person) {
    return newestFirst().filter(message -> message.visibleTo(person)).findFirst();
  }

  public boolean has(String person) {
    return members.contains(person);
  }

  /// The other one of a talk of two.
  public Optional<String> other(String person) {
    return members.stream().filter(member -> !member.equals(person)).findFirst();
  }

  /// How many messages are new to `person`; replies wait in their threads, and what Slack notes is
  /// nobody's message.
  public long unread(String person) {
    return news(person).count();
  }

  /// The messages that are new to `person`, newest first.
  public Stream<Posted> news(String person) {
    var seen = read.getOrDefault(person, "");
    return newestFirst()
        .takeWhile(message -> message.ts().compareTo(seen) > 0)
        .filter(message -> message.visibleTo(person) && !message.user().equals(person))
        .filter(message -> message.thread().isEmpty() && !message.noted());
  }

  public void readBy(String person) {
    newest(person).ifPresent(message -> read.put(person, message.ts()));
  }

  /// Remembers how far `person` has read.
  public void readBy(String person, String ts) {
    read.put(person, ts);
  }

  /// Puts the talk out of sight of `person` until something is said.
  public void close(String person) {
    closedBy.add(person);
  }

  /// Brings it back into sight; false when it was there.
  public boolean reopen(String person) {
    return closedBy.remove(person);
  }

  public boolean closed(String person) {
    return closedBy.contains(person);
  }

  public void put(Posted message) {
    closedBy.clear();
    messages.put(message.ts(), message);
  }

  public void remove(String ts) {
    messages.remove(ts);
    pins.remove(ts);
  }

  public void topic(Label label) {
    topic = label;
  }

  public void purpose(Label label) {
    purpose = label;
  }

  public void archive(boolean closed) {
    archived = closed;
  }

  public void offer(String team) {
    offered.add(team);
  }

  public void connect(String team) {
    offered.remove(team);
    connected.add(team);
  }

  public void disconnect(String team) {
    connected.remove(team);
  }

  void renumber(String other) {
    id = other;
  }

  public void open(Kind other) {
    kind = other;
  }

  public void rename(String other) {
    previousNames.add(name);
    name = other;
  }

  Map<String, String> read() {
    return read;
  }
}
