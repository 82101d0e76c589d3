package alcove.sandbox.state;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// A person, or a bot, as the workspace knows them.
///
/// @param teamId the home workspace; another one for people from elsewhere
/// @param handle the short name, as in `@handle`
/// @param title the line under the name
public record Profile(
    String id,
    String teamId,
    String handle,
    String realName,
    ZoneId tz,
    String title,
    Kind kind,
    boolean deleted,
    Status status) {

  /// What somebody says of how it is with them now; both empty for nothing.
  ///
  /// @param emoji by its name between colons
  public record Status(String text, String emoji) {
    public static final Status NONE = new Status("", "");
  }

  /// Somebody who says nothing of how it is with them.
  public Profile(
      String id,
      String teamId,
      String handle,
      String realName,
      ZoneId tz,
      String title,
      Kind kind,
      boolean deleted) {
    this(id, teamId, handle, realName, tz, title, kind, deleted, Status.NONE);
  }

  /// What a person is to the workspace.
  public enum Kind {
    MEMBER,
    ADMIN,
    OWNER,
    GUEST,
    SINGLE_CHANNEL_GUEST,
    BOT,
    FOREIGN
  }

  public boolean guest() {
    return kind == Kind.GUEST || kind == Kind.SINGLE_CHANNEL_GUEST;
  }

  /// Whether this person belongs to the workspace with all that it has: no guest, nobody from
  /// elsewhere, no bot.
  public boolean resident() {
    return switch (kind) {
      case MEMBER, ADMIN, OWNER -> true;
      case GUEST, SINGLE_CHANNEL_GUEST, BOT, FOREIGN -> false;
    };
  }

  /// Whether they run the workspace.
  public boolean administers() {
    return kind == Kind.ADMIN || kind == Kind.OWNER;
  }

  public Profile called(String otherHandle, String otherName) {
    return new Profile(id, teamId, otherHandle, otherName, tz, title, kind, deleted, status);
  }

  public Profile titled(String other) {
    return new Profile(id, teamId, handle, realName, tz, other, kind, deleted, status);
  }

  public Profile saying(Status other) {
    return new Profile(id, teamId, handle, realName, tz, title, kind, deleted, other);
  }

  /// Whether the profile that people see is another one.
  boolean looksOtherThan(Profile before) {
    return !profile().equals(before.profile());
  }

  public Profile deactivated(boolean gone) {
    return new Profile(id, teamId, handle, realName, tz, title, kind, gone, status);
  }

  public Profile in(ZoneId zone) {
    return new Profile(id, teamId, handle, realName, zone, title, kind, deleted, status);
  }

  public Profile turned(Kind other) {
    return new Profile(id, teamId, handle, realName, tz, title, other, deleted, status);
  }

  /// Whether `name` means this person: id, handle, full or first name.
  public boolean answersTo(String name) {
    return name.equals(id)
        || name.equalsIgnoreCase(handle)
        || name.equalsIgnoreCase(realName)
        || name.equalsIgnoreCase(realName.split(" ", 2)[0]);
  }

  /// The user object of Slack. The fields of time zone and admin are left out for the deactivated,
  /// as Slack does.
  ///
  /// @param stranger whether this person is from elsewhere and shares no channel with the app
  public ObjectNode json(Instant now, boolean stranger) {
    var json = Json.object();
    json.put("id", id).put("team_id", teamId).put("name", handle).put("deleted", deleted);
    json.put("real_name", realName);
    if (!deleted) {
      zone(json, now);
      json.put("is_admin", administers())
          .put("is_owner", kind == Kind.OWNER)
          .put("is_primary_owner", kind == Kind.OWNER)
          .put("is_restricted", guest())
          .put("is_ultra_restricted", kind == Kind.SINGLE_CHANNEL_GUEST);
    }
    json.put("is_bot", kind == Kind.BOT).put("is_app_user", false).put("is_workflow_bot", false);
    if (kind == Kind.FOREIGN) {
      json.put("is_stranger", stranger);
    }
    json.put("updated", now.getEpochSecond());
    json.set("profile", profile());
    return json;
  }

  private void zone(ObjectNode json, Instant now) {
    var offset = tz.getRules().getOffset(now);
    json.put("tz", tz.getId())
        .put("tz_label", tz.getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH))
        .put("tz_offset", offset.getTotalSeconds());
  }

  private ObjectNode profile() {
    return Json.object()
        .put("title", title)
        .put("real_name", realName)
        .put("real_name_normalized", realName)
        .put("display_name", handle)
        .put("display_name_normalized", handle)
        .put("status_text", status.text())
        .put("status_emoji", status.emoji())
        .put("status_expiration", 0)
        .put("team", teamId);
  }
}
