package alcove.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// A recording of the Java Flight Recorder, with every exception that is thrown.
final class Flight implements AutoCloseable {
  private static final String THROWN = "jdk.JavaExceptionThrow";
  private static final String THROWN_ERROR = "jdk.JavaErrorThrow";

  private final Recording recording;

  Flight() {
    try {
      recording = new Recording(Configuration.getConfiguration("default"));
    } catch (IOException | ParseException broken) {
      throw new IllegalStateException("every JDK has this configuration", broken);
    }
    recording.enable(THROWN).withStackTrace();
    recording.enable(THROWN_ERROR).withStackTrace();
    recording.start();
  }

  /// What is in it.
  ///
  /// @param ours messages of exceptions that Alcove's own code has thrown
  /// @param theirs how many exceptions of others there were, whose messages go no further
  /// @param rest all other text
  record Recorded(String ours, int theirs, String rest) {}

  Recorded land() {
    recording.stop();
    try {
      var file = Files.createTempFile("alcove-flight", ".jfr");
      recording.dump(file);
      var recorded = read(file);
      Files.delete(file);
      return recorded;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void close() {
    recording.close();
  }

  private static Recorded read(Path file) throws IOException {
    var ours = new StringBuilder();
    var theirs = 0;
    var rest = new StringBuilder();
    try (var events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        var event = events.readEvent();
        var name = event.getEventType().getName();
        if (!name.equals(THROWN) && !name.equals(THROWN_ERROR)) {
          texts(event).forEach(text -> rest.append(text).append('\n'));
        } else if (isOurs(event)) {
          ours.append(event.getString("message")).append('\n');
        } else {
          theirs++;
        }
      }
    }
    return new Recorded(ours.toString(), theirs, rest.toString());
  }

  private static List<String> texts(RecordedEvent event) {
    var texts = new ArrayList<String>();
    for (var field : event.getFields()) {
      if (field.getTypeName().equals("java.lang.String")
          && event.getString(field.getName()) != null) {
        texts.add(event.getString(field.getName()));
      }
    }
    if (event.hasField("eventThread") && event.getThread() != null) {
      texts.add(String.valueOf(event.getThread().getJavaName()));
    }
    return texts;
  }

  /// Whether Alcove made the exception: the first place that is no constructor is ours.
  private static boolean isOurs(RecordedEvent event) {
    var trace = event.getStackTrace();
    return trace != null
        && trace.getFrames().stream()
            .filter(RecordedFrame::isJavaFrame)
            .map(RecordedFrame::getMethod)
            .filter(method -> !method.getName().equals("<init>"))
            .map(method -> method.getType().getName())
            .findFirst()
            .filter(type -> type.startsWith("alcove.") && !type.startsWith("alcove.sandbox."))
            .isPresent();
  }
}
