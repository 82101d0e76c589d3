package alcove.fuzz;

import alcove.authority.DoorFuzz;
import alcove.desk.RecordFuzz;
import alcove.desk.ShapeFuzz;
import alcove.matching.ListFuzz;
import alcove.privacy.KeyringFuzz;
import alcove.privacy.TombstonesFuzz;
import alcove.program.CalendarFuzz;
import alcove.program.SettingsFuzz;
import alcove.sandbox.install.ManifestFuzz;
import alcove.slack.BodyFuzz;
import alcove.slack.SaidFuzz;
import alcove.slack.WireFuzz;
import alcove.store.ErrandFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What is fuzzed: a class for each, since that is what the fuzzer is given.
///
/// @param title its name for people, and its folder's
/// @param read what the class does with an input
/// @param changes how many of a seed each build tries
record Target(String title, Class<?> type, Consumer<byte[]> read, int changes) {
  private static final Path SEEDS = Path.of("src", "test", "resources", "fuzz");
  private static final int MANY = 2_000;

  /// In the order in which what comes in passes them.
  static final List<Target> ALL =
      List.of(
          new Target("wire", WireFuzz.class, WireFuzz::fuzzerTestOneInput, 200),
          new Target("body", BodyFuzz.class, BodyFuzz::fuzzerTestOneInput, MANY),
          new Target("door", DoorFuzz.class, DoorFuzz::fuzzerTestOneInput, 100),
          new Target("said", SaidFuzz.class, SaidFuzz::fuzzerTestOneInput, MANY),
          new Target("settings", SettingsFuzz.class, SettingsFuzz::fuzzerTestOneInput, MANY),
          new Target("calendar", CalendarFuzz.class, CalendarFuzz::fuzzerTestOneInput, MANY),
          new Target("list", ListFuzz.class, ListFuzz::fuzzerTestOneInput, MANY),
          new Target("record", RecordFuzz.class, RecordFuzz::fuzzerTestOneInput, MANY),
          new Target("shape", ShapeFuzz.class, ShapeFuzz::fuzzerTestOneInput, MANY),
          new Target("errand", ErrandFuzz.class, ErrandFuzz::fuzzerTestOneInput, MANY),
          new Target("keyring", KeyringFuzz.class, KeyringFuzz::fuzzerTestOneInput, MANY),
          new Target("tombstones", TombstonesFuzz.class, TombstonesFuzz::fuzzerTestOneInput, 500),
          new Target("manifest", ManifestFuzz.class, ManifestFuzz::fuzzerTestOneInput, 500));

  /// What it begins with, and what was once found.
  Path folder() {
    return SEEDS.resolve(title);
  }

  /// All of [#folder], and nothing at all.
  List<byte[]> seeds() throws IOException {
    var seeds = new ArrayList<byte[]>(List.of(new byte[0]));
    try (var files = Files.list(folder())) {
      for (var file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
  }

  @Override
  public String toString() {
    return title;
  }
}
