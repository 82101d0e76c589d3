package alcove.sandbox.delivery;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.OpenView;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Who may act, and where: a person who is here, in a conversation that they are in, on the modal
/// that lies on top. What the client told them before is gone with the next act.
final class Allowed {
  private final Workspace workspace;

  Allowed(Workspace workspace) {
    this.workspace = workspace;
  }

  Done as(String personId, Function<Profile, Done> work) {
    workspace.atomically(() -> {
      workspace.toasts().clear(personId);
      return personId;
    });
    return workspace
        .person(personId)
        .filter(person -> !person.deleted() && person.kind() != Profile.Kind.BOT)
        .map(work)
        .orElseGet(() -> Done.failed("this person cannot act"));
  }

  Done in(String personId, String channelId, BiFunction<Profile, Channel, Done> work) {
    return as(
        personId,
        person ->
            workspace
                .atomically(() ->
                    workspace
                        .channels()
                        .find(channelId)
                        .filter(channel -> channel.has(personId) && !channel.archived()))
                .map(channel -> work.apply(person, channel))
                .orElseGet(() -> Done.failed("this person cannot write here")));
  }

  Done onTop(String personId, String viewId, BiFunction<Profile, OpenView, Done> work) {
    return as(
        personId,
        person ->
            workspace
                .atomically(() -> workspace.views().top(personId))
                .filter(view -> view.id().equals(viewId))
                .map(view -> work.apply(person, view))
                .orElseGet(() -> Done.failed("this modal is not open")));
  }
}
