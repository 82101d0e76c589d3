package alcove;

import alcove.privacy.KeyringProblem;
import alcove.privacy.Log;
import alcove.sandbox.state.Archive;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import java.net.BindException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line, top to bottom.
@Command(
    name = "alcove",
    description = "Confidential mentoring check-ins in Slack.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = VersionOf.class)
public final class Alcove implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private Alcove() {}

  public static void main(String[] arguments) {
    Log.install();
    if (arguments.length > 0 && Set.of("demo", "sandbox").contains(arguments[0])) {
      // Its terminal is read by a person, who is told in words.
      Log.quiet();
    }
    System.exit(
        commandLine(System.getenv(), Path.of(""), InstantSource.system()).execute(arguments));
  }

  static CommandLine commandLine(Map<String, String> environment, Path here, InstantSource clock) {
    var settings = new SettingsOption(environment, here);
    return new CommandLine(new Alcove())
        .addSubcommand(new DemoCommand(demoHome(environment, here), clock))
        .addSubcommand(new SandboxCommand(clock))
        .addSubcommand(new ServeCommand(settings, clock))
        .addSubcommand(new DoctorCommand(settings, clock))
        .addSubcommand(new RotateKeysCommand(settings, clock))
        .addSubcommand(new VersionCommand())
        .addSubcommand(new HelpCommand())
        .setExecutionExceptionHandler(Alcove::failed);
  }

  /// Apart from what `serve` keeps: a demo must never meet real people's pairs.
  private static Path demoHome(Map<String, String> environment, Path here) {
    return here.resolve(environment.getOrDefault("ALCOVE_HOME", ".alcove"))
        .toAbsolutePath()
        .resolve("demo");
  }

  /// Without a command.
  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which command?");
  }

  /// What an operator can mend is said in words. All else is a mistake of ours, shown by class and
  /// place only: a message might quote what somebody typed.
  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    var err = command.getErr();
    switch (failure) {
      case RedisServer.CannotStart e -> err.println("alcove: " + e.advice());
      case KeyringProblem e -> err.println("alcove: the keyring: " + e.code().advice());
      case Archive.Unreadable _ ->
          err.println(
              "alcove: this demo was left by another version of Alcove, or is damaged. Nothing was"
                  + " touched; ./alcove demo --fresh begins anew");
      case Store.OfAnotherVersion _ ->
          err.println(
              "alcove: what is in this Redis was written by another version of Alcove. Nothing was"
                  + " touched: run that version, or begin with an empty Redis");
      case Redis.Unavailable _ ->
          err.println("alcove: Redis does not answer at REDIS_URL; see alcove doctor");
      case Exception e when isAboutThePort(e) ->
          err.println(
              "alcove: this port cannot be had: something else listens there, or it takes more"
                  + " rights. Choose another, by --port for the demo and the sandbox or by PORT");
      case Exception e -> {
        err.println("alcove: a mistake in Alcove, please report it: " + e.getClass().getName());
        for (var frame : e.getStackTrace()) {
          err.println("    at " + frame);
        }
      }
    }
    return 1;
  }

  private static boolean isAboutThePort(Throwable failure) {
    return failure instanceof BindException
        || (failure.getCause() != null && isAboutThePort(failure.getCause()));
  }
}
