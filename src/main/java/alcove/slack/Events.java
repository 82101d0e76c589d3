package alcove.slack;

import alcove.core.GroupId;
import alcove.core.PersonId;
import alcove.core.Who;
import alcove.privacy.Confidential;
import alcove.slack.Asking.HomeOpened;
import alcove.slack.Asking.Said;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelIdChangedEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.ChannelUnsharedEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.GroupRenameEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What Slack tells without being asked. It is acknowledged at once and handled afterwards, since
/// Slack tells it again when nobody answers; when there is no room to handle it, it is not
/// acknowledged, for the same reason.
///
/// @param say the answer to a word
/// @param heard what Slack has told before
record Events(
    Asks asks, Routes routes, Replies replies, BiFunction<String, Said, Reply> say, Heard heard) {

  @FunctionalInterface
  private interface Listener<E extends Event> {
    void hear(E event, String id);
  }

  void listen(App app) {
    on(app, AppHomeOpenedEvent.class, this::homeOpened);
    on(app, MessageEvent.class, this::message);
    on(app, UserChangeEvent.class, (event, _) -> changed(event));
    on(app, SubteamMembersChangedEvent.class, (event, _) -> grouped(event.getSubteamId()));
    on(app, SubteamUpdatedEvent.class, (event, _) -> grouped(event.getSubteam().getId()));
    on(
        app,
        MemberJoinedChannelEvent.class,
        (event, _) -> tell(new Happening.Joined(event.getChannel(), person(event.getUser()))));
    on(
        app,
        MemberLeftChannelEvent.class,
        (event, _) -> tell(new Happening.Left(event.getChannel(), person(event.getUser()))));
    on(app, GroupArchiveEvent.class, (event, _) -> changed(event.getChannel()));
    on(app, GroupUnarchiveEvent.class, (event, _) -> changed(event.getChannel()));
    on(app, GroupDeletedEvent.class, (event, _) -> changed(event.getChannel()));
    on(app, GroupLeftEvent.class, (event, _) -> changed(event.getChannel()));
    on(app, GroupRenameEvent.class, (event, _) -> changed(event.getChannel().getId()));
    on(
        app,
        ChannelIdChangedEvent.class,
        (event, _) ->
            tell(new Happening.RoomRenumbered(event.getOldChannelId(), event.getNewChannelId())));
    on(app, AppUninstalledEvent.class, (_, _) -> tell(new Happening.Uninstalled()));
    on(app, ChannelSharedEvent.class, (event, _) -> changed(event.getChannel()));
    on(app, ChannelUnsharedEvent.class, (event, _) -> changed(event.getChannel()));
  }

  private <E extends Event> void on(App app, Class<E> type, Listener<E> listener) {
    app.event(type, (payload, ctx) -> later(payload, ctx, listener));
  }

  private <E extends Event> Response later(
      EventsApiPayload<E> payload, EventContext ctx, Listener<E> listener) {
    if (!asks.team().equals(ctx.getTeamId())) {
      return ctx.ack();
    }
    if (!replies.work().begin(() -> hear(payload, listener))) {
      throw new RejectedExecutionException("no room for an event");
    }
    return ctx.ack();
  }

  private <E extends Event> void hear(EventsApiPayload<E> payload, Listener<E> listener) {
    var id = payload.getEventId();
    if (id == null || heard.isNew(id)) {
      listener.hear(payload.getEvent(), id);
    }
  }

  private void homeOpened(AppHomeOpenedEvent event, String id) {
    if ("home".equals(event.getTab())) {
      var opened = new HomeOpened(asks.who(event.getUser(), 'e', id));
      replies.toHome(opened, routes.home().apply(opened));
    }
  }

  /// A word in the direct message. What bots say, Alcove among them, is nobody's word.
  private void message(MessageEvent event, String id) {
    if (!"im".equals(event.getChannelType()) || event.getBotId() != null) {
      return;
    }
    var text = event.getText();
    var spoken = Spoken.parse(text == null ? "" : text);
    var who = asks.who(event.getUser(), 'e', id);
    var said = spoken.said(who, "");
    try {
      replies.toWord(spoken.word(), who.person(), answer(who, said, spoken.word(), text));
    } catch (RuntimeException | AssertionError bug) {
      replies.showing().tell(who.person(), Mishap.apologise(bug));
    }
  }

  /// A word that is one of ours and nothing else is a command; all else may be for somebody.
  private Reply answer(Who who, Said said, String word, @Nullable String text) {
    var isCommand = routes.words().containsKey(word) && !said.dropped();
    return Optional.ofNullable(text)
        .filter(_ -> !isCommand)
        .map(Events::plain)
        .map(Confidential::of)
        .flatMap(words -> routes.typed().apply(who, words))
        .orElseGet(() -> say.apply(word, said));
  }

  /// The words as they were typed: Slack writes three characters in another way.
  private static String plain(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private void changed(UserChangeEvent event) {
    var user = event.getUser();
    tell(new Happening.PersonChanged(person(user.getId()), user.isDeleted()));
  }

  private void grouped(String group) {
    if (GroupId.isOne(group)) {
      tell(new Happening.GroupChanged(new GroupId(group)));
    }
  }

  private void changed(String channel) {
    tell(new Happening.RoomChanged(channel));
  }

  private void tell(Happening happening) {
    routes.happening().accept(happening);
  }

  private static PersonId person(String id) {
    return new PersonId(id);
  }
}
