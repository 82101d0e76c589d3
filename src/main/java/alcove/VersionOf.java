package alcove;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// Which Alcove this is.
final class VersionOf implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }

  static String text() {
    var version = Optional.ofNullable(Alcove.class.getPackage().getImplementationVersion());
    return "Alcove %s, on Java %s".formatted(version.orElse("(not packed)"), Runtime.version());
  }
}
