package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.sandbox.state.Channel.Kind;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Profile;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What people do with channels, and what an app hears of it by its scopes.
final class PlaceTest {
  private static final String OTHERS = "T0OTHER001";
  private static final String BOT = "Tiny";

  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");
  private final Person bea = world.person("Bea");
  private final Person kai = world.person("Kai");

  @Test
  void a_private_channel_without_the_app_is_not_there_for_it_and_tells_it_nothing() {
    hears("member_joined_channel", "group_rename", "group_archive", "message.groups");
    var room = ana.creates(Kind.PRIVATE, "secret").invites("Bea").says("hush").renames("hidden");

    assertThat(heard()).isEmpty();
    assertThat(info(room.id()).error()).isEqualTo("channel_not_found");
  }

  @Test
  void a_public_channel_tells_what_becomes_of_it_and_only_inside_who_comes() {
    hears("channel_created", "channel_rename", "channel_archive", "member_joined_channel");
    scopes("channels:read");
    var room = ana.creates(Kind.PUBLIC, "lounge");
    bea.joins("lounge");
    room.renames("parlour").archives();

    assertThat(heard()).containsExactly("channel_created", "channel_rename", "channel_archive");
  }

  @Test
  void everybody_of_the_workspace_is_in_its_first_channel_and_stays_there() {
    var general = ana.in("general");
    var rooms = world.slack.rooms();

    assertThat(bea.in("general").id()).isEqualTo(general.id());
    assertThat(rooms.leave(ana.id(), general.id()).error()).isEqualTo("cant_leave_general");
    assertThat(rooms.remove(ana.id(), general.id(), bea.id()).error())
        .isEqualTo("cant_kick_from_general");
    assertThat(rooms.archive(ana.id(), general.id()).error()).isEqualTo("cant_archive_general");
    assertThat(rooms.convert(ana.id(), general.id(), Kind.PRIVATE).error())
        .isEqualTo("restricted_action");
    assertThat(kai.sight()).doesNotContain("general");
  }

  @Test
  void who_is_new_to_the_workspace_comes_into_its_first_channel() {
    var newcomer =
        new Profile(
            "U0NOA00020",
            SmallCompany.TEAM.id(),
            "noa",
            "Noa Berg",
            ZoneId.of("Europe/Berlin"),
            "Engineer",
            Profile.Kind.MEMBER,
            false);

    world.slack.admin().adds(newcomer);

    assertThat(world.person("Noa").in("general").id()).isEqualTo(ana.in("general").id());
  }

  @Test
  void what_becomes_of_a_channel_is_told_with_the_scope_of_its_kind() {
    hears("group_rename", "channel_rename");
    scopes("channels:read");
    ana.creates(Kind.PRIVATE, "ours").invites(BOT).renames("mine");
    ana.creates(Kind.PUBLIC, "lounge").renames("parlour");

    assertThat(heard()).containsExactly("channel_rename");
  }

  @Test
  void who_comes_and_goes_is_told_with_who_did_it() {
    hears("member_joined_channel", "member_left_channel", "group_left");
    var room = ana.creates(Kind.PRIVATE, "ours").invites(BOT).invites("Bea");

    assertThat(world.app.event("member_joined_channel").path("inviter").asString())
        .isEqualTo(ana.id());
    room.removes("Bea").removes(BOT);

    assertThat(heard())
        .containsExactly(
            "member_joined_channel", "member_joined_channel", "member_left_channel", "group_left");
  }

  @Test
  void a_conversion_is_heard_by_who_may_read_the_channel_and_by_nobody_else() {
    hears("message.channels", "message.groups");
    var room = ana.creates(Kind.PRIVATE, "ours").invites(BOT);
    room.makesPublic();
    assertThat(heard()).isEmpty();

    scopes("channels:history", "groups:history");
    room.makesPrivate().makesPublic();

    assertThat(subtypes())
        .containsExactly("channel_convert_to_private", "channel_convert_to_public");
    assertThat(world.app.event("message").path("channel_type").asString()).isEqualTo("channel");
  }

  @Test
  void a_deleted_channel_is_gone_with_its_name_free_and_only_who_runs_the_workspace_does_it() {
    hears("group_deleted");
    var room = ana.creates(Kind.PRIVATE, "ours").invites(BOT).invites("Gil");
    var id = room.id();

    assertThatThrownBy(room::deletes).hasMessageContaining("restricted_action");
    world.person("Gil").in("ours").deletes();

    assertThat(heard()).containsExactly("group_deleted");
    assertThat(info(id).error()).isEqualTo("channel_not_found");
    assertThat(bea.creates(Kind.PRIVATE, "ours").id()).isNotEqualTo(id);
  }

  @Test
  void an_offer_to_another_organisation_can_be_seen_before_it_is_taken() {
    hears("channel_shared", "channel_unshared");
    var room = ana.creates(Kind.PRIVATE, "ours").invites(BOT).offers(OTHERS);

    assertThat(heard()).isEmpty();
    assertThat(info(room.id()).json().at("/channel/is_pending_ext_shared").asBoolean()).isTrue();

    room.shares(OTHERS);
    var shared = info(room.id()).json().path("channel");
    assertThat(shared.path("is_pending_ext_shared").asBoolean()).isFalse();
    assertThat(shared.at("/connected_team_ids/0").asString()).isEqualTo(OTHERS);
    assertThat(heard()).containsExactly("channel_shared");
  }

  @Test
  void somebody_from_elsewhere_comes_in_by_sharing_alone_and_is_out_with_its_end() {
    hears("channel_unshared", "member_joined_channel");
    var room = ana.creates(Kind.PRIVATE, "ours").invites(BOT);

    assertThatThrownBy(() -> room.invites("Max"))
        .hasMessageContaining("no_external_invite_permission");
    room.shares(OTHERS).invites("Max");

    assertThat(world.app.event("member_joined_channel").path("team").asString()).isEqualTo(OTHERS);
    assertThat(room.members()).contains("Max Ferreira");
    assertThat(user("U0MAX00014").path("is_stranger").asBoolean()).isFalse();
    room.stopsSharing(OTHERS);
    assertThat(room.members()).doesNotContain("Max Ferreira");
    assertThat(world.app.event("channel_unshared").path("is_ext_shared").asBoolean()).isFalse();
  }

  @Test
  void a_channel_that_changes_its_id_is_found_by_the_new_one_only() {
    hears("channel_id_changed");
    scopes("groups:read", "chat:write");
    var room = ana.creates(Kind.PRIVATE, "ours").invites(BOT);
    var before = room.id();

    room.changesId().says("still here");

    var event = world.app.event("channel_id_changed");
    assertThat(event.path("old_channel_id").asString()).isEqualTo(before);
    assertThat(event.path("new_channel_id").asString()).isEqualTo(room.id()).isNotEqualTo(before);
    assertThat(info(before).error()).isEqualTo("channel_not_found");
    assertThat(info(room.id()).json().at("/channel/name").asString()).isEqualTo("ours");
    assertThat(room.messages()).containsExactly("still here");
  }

  @Test
  void guests_talk_where_they_were_asked_in_and_change_nothing() {
    var room = ana.creates(Kind.PRIVATE, "ours").invites("Kai");
    ana.creates(Kind.PUBLIC, "lounge");

    var theirs = kai.in("ours").says("hello");
    assertThat(room.messages()).containsExactly("hello");
    assertThatThrownBy(() -> theirs.invites("Bea")).hasMessageContaining("restricted_action");
    assertThatThrownBy(theirs::archives).hasMessageContaining("restricted_action");
    assertThat(world.slack.rooms().join(kai.id(), "lounge").error()).isEqualTo("channel_not_found");
    assertThat(theirs.leaves().members()).containsExactly("Ana Duarte");
  }

  @Test
  void a_single_channel_guest_has_one_and_stays_there() {
    world.slack.admin().turns("Kai", Profile.Kind.SINGLE_CHANNEL_GUEST);
    ana.creates(Kind.PRIVATE, "one").invites("Kai");
    var second = ana.creates(Kind.PRIVATE, "two");

    assertThatThrownBy(() -> second.invites("Kai")).hasMessageContaining("ura_max_channels");
    assertThatThrownBy(() -> kai.in("one").leaves()).hasMessageContaining("user_is_restricted");
  }

  @Test
  void the_talk_of_two_people_is_theirs_alone() {
    var talk = ana.with("Bea").says("between us");

    bea.with("Ana").sees("between us");
    assertThat(world.app.got()).isEmpty();
    assertThat(info(talk.id()).error()).isEqualTo("channel_not_found");
  }

  @Test
  void a_public_channel_that_the_app_makes_is_told_of_too() {
    hears("channel_created", "member_joined_channel");
    scopes("channels:manage", "channels:read");

    raw.call("conversations.create", Map.of("name", "lounge"));
    world.slack.settle();

    assertThat(heard()).containsExactly("channel_created", "member_joined_channel");
  }

  @Test
  void an_answer_finds_its_channel_by_the_id_of_the_moment() {
    var room = ana.creates(Kind.PRIVATE, "ours");
    room.types("/tiny");
    var url = world.app.got().getLast().field("response_url");

    room.changesId();
    raw.post(
        url.substring(world.slack.url().length()), "application/json", "", "{\"text\":\"here\"}");

    room.sees("here");
  }

  @Test
  void slacks_own_commands_change_a_channel_and_reach_no_app() {
    var room = ana.creates(Kind.PRIVATE, "ours");
    ana.creates(Kind.PUBLIC, "lounge");

    room.types("/invite @Bea").types("/topic What we do").types("/rename theirs");
    bea.in("theirs").types("/remove @Ana Duarte").types("/join #lounge");

    assertThat(room.topic()).isEqualTo("What we do");
    assertThat(bea.in("theirs").members()).containsExactly("Bea Lindqvist");
    assertThat(bea.in("lounge").types("/leave").types("/invite @Nobody").members())
        .containsExactly("Ana Duarte");
    assertThat(world.app.got()).isEmpty();
  }

  @Test
  void slacks_own_command_says_what_it_could_not_do() {
    var room = ana.creates(Kind.PRIVATE, "ours").invites("Kai");

    kai.in("ours").types("/archive").sees("/archive failed: restricted_action");

    room.seesNot("/archive failed");
    assertThat(room.archived()).isFalse();
  }

  @Test
  void nobody_acts_where_they_are_not() {
    var room = ana.creates(Kind.PRIVATE, "ours");
    var lounge = ana.creates(Kind.PUBLIC, "lounge");
    var rooms = world.slack.rooms();

    assertThat(rooms.rename(bea.id(), room.id(), "yours").error()).isEqualTo("channel_not_found");
    assertThat(rooms.rename(bea.id(), lounge.id(), "yours").error()).isEqualTo("not_in_channel");
    assertThat(rooms.archive("U0LEO00012", lounge.id()).ok()).isFalse();
    lounge.archives();
    assertThat(rooms.rename(ana.id(), lounge.id(), "yours").error()).isEqualTo("is_archived");
    assertThat(rooms.join(bea.id(), "lounge").error()).isEqualTo("is_archived");
    assertThat(rooms.create(bea.id(), Kind.PUBLIC, "ours").error()).isEqualTo("name_taken");
  }

  private void hears(String... events) {
    var workspace = world.slack.workspace();
    workspace.install(workspace.app().withEvents(Set.of(events)));
  }

  private void scopes(String... scopes) {
    var workspace = world.slack.workspace();
    workspace.install(workspace.app().withScopes(Set.copyOf(Arrays.asList(scopes))));
  }

  private Raw.Got info(String channel) {
    return raw.call("conversations.info", Map.of("channel", channel));
  }

  private JsonNode user(String id) {
    return raw.call("users.info", Map.of("user", id)).json().path("user");
  }

  private List<String> heard() {
    return events("type");
  }

  private List<String> subtypes() {
    return events("subtype");
  }

  private List<String> events(String field) {
    return world.app.got().stream()
        .map(got -> Json.text(Json.parse(got.body()).orElseThrow().path("event"), field))
        .toList();
  }
}
