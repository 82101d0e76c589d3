package alcove.privacy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// One entry as a line of JSON. Of an entry that is not ours it shows the logger, the level and the
/// shape of the exception; message, arguments and context are never looked at.
final class LogLine extends EncoderBase<ILoggingEvent> {
  private static final JsonMapper JSON = new JsonMapper();
  private static final byte[] NOTHING = {};

  @Override
  public byte[] encode(ILoggingEvent event) {
    var line = new LinkedHashMap<String, Object>();
    line.put("at", event.getInstant().toString());
    line.put("level", event.getLevel().toString());
    if (isOurs(event) && event.getArgumentArray()[0] instanceof Log.Entry entry) {
      line.put("event", entry.event().name());
      entry.fields().forEach(field -> line.put(field.name(), field.value()));
    } else {
      showFloor(event, line);
    }
    return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isOurs(ILoggingEvent event) {
    var arguments = event.getArgumentArray();
    return event.getLoggerName().equals(Log.NAME) && arguments != null && arguments.length == 1;
  }

  private static void showFloor(ILoggingEvent event, Map<String, Object> line) {
    line.put("logger", event.getLoggerName());
    if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
      line.put("fault", Shape.ofAll(proxy.getThrowable()));
    }
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
