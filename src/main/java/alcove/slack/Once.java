package alcove.slack;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// A request body that is sent once. Without it the HTTP client sends a body again over another
/// address when a connection breaks on the way, and a person would read the same words twice. A
/// connection that could not be made is still tried over other addresses.
final class Once extends RequestBody {
  private final RequestBody body;

  private Once(RequestBody body) {
    this.body = body;
  }

  static Response send(Interceptor.Chain chain) throws IOException {
    var request = chain.request();
    var body = request.body();
    return chain.proceed(
        body == null
            ? request
            : request.newBuilder().method(request.method(), new Once(body)).build());
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() throws IOException {
    return body.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    body.writeTo(sink);
  }
}
