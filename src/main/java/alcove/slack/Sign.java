package alcove.slack;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A page for machines: its text while all is well, 503 otherwise.
final class Sign extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient BooleanSupplier isWell;
  private final transient Supplier<String> text;

  Sign(BooleanSupplier isWell, Supplier<String> text) {
    this.isWell = isWell;
    this.text = text;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isWell.getAsBoolean()) {
      response.setStatus(503);
      return;
    }
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.getWriter().write(text.get());
  }

  @Override
  protected void doTrace(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }
}
