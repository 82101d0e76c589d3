package alcove.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import alcove.World;
import alcove.authority.Forgery.Asker;
import alcove.authority.Forgery.Came;
import alcove.sandbox.SmallCompany;
import alcove.stories.Couple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whatever may come in at the door under Slack's signature, with all of Alcove behind it: it is
/// answered within the protocol, and nothing behind it fails.
///
/// An input's first line is a route (`tap card.show`), its second who asks, its third what is named
/// (`PAIR` is a pair that there is; nothing: what such a request names), and each other what stands
/// in a field: `block=choice` or `block=~words`. After a first line `raw`, all the rest is the
/// body.
public final class DoorFuzz {
  /// So many in one company at most, which remembers all that was ever said.
  private static final int MOST = 20_000;

  private static final Map<String, Right> RIGHTS = Rights.all();
  private static final List<String> ROUTES = RIGHTS.keySet().stream().sorted().toList();

  /// The two of the pair, a stranger, a coordinator, a supervisor.
  private static final List<String> PEOPLE =
      List.of("U0ANA00001", "U0BEA00002", "U0CHI00003", "U0GIL00007", "U0IDA00009");

  /// What a person is told when something behind the door has failed, and what must stand in no
  /// answer at all.
  private static final Pattern FAILED =
      Pattern.compile("Something went wrong on our side|Exception|\\balcove\\.[a-z]+\\.[A-Z]");

  private static @Nullable Stage stage;

  private DoorFuzz() {}

  /// The name is the fuzzer's, which does not count this as the first input's time.
  public static void fuzzerInitialize() {
    var _ = stage();
  }

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    var came = stage().send(new String(input, UTF_8));
    if (!came.answer().matches("(?s)(200|400|413) .*") || FAILED.matcher(came.all()).find()) {
      throw new AssertionError("failed behind the door");
    }
  }

  /// The name is the fuzzer's.
  public static synchronized void fuzzerTearDown() {
    if (stage != null) {
      stage.close();
      stage = null;
    }
  }

  private static synchronized Stage stage() {
    if (stage != null && stage.sent == MOST) {
      fuzzerTearDown();
    }
    if (stage == null) {
      stage = new Stage();
    }
    return stage;
  }

  /// A company in which Ana and Bea are a pair.
  private static final class Stage implements AutoCloseable {
    private final Path folder = folder();
    private final World world = new World(folder);
    private final Forgery forgery = new Forgery(world);
    private final String pair;
    private int sent;

    Stage() {
      var _ = new Couple(world).agree();
      try (var trail = new Trail(world.redis())) {
        pair = trail.ids("pair").findFirst().orElseThrow();
      }
    }

    Came send(String input) {
      sent++;
      var lines = new ArrayList<>(input.lines().toList());
      while (lines.size() < 3) {
        lines.add("");
      }
      if (lines.getFirst().equals("raw")) {
        var body = input.substring(Math.min(input.length(), "raw\n".length()));
        return new Came(forgery.post(body.replace("PAIR", pair)), List.of());
      }
      var right = right(lines.getFirst());
      var entered =
          lines.stream()
              .skip(3)
              .filter(line -> line.contains("="))
              .map(line -> line.replace("PAIR", pair))
              .toArray(String[]::new);
      var about = lines.get(2).isEmpty() ? pair + right.rest() : lines.get(2).replace("PAIR", pair);
      return forgery.send(asker(lines.get(1)), right.with(entered), about);
    }

    private static Right right(String line) {
      var route = RIGHTS.containsKey(line) ? line : one(ROUTES, line);
      return Objects.requireNonNull(RIGHTS.get(route));
    }

    private static Asker asker(String line) {
      var id = PEOPLE.contains(line) ? line : one(PEOPLE, line);
      return new Asker(id, SmallCompany.TEAM.id());
    }

    private static String one(List<String> some, String line) {
      return some.get(Math.floorMod(Arrays.hashCode(line.getBytes(UTF_8)), some.size()));
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory("alcove-fuzz");
      } catch (IOException nowhere) {
        throw new UncheckedIOException(nowhere);
      }
    }

    @Override
    public void close() {
      world.close();
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException left) {
        throw new UncheckedIOException(left);
      }
    }
  }
}
