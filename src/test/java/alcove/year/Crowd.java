package alcove.year;

import alcove.World;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.Profile;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Invented colleagues, who live in three time zones.
final class Crowd {
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Tokyo"));

  private static final int AT_A_TIME = 50;

  private Crowd() {}

  /// Lets so many people join the company, some at a time since the app hears of each, and names
  /// them.
  static List<String> joins(World world, int people) {
    return IntStream.range(0, people)
        .mapToObj(number -> {
          if (number % AT_A_TIME == 0) {
            world.slack().settle();
          }
          return join(world, number);
        })
        .toList();
  }

  static String handle(int number) {
    return "p%04d".formatted(number);
  }

  private static String join(World world, int number) {
    var handle = handle(number);
    var profile =
        new Profile(
            "U0%s".formatted(handle.toUpperCase(Locale.ROOT)),
            SmallCompany.TEAM.id(),
            handle,
            "P%04d Someone".formatted(number),
            ZONES.get(number % ZONES.size()),
            "Colleague",
            Profile.Kind.MEMBER,
            false);
    world.slack().workspace().enter(profile);
    return handle;
  }
}
