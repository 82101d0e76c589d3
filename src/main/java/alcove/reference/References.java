package alcove.reference;

import alcove.core.PairClock;
import alcove.core.PairId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.core.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each of the two has asked to be allowed to say.
///
/// @param slips by who asked
/// @param count requests in all; the number of the latest
public record References(PairClock clock, Map<Side, Slip> slips, int count) implements Slice {
  public References {
    slips = Map.copyOf(slips);
  }

  /// What a pair has asked that has not signed yet.
  public static References none() {
    return new References(new PairClock.NotStarted(), Map.of(), 0);
  }

  /// Who is asked, until they have answered or it is too late for that.
  @Override
  public List<Prompt> prompts(PairId pair) {
    return Arrays.stream(Side.values())
        .flatMap(asker ->
            of(asker).stream()
                .filter(Open.class::isInstance)
                .map(slip ->
                    new Prompt(
                        asker.other(),
                        "reference.",
                        ReferenceValue.of(pair, slip.request().number()),
                        new ReferenceNotice.NothingLeft())))
        .toList();
  }

  References with(PairClock next) {
    return new References(next, slips, count);
  }

  References with(Side asker, Slip slip) {
    var all = new EnumMap<Side, Slip>(Side.class);
    all.putAll(slips);
    all.put(asker, slip);
    return new References(clock, all, count);
  }

  References without(Side asker) {
    var all = new EnumMap<Side, Slip>(Side.class);
    all.putAll(slips);
    all.remove(asker);
    return new References(clock, all, count);
  }

  References counted() {
    return new References(clock, slips, count + 1);
  }

  References later(Duration by) {
    var moved = new EnumMap<Side, Slip>(Side.class);
    slips.forEach((asker, slip) -> moved.put(asker, slip.later(by)));
    return new References(clock, moved, count);
  }

  Optional<Slip> of(Side asker) {
    return Optional.ofNullable(slips.get(asker));
  }

  /// A request on its way.
  public sealed interface Slip {
    Request request();

    Slip later(Duration by);
  }

  /// No word yet.
  ///
  /// @param again when the other is asked once more
  public record Open(Request request, Optional<Instant> again) implements Slip {
    @Override
    public Open later(Duration by) {
      return new Open(request.later(by), again.map(at -> at.plus(by)));
    }
  }

  /// The other said no; the asker does not know.
  public record Declined(Request request) implements Slip {
    @Override
    public Declined later(Duration by) {
      return new Declined(request.later(by));
    }
  }

  /// So much may be said until then.
  public record Allowed(Request request, Scope scope, Instant until) implements Slip {
    @Override
    public Allowed later(Duration by) {
      return new Allowed(request, scope, until.plus(by));
    }
  }

  /// What is asked.
  ///
  /// @param until when no answer is a no
  public record Request(int number, Asker asker, Scope scope, Instant until) {
    Request later(Duration by) {
      return new Request(number, asker, scope, until.plus(by));
    }
  }
}
