package alcove.sandbox.state;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The workspace's conversations. Touched only under the workspace's lock.
public final class Channels {
  private final Map<String, Channel> byId = new LinkedHashMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<Set<String>, String> talks = new HashMap<>();
  private final Map<String, Set<String>> byMember = new HashMap<>();
  private final Map<String, String> renumbered = new HashMap<>();
  private final Ids ids;

  Channels(Ids ids) {
    this.ids = ids;
  }

  public Optional<Channel> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The same, also by an id that it had before. Slack's own client follows such a change; the Web
  /// API does not.
  public Optional<Channel> now(String id) {
    var current = id;
    while (renumbered.containsKey(current)) {
      current = renumbered.get(current);
    }
    return find(current);
  }

  public Optional<Channel> named(String name) {
    return Optional.ofNullable(byName.get(name)).map(byId::get);
  }

  /// Names stay taken when a channel is archived.
  private boolean taken(String name) {
    return byName.containsKey(name);
  }

  /// Slack's word for why no channel can be called so now; empty when one can.
  public Optional<String> unfit(String name) {
    return ChannelName.problem(name)
        .or(() -> taken(name) ? Optional.of("name_taken") : Optional.empty());
  }

  public List<Channel> all() {
    return List.copyOf(byId.values());
  }

  /// The conversations that this person is in.
  public List<Channel> of(String person) {
    return byMember.getOrDefault(person, Set.of()).stream().map(byId::get).toList();
  }

  public Channel create(Channel.Kind kind, String name, String creator, long created) {
    var channel = new Channel(ids.next("C"), kind, name, creator, created);
    enter(channel);
    join(channel, creator);
    return channel;
  }

  /// The talk of two, which is there as soon as somebody looks for it.
  public Channel im(String one, String other, long created) {
    var known = knownIm(one, other);
    if (known.isPresent()) {
      return known.get();
    }
    var channel = new Channel(ids.next("D"), Channel.Kind.IM, "", one, created);
    join(channel, one);
    join(channel, other);
    enter(channel);
    return channel;
  }

  public Optional<Channel> knownIm(String one, String other) {
    return known(Set.of(one, other));
  }

  /// The talk of these, which is there as soon as somebody looks for it.
  ///
  /// @param creator one of them
  /// @param name as Slack makes it of their handles; others may have the same
  public Channel mpim(List<String> people, String creator, String name, long created) {
    var before = known(Set.copyOf(people));
    if (before.isPresent()) {
      return before.get();
    }
    var channel = new Channel(ids.next("C"), Channel.Kind.MPIM, name, creator, created);
    people.forEach(person -> join(channel, person));
    enter(channel);
    return channel;
  }

  /// The talk of exactly these.
  public Optional<Channel> known(Set<String> people) {
    return Optional.ofNullable(talks.get(people)).map(byId::get);
  }

  /// What was said before somebody came is not new to them.
  public void join(Channel channel, String person) {
    channel.members().add(person);
    channel.readBy(person);
    byMember.computeIfAbsent(person, _ -> new LinkedHashSet<>()).add(channel.id());
  }

  public void leave(Channel channel, String person) {
    channel.members().remove(person);
    byMember.getOrDefault(person, new LinkedHashSet<>()).remove(channel.id());
  }

  public void rename(Channel channel, String name) {
    byName.remove(channel.name());
    channel.rename(name);
    byName.put(name, channel.id());
  }

  /// Gives the channel another id: what knows the old one does not find it any more.
  public String renumber(Channel channel) {
    var before = channel.id();
    var id = ids.next("C");
    channel.renumber(id);
    byId.remove(before);
    byId.put(id, channel);
    byName.put(channel.name(), id);
    renumbered.put(before, id);
    for (var member : channel.members()) {
      var theirs = byMember.getOrDefault(member, new LinkedHashSet<>());
      theirs.remove(before);
      theirs.add(id);
    }
    return id;
  }

  /// Its name is free again.
  public void delete(Channel channel) {
    byId.remove(channel.id());
    byName.remove(channel.name());
    byMember.values().forEach(theirs -> theirs.remove(channel.id()));
  }

  void enter(Channel channel) {
    byId.put(channel.id(), channel);
    if (channel.talk()) {
      talks.put(Set.copyOf(channel.members()), channel.id());
    } else {
      byName.put(channel.name(), channel.id());
    }
  }
}
