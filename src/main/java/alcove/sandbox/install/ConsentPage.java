package alcove.sandbox.install;

import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.stream.Collectors;

/// The page on which a person reads what an app asks for, and the one that says what was wrong.
final class ConsentPage {
  private final Workspace workspace;

  ConsentPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /// @param ticket stands for what is asked when the form comes back
  String asks(Consent consent, String ticket, List<Profile> people) {
    var app = escaped(workspace.app().names().name());
    var team = escaped(workspace.team().name());
    return page(
        app + " asks for access to " + team,
        """
        <h1>%s is asking for permission to access the %s workspace</h1>
        %s%s%s%s
        <form method="post" action="%s">
          <input type="hidden" name="ticket" value="%s">
          <label>You are <select name="as">%s</select></label>
          <p class="answers">
            <button name="answer" value="cancel">Cancel</button>
            <button name="answer" value="allow" class="primary">Allow</button>
          </p>
        </form>
        """
            .formatted(
                app,
                team,
                list("What will " + app + " be able to view?", consent.scopes(), true, false),
                list("What will " + app + " be able to do?", consent.scopes(), false, false),
                list("What will " + app + " view as you?", consent.userScopes(), true, true),
                list("What will " + app + " do as you?", consent.userScopes(), false, true),
                AuthorizeHandler.PATH,
                escaped(ticket),
                people.stream().map(ConsentPage::option).collect(Collectors.joining())));
  }

  String wrong(Consent.Checked.Wrong wrong) {
    return page(
        "Something went wrong",
        """
        <h1>Something went wrong when authorizing this app.</h1>
        <p>Try going back to the previous place and starting over.</p>
        <p>Error details: <code>%s</code> %s</p>
        """
            .formatted(escaped(wrong.error()), escaped(wrong.about())));
  }

  private static String list(String heading, List<String> scopes, boolean views, boolean user) {
    var whom = user ? Scopes.For.USER : Scopes.For.BOT;
    var items =
        scopes.stream()
            .filter(scope -> Scopes.views(scope) == views)
            .map(scope -> item(scope, Scopes.words(scope, whom).orElseThrow()))
            .collect(Collectors.joining());
    return items.isEmpty() ? "" : "<h2>" + heading + "</h2><ul>" + items + "</ul>\n";
  }

  private static String item(String scope, String words) {
    return "<li>" + escaped(words) + " <code>" + escaped(scope) + "</code></li>";
  }

  private static String option(Profile person) {
    return "<option value=\"%s\">%s</option>"
        .formatted(escaped(person.id()), escaped(person.realName()));
  }

  private static String page(String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 3rem auto; padding: 0 1rem; }
      h1 { font-size: 1.4rem; }
      h2 { font-size: 1rem; margin-bottom: 0; }
      code { opacity: .7; font-size: .8em; }
      .answers { display: flex; gap: .5rem; justify-content: flex-end; }
      button { font: inherit; padding: .4rem 1rem; }
      .primary { background: #007a5a; color: #fff; border: 0; border-radius: 4px; }
    </style>
    </head>
    <body>
    %s</body>
    </html>
    """
        .formatted(title, body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
