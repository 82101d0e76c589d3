package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Channel.Kind;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Profile;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What becomes of people and of their groups, and what an app hears of it.
final class PeopleTest {
  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Admin admin = world.slack.admin();

  @Test
  void who_is_deactivated_is_told_of_and_can_come_back() {
    hears("users:read", "user_change", "user_profile_changed");

    admin.deactivates("Bea");
    assertThat(world.app.event("user_change").at("/user/deleted").asBoolean()).isTrue();
    admin.reactivates("Bea");

    assertThat(world.app.event("user_change").at("/user/deleted").asBoolean()).isFalse();
    assertThat(heard()).containsExactly("user_change", "user_change");
  }

  @Test
  void a_new_name_or_title_is_told_twice() {
    hears("users:read", "user_change", "user_profile_changed");

    admin.renames("Bea", "Beatrice Lindqvist");
    admin.titles("Ana", "Staff Engineer");
    admin.moves("Ana", ZoneId.of("Asia/Tokyo"));

    assertThat(heard())
        .containsExactly(
            "user_change",
            "user_profile_changed",
            "user_change",
            "user_profile_changed",
            "user_change");
    assertThat(world.app.event("user_change").at("/user/tz").asString()).isEqualTo("Asia/Tokyo");
    assertThat(world.person("Beatrice").profile().handle()).isEqualTo("beatrice");
  }

  @Test
  void what_somebody_says_of_how_it_is_with_them_is_told_three_times() {
    hears("users:read", "user_change", "user_profile_changed", "user_status_changed");

    world.person("Ana").types("/status :palm_tree: Back on Monday");

    assertThat(heard())
        .containsExactly("user_change", "user_profile_changed", "user_status_changed");
    var profile = world.app.event("user_status_changed").at("/user/profile");
    assertThat(profile.path("status_text").asString()).isEqualTo("Back on Monday");
    assertThat(profile.path("status_emoji").asString()).isEqualTo(":palm_tree:");
  }

  @Test
  void a_status_of_words_alone_gets_a_balloon_and_nothing_takes_it_away() {
    var ana = world.person("Ana").types("/status thinking");
    assertThat(ana.profile().status().emoji()).isEqualTo(":speech_balloon:");

    ana.types("/status");

    assertThat(ana.profile().status()).isEqualTo(Profile.Status.NONE);
  }

  @Test
  void the_workspace_gets_another_name() {
    hears("team:read", "team_rename");

    admin.renamesWorkspace("Harbour & Oak");

    assertThat(world.app.event("team_rename").path("name").asString()).isEqualTo("Harbour & Oak");
    assertThat(new Raw(world.slack).call("team.info", Map.of()).json().at("/team/name").asString())
        .isEqualTo("Harbour & Oak");
  }

  @Test
  void a_person_becomes_a_guest_or_runs_the_workspace() {
    hears("users:read", "user_change");

    admin.turns("Ana", Profile.Kind.SINGLE_CHANNEL_GUEST);
    var guest = world.app.event("user_change").path("user");
    admin.turns("Bea", Profile.Kind.ADMIN);
    var administrator = world.app.event("user_change").path("user");
    admin.turns("Bea", Profile.Kind.OWNER);
    var owner = world.app.event("user_change").path("user");

    assertThat(guest.path("is_restricted").asBoolean()).isTrue();
    assertThat(guest.path("is_ultra_restricted").asBoolean()).isTrue();
    assertThat(administrator.path("is_admin").asBoolean()).isTrue();
    assertThat(administrator.path("is_owner").asBoolean()).isFalse();
    assertThat(owner.path("is_owner").asBoolean()).isTrue();
  }

  @Test
  void of_a_stranger_nothing_is_told_until_a_channel_is_shared() {
    hears("users:read", "user_change");
    admin.titles("Max", "Consultant");
    assertThat(heard()).isEmpty();

    world
        .person("Ana")
        .creates(Kind.PRIVATE, "ours")
        .invites("Tiny")
        .shares("T0OTHER001")
        .invites("Max");
    admin.titles("Max", "Partner again");

    assertThat(heard()).containsExactly("user_change");
  }

  @Test
  void without_the_scope_nothing_is_told_of_people() {
    hears("pins:write", "user_change", "team_join", "subteam_created");

    admin.deactivates("Bea");
    admin.groups("coordinators", "Gil");

    assertThat(heard()).isEmpty();
  }

  @Test
  void a_user_group_is_made_changed_and_switched_off() {
    hears("usergroups:read", "subteam_created", "subteam_updated", "subteam_members_changed");
    admin.groups("coordinators", "Gil", "Hana");
    var created = world.app.event("subteam_created").path("subteam");
    world.slack.clock().passes(Duration.ofHours(1));

    admin.regroups("coordinators", "Hana", "Devi");
    admin.renamesGroup("coordinators", "stewards");
    admin.turnsGroup("stewards", false);

    assertThat(created.path("handle").asString()).isEqualTo("coordinators");
    assertThat(created.path("users")).hasSize(2);
    var changed = world.app.event("subteam_members_changed");
    assertThat(changed.at("/added_users/0").asString()).isEqualTo("U0DEV00004");
    assertThat(changed.at("/removed_users/0").asString()).isEqualTo("U0GIL00007");
    assertThat(changed.path("date_update").asLong())
        .isEqualTo(changed.path("date_previous_update").asLong() + 3_600);
    assertThat(world.app.event("subteam_updated").at("/subteam/date_delete").asLong()).isPositive();
    assertThat(heard())
        .containsExactly(
            "subteam_created",
            "subteam_members_changed",
            "subteam_updated",
            "subteam_updated",
            "subteam_updated");
  }

  @Test
  void who_is_deactivated_can_do_nothing() {
    admin.deactivates("Ana");

    world.person("Ana").types("/tiny");

    assertThat(world.person("Ana").last().error()).isEqualTo("this person cannot act");
    assertThat(raw.call("conversations.open", Map.of("users", "U0ANA00001")).error())
        .isEqualTo("user_disabled");
  }

  /// @param scope the only one that the app has
  private void hears(String scope, String... events) {
    var workspace = world.slack.workspace();
    var app = workspace.app().withScopes(Set.of(scope, "groups:read", "chat:write", "im:write"));
    workspace.install(app.withEvents(Set.of(events)));
  }

  private List<String> heard() {
    return world.app.got().stream()
        .map(got -> Json.text(Json.parse(got.body()).orElseThrow().path("event"), "type"))
        .toList();
  }
}
