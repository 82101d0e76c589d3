package alcove.slack;

import alcove.privacy.Event;
import alcove.privacy.Log;
import tools.jackson.databind.node.JsonNodeFactory;

/// What Alcove does when Slack says that it was uninstalled: it destroys all that it keeps for the
/// workspace, once Slack has said so to its face.
///
/// Slack tells an event again when nobody seems to have listened, for up to an hour. By then
/// somebody may have installed the app anew, and what is kept since is not to be lost: a token that
/// Slack still accepts is not one of an app that is gone. That tokens were revoked says nothing by
/// itself; it is how one that has leaked is put out of use.
public final class Uninstalling {
  private final WebApi web;
  private final Runnable end;

  /// @param end destroys all that is kept for the workspace
  public Uninstalling(WebApi web, Runnable end) {
    this.web = web;
    this.end = end;
  }

  public void enter(Routes routes) {
    routes.happening(this::happened);
  }

  private void happened(Happening happening) {
    if (happening instanceof Happening.Uninstalled && isOut()) {
      end.run();
      Log.log(Event.UNINSTALLED);
    }
  }

  private boolean isOut() {
    var asked = JsonNodeFactory.instance.objectNode();
    return web.call("auth.test", asked, Limits.BACKGROUND_CALL) instanceof Answer.Refused refused
        && refused.isOfTheApp();
  }
}
