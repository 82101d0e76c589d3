package alcove.sandbox.install;

import alcove.sandbox.install.Consent.Checked;
import alcove.sandbox.page.ThisMachine;
import alcove.sandbox.state.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/// `/oauth/v2/authorize`: shows a person what the app asks for, takes the answer, and sends the
/// person back to the app.
///
/// The form carries a ticket in place of what is asked, good once, so that no other site open in
/// the same browser can answer for the person.
public final class AuthorizeHandler extends Handler.Abstract {
  static final String PATH = "/oauth/v2/authorize";
  private static final int OPEN = 100;

  private final Workspace workspace;
  private final Installing installing;
  private final ConsentPage page;
  private final SequencedMap<String, Checked.Shown> open = new LinkedHashMap<>();

  public AuthorizeHandler(Workspace workspace, Installing installing) {
    this.workspace = workspace;
    this.installing = installing;
    this.page = new ConsentPage(workspace);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!Request.getPathInContext(request).equals(PATH)) {
      return false;
    }
    if (!ThisMachine.isNamedBy(request)) {
      Response.writeError(request, response, callback, 403);
    } else if (HttpMethod.POST.is(request.getMethod())) {
      answered(request, response, callback);
    } else {
      asked(Request.extractQueryParameters(request), response, callback);
    }
    return true;
  }

  private void asked(Fields query, Response response, Callback callback) {
    var consent =
        new Consent(
            text(query, "client_id"),
            Scopes.list(text(query, "scope")),
            Scopes.list(text(query, "user_scope")),
            text(query, "redirect_uri"),
            text(query, "state"),
            new Challenge(text(query, "code_challenge"), text(query, "code_challenge_method")));
    switch (consent.checked(installing.registration())) {
      case Checked.Wrong wrong -> write(response, callback, 400, page.wrong(wrong));
      case Checked.Shown shown -> {
        var html = page.asks(consent, ticket(shown), installing.installers());
        write(response, callback, 200, html);
      }
    }
  }

  private void answered(Request request, Response response, Callback callback) throws IOException {
    var form = new Fields();
    var body = Content.Source.asString(request, StandardCharsets.UTF_8);
    UrlEncoded.decodeTo(body, form::add, StandardCharsets.UTF_8);
    var shown = take(text(form, "ticket"));
    var back = shown.flatMap(each -> back(each, text(form, "as"), text(form, "answer")));
    if (back.isEmpty()) {
      var wrong = new Checked.Wrong("access_denied", "this page is over, or not yours to answer");
      write(response, callback, 400, page.wrong(wrong));
      return;
    }
    response.setStatus(302);
    response.getHeaders().put(HttpHeader.LOCATION, back.get());
    callback.succeeded();
  }

  private Optional<String> back(Checked.Shown shown, String person, String answer) {
    if (!answer.equals("allow")) {
      return Optional.of(shown.cancelled());
    }
    return workspace.atomically(() ->
        installing.installers().stream()
            .filter(each -> each.id().equals(person))
            .findFirst()
            .map(_ -> shown.allowed(installing.allow(shown.consent(), person))));
  }

  private String ticket(Checked.Shown shown) {
    return workspace.atomically(() -> {
      if (open.size() >= OPEN) {
        open.pollFirstEntry();
      }
      var ticket = Tokens.random(16);
      open.put(ticket, shown);
      return ticket;
    });
  }

  private Optional<Checked.Shown> take(String ticket) {
    return workspace.atomically(() -> Optional.ofNullable(open.remove(ticket)));
  }

  private static String text(Fields fields, String name) {
    var value = fields.getValue(name);
    return value == null ? "" : value;
  }

  private static void write(Response response, Callback callback, int status, String html) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("x-frame-options", "DENY");
    response.getHeaders().put("referrer-policy", "no-referrer");
    Content.Sink.write(response, true, html, callback);
  }
}
