package alcove.stories;

import alcove.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// What a story test is told in: each test that asks for a [World] or a [Couple] gets one of its
/// own, and it is cleared away afterwards. A couple's world is the one that is given.
public final class Telling implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(Telling.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    var type = parameter.getParameter().getType();
    return type == World.class || type == Couple.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var scene = test.getStore(HERE).computeIfAbsent("scene", _ -> Scene.begin(), Scene.class);
    return parameter.getParameter().getType() == World.class ? scene.world() : scene.couple();
  }

  private record Scene(Path folder, World world, Couple couple) implements AutoCloseable {
    static Scene begin() {
      try {
        var folder = Files.createTempDirectory("alcove-story");
        var world = new World(folder);
        return new Scene(folder, world, new Couple(world));
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }

    @Override
    public void close() throws IOException {
      world.close();
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
