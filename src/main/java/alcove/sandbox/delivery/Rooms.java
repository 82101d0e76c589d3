package alcove.sandbox.delivery;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What people can do with channels from the channel's menu. What a person may not do fails with
/// Slack's word for it, as the Web API has it.
///
/// Guests and people from elsewhere may talk and leave. What a workspace's settings could forbid
/// its members, like making a private channel public, is allowed: an app meets more that way.
public final class Rooms {
  private static final Done NOT_THERE = Done.failed("channel_not_found");
  private static final Done NOT_IN_IT = Done.failed("not_in_channel");
  private static final Done FORBIDDEN = Done.failed("restricted_action");

  private final Workspace workspace;

  public Rooms(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Makes a channel with this person in it.
  public Done create(String person, Channel.Kind kind, String name) {
    return by(
        person,
        maker -> {
          if (!maker.resident()) {
            return FORBIDDEN;
          }
          return workspace
              .channels()
              .unfit(name)
              .map(Done::failed)
              .orElseGet(() -> founded(person, kind, name));
        });
  }

  /// Comes into a public channel by oneself.
  ///
  /// @param name its name or id
  public Done join(String person, String name) {
    return seen(
        person,
        workspace.atomically(() -> workspace.channels().named(name).map(Channel::id).orElse(name)),
        (who, place) -> {
          if (place.kind() != Channel.Kind.PUBLIC || !who.resident()) {
            return FORBIDDEN;
          }
          if (place.archived()) {
            return Done.failed("is_archived");
          }
          return enter(place, person, "");
        });
  }

  public Done leave(String person, String channel) {
    return member(
        person,
        channel,
        (who, place) -> {
          if (who.kind() == Profile.Kind.SINGLE_CHANNEL_GUEST) {
            return Done.failed("user_is_restricted");
          }
          return place.general() ? Done.failed("cant_leave_general") : goes(place, person, person);
        });
  }

  public Done invite(String person, String channel, String other) {
    return host(
        person,
        channel,
        place ->
            unwelcome(place, other).map(Done::failed).orElseGet(() -> enter(place, other, person)));
  }

  /// Takes somebody out, the app for one.
  public Done remove(String person, String channel, String other) {
    return host(
        person,
        channel,
        place -> {
          if (place.general()) {
            return Done.failed("cant_kick_from_general");
          }
          return place.has(other) ? goes(place, other, person) : NOT_IN_IT;
        });
  }

  public Done rename(String person, String channel, String name) {
    return host(
        person,
        channel,
        place -> {
          return workspace
              .channels()
              .unfit(name)
              .map(Done::failed)
              .orElseGet(() -> {
                workspace.channels().rename(place, name);
                return told(new Happening.Renamed(place.id(), person));
              });
        });
  }

  public Done topic(String person, String channel, String text) {
    return changes(
        person,
        channel,
        place -> {
          place.topic(new Channel.Label(text, person, workspace.now().getEpochSecond()));
          return new Happening.Topic(place.id(), person, text);
        });
  }

  public Done archive(String person, String channel) {
    return host(
        person,
        channel,
        place -> {
          if (place.general()) {
            return Done.failed("cant_archive_general");
          }
          place.archive(true);
          return told(new Happening.Archived(place.id(), person));
        });
  }

  public Done unarchive(String person, String channel) {
    return seen(
        person,
        channel,
        (who, place) -> {
          if (!who.resident()) {
            return FORBIDDEN;
          }
          if (!place.archived()) {
            return Done.failed("not_archived");
          }
          place.archive(false);
          return told(new Happening.Unarchived(place.id(), person));
        });
  }

  /// Opens a private channel to everyone in the workspace, or makes a public one private.
  public Done convert(String person, String channel, Channel.Kind kind) {
    return host(
        person,
        channel,
        place -> {
          if (place.kind() == kind) {
            return Done.failed("method_not_supported_for_channel_type");
          }
          if (place.general()) {
            return FORBIDDEN;
          }
          place.open(kind);
          return told(new Happening.Converted(place.id(), person));
        });
  }

  /// Offers the channel to another organisation, which has not said yes yet. The app is told
  /// nothing of it and can see it.
  public Done offer(String person, String channel, String team) {
    return host(
        person,
        channel,
        place -> {
          place.offer(team);
          workspace.changed();
          return Done.WELL;
        });
  }

  /// Shares the channel with another organisation.
  public Done share(String person, String channel, String team) {
    return changes(
        person,
        channel,
        place -> {
          place.connect(team);
          return new Happening.Shared(place.id(), team);
        });
  }

  /// Ends the sharing. The other organisation's people are out; Slack documents no event for each
  /// of them, and none is sent.
  public Done unshare(String person, String channel, String team) {
    return changes(
        person,
        channel,
        place -> {
          place.disconnect(team);
          place.members().stream()
              .filter(member -> foreign(member, team))
              .toList()
              .forEach(member -> workspace.channels().leave(place, member));
          return new Happening.Unshared(place.id(), team);
        });
  }

  /// Deletes the channel with all that was said in it: for those who run the workspace.
  public Done delete(String person, String channel) {
    return member(
        person,
        channel,
        (who, place) -> {
          if (!who.administers()) {
            return FORBIDDEN;
          }
          workspace.channels().delete(place);
          return told(new Happening.Removed(place, person));
        });
  }

  /// What a member of the house does to a channel, whatever it is like.
  private Done changes(String person, String channel, Function<Channel, Happening> how) {
    return host(person, channel, place -> told(how.apply(place)));
  }

  private Done founded(String person, Channel.Kind kind, String name) {
    var now = workspace.now().getEpochSecond();
    return told(new Happening.Created(workspace.channels().create(kind, name, person, now).id()));
  }

  private Done enter(Channel place, String person, String inviter) {
    workspace.channels().join(place, person);
    return told(new Happening.Joined(place.id(), person, inviter));
  }

  private Done goes(Channel place, String person, String actor) {
    workspace.channels().leave(place, person);
    return told(new Happening.Left(place.id(), person, actor));
  }

  private Done told(Happening happening) {
    workspace.happened(happening);
    return Done.WELL;
  }

  private Optional<String> unwelcome(Channel place, String id) {
    var person = workspace.person(id);
    if (person.isEmpty() || person.get().deleted()) {
      return Optional.of("user_not_found");
    }
    if (place.has(id)) {
      return Optional.of("already_in_channel");
    }
    return switch (person.get().kind()) {
      case FOREIGN ->
          place.connected().contains(person.get().teamId())
              ? Optional.<String>empty()
              : Optional.of("no_external_invite_permission");
      case SINGLE_CHANNEL_GUEST ->
          workspace.channels().of(id).stream().allMatch(Channel::talk)
              ? Optional.<String>empty()
              : Optional.of("ura_max_channels");
      case MEMBER, ADMIN, OWNER, GUEST, BOT -> Optional.<String>empty();
    };
  }

  private boolean foreign(String person, String team) {
    return workspace.person(person).filter(who -> who.teamId().equals(team)).isPresent();
  }

  /// Somebody of the workspace who is in the channel, while it is open for changes.
  private Done host(String person, String channel, Function<Channel, Done> work) {
    return member(
        person,
        channel,
        (who, place) -> {
          if (!who.resident()) {
            return FORBIDDEN;
          }
          return place.archived() ? Done.failed("is_archived") : work.apply(place);
        });
  }

  private Done member(String person, String channel, BiFunction<Profile, Channel, Done> work) {
    return seen(
        person, channel, (who, place) -> place.has(person) ? work.apply(who, place) : NOT_IN_IT);
  }

  /// A channel that this person can see at all: for others it is as if it were not there.
  private Done seen(String person, String channel, BiFunction<Profile, Channel, Done> work) {
    return by(
        person,
        who ->
            workspace
                .channels()
                .now(channel)
                .filter(place -> !place.talk())
                .filter(place ->
                    place.has(person) || (place.kind() == Channel.Kind.PUBLIC && who.resident()))
                .map(place -> work.apply(who, place))
                .orElse(NOT_THERE));
  }

  private Done by(String person, Function<Profile, Done> work) {
    return workspace.atomically(() ->
        workspace
            .person(person)
            .filter(who -> !who.deleted() && who.kind() != Profile.Kind.BOT)
            .map(work)
            .orElseGet(() -> Done.failed("this person cannot act")));
  }
}
