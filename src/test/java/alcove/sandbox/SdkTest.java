package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.ConversationType;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.view.Views;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The Slack SDK's own client finds in the sandbox what it expects of Slack.
final class SdkTest {
  @RegisterExtension final World world = new World();

  @Test
  void auth_test_says_who_the_app_is_and_what_it_may() throws Exception {
    var answer = world.client.authTest(r -> r);

    assertThat(answer.isOk()).isTrue();
    assertThat(answer.getTeamId()).isEqualTo(SmallCompany.TEAM.id());
    assertThat(answer.getUserId()).isEqualTo(SmallCompany.BOT_USER);
    assertThat(answer.getHttpResponseHeaders().getOrDefault("x-oauth-scopes", List.of()).getFirst())
        .contains("chat:write", "groups:write");
  }

  @Test
  void a_private_channel_is_made_filled_pinned_and_archived() throws Exception {
    var ana = world.person("Ana");
    var channel =
        world.client.conversationsCreate(r -> r.name("quiet-room-1").isPrivate(true)).getChannel();

    var invited =
        world.client.conversationsInvite(
            r -> r.channel(channel.getId()).users(List.of(ana.id(), world.person("Bea").id())));
    var posted =
        world.client.chatPostMessage(r -> r.channel(channel.getId()).text("welcome to *both*"));
    var pinned = world.client.pinsAdd(r -> r.channel(channel.getId()).timestamp(posted.getTs()));
    var archived = world.client.conversationsArchive(r -> r.channel(channel.getId()));

    assertThat(List.of(invited.isOk(), posted.isOk(), pinned.isOk(), archived.isOk()))
        .containsOnly(true);
    assertThat(ana.in("quiet-room-1").members())
        .containsExactly("Tiny", "Ana Duarte", "Bea Lindqvist");
    assertThat(ana.in("quiet-room-1").pinned()).containsExactly("welcome to *both*");
    assertThat(ana.in("quiet-room-1").archived()).isTrue();
    assertThat(world.person("Chidi").rooms()).isEmpty();
  }

  @Test
  void a_direct_message_goes_by_the_id_of_the_person() throws Exception {
    var answer =
        world.client.chatPostMessage(
            r -> r.channel(world.person("Bea").id()).text("hello <@U0ANA00001>"));

    assertThat(answer.isOk()).isTrue();
    assertThat(answer.getChannel()).startsWith("D");
    world.person("Bea").sees("hello @Ana Duarte");
    world.person("Ana").seesNot("hello");
  }

  @Test
  void a_trigger_opens_one_modal_within_three_seconds() throws Exception {
    world.person("Ana").types("/tiny form");
    var trigger = world.app.got().getFirst().field("trigger_id");
    var view =
        Views.view(v ->
            v.type("modal")
                .title(Views.viewTitle(t -> t.type("plain_text").text("Ask")))
                .blocks(Blocks.asBlocks(Blocks.divider())));

    var opened = world.client.viewsOpen(r -> r.triggerId(trigger).view(view));
    var again = world.client.viewsOpen(r -> r.triggerId(trigger).view(view));

    assertThat(opened.isOk()).isTrue();
    assertThat(opened.getView().getHash()).isNotBlank();
    assertThat(again.getError()).isEqualTo("exchanged_trigger_id");
    assertThat(world.person("Ana").modal()).startsWith("== Ask");
  }

  @Test
  void only_conversations_of_the_app_are_listed() throws Exception {
    world.client.conversationsCreate(r -> r.name("room-a").isPrivate(true));

    var listed =
        world.client.usersConversations(r -> r.types(List.of(ConversationType.PRIVATE_CHANNEL)));

    assertThat(listed.getChannels()).extracting(c -> c.getName()).containsExactly("room-a");
  }

  @Test
  void people_come_with_their_time_zone_and_kind() throws Exception {
    var ana = world.client.usersInfo(r -> r.user("U0ANA00001")).getUser();
    var max = world.client.usersInfo(r -> r.user("U0MAX00014"));
    var kai = world.client.usersInfo(r -> r.user("U0KAI00011")).getUser();

    assertThat(ana.getTz()).isEqualTo("Europe/Berlin");
    assertThat(ana.getTzOffset()).isEqualTo(3600);
    assertThat(kai.isRestricted()).isTrue();
    assertThat(max.getError()).isEqualTo("user_not_visible");
  }
}
