package alcove.rhythm;

import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Notice;
import alcove.core.Refusal;
import alcove.core.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A capability's state on a clock that can be moved, with the wakes that the due list would hold.
/// Every change makes a new world, so a walk may go on from any of them.
///
/// @param happened what was to be done outside, oldest first
public record World<S>(
    Rule<S> rule, S state, Instant now, Map<String, Effect.Wake> wakes, List<Happened> happened) {

  /// A capability's rule with the pair it is about.
  public interface Rule<S> {
    Decision<S> decide(S state, Command command, Instant now);
  }

  /// Something that was to be done outside, and when.
  public record Happened(Instant at, Effect effect) {}

  /// No world goes further than this in one go: a wake that wakes itself at once never ends.
  private static final int STEPS = 2_000;

  public World {
    wakes = Map.copyOf(wakes);
    happened = List.copyOf(happened);
  }

  public static <S> World<S> of(S state, Instant now, Rule<S> rule) {
    return new World<>(rule, state, now, Map.of(), List.of());
  }

  /// The world after a command that is carried out.
  public World<S> asks(Command command) {
    return switch (rule.decide(state, command, now)) {
      case Decision.Step<S>(var next, var effects) -> after(next, effects);
      case Decision.Refused<S>(var refusal) -> throw new AssertionError(refusal.name());
    };
  }

  /// Why the command is not carried out.
  public Refusal refuses(Command command) {
    return switch (rule.decide(state, command, now)) {
      case Decision.Step<S> _ -> throw new AssertionError("carried out");
      case Decision.Refused<S>(var refusal) -> refusal;
    };
  }

  /// Time passes, and every wake fires at its moment.
  public World<S> passes(Duration time) {
    return until(now.plus(time));
  }

  /// Time passes up to a moment, and every wake fires at its own.
  public World<S> until(Instant end) {
    var world = this;
    for (var i = 0; i < STEPS; i++) {
      var next = world.first().filter(wake -> !wake.at().isAfter(end));
      if (next.isEmpty()) {
        return world.at(end);
      }
      world = world.fires(next.get());
    }
    throw new AssertionError("the wakes never end");
  }

  /// Time passes while nobody is there to wake; then all that was missed fires at once.
  public World<S> misses(Duration time) {
    var world = late(time);
    return world.until(world.now);
  }

  /// The same world later, in which nothing has fired yet.
  public World<S> late(Duration by) {
    return at(now.plus(by));
  }

  /// The world in which the first wake has just fired; the same world when there is none.
  public World<S> firesFirst() {
    return first().map(this::fires).orElse(this);
  }

  /// The same world under another rule, as when the pair's course changes.
  public World<S> under(Rule<S> other) {
    return new World<>(other, state, now, wakes, happened);
  }

  /// The same world with nothing behind it.
  public World<S> forgetful() {
    return new World<>(rule, state, now, wakes, List.of());
  }

  public Optional<Instant> wakeAt(String name) {
    return Optional.ofNullable(wakes.get(name)).map(Effect.Wake::at);
  }

  /// What one person has been told.
  public List<Notice> told(Side side) {
    return tells(side).stream().map(told -> ((Effect.Tell) told.effect()).notice()).toList();
  }

  /// When one person has been told something.
  public List<Instant> toldAt(Side side) {
    return tells(side).stream().map(Happened::at).toList();
  }

  /// All that was to be done outside, but for wakes.
  public List<Effect> effects() {
    return happened.stream().map(Happened::effect).toList();
  }

  private List<Happened> tells(Side side) {
    return happened.stream()
        .filter(one -> one.effect() instanceof Effect.Tell tell && tell.to() == side)
        .toList();
  }

  private Optional<Effect.Wake> first() {
    return wakes.values().stream()
        .min(Comparator.comparing(Effect.Wake::at).thenComparing(Effect.Wake::name));
  }

  private World<S> fires(Effect.Wake wake) {
    var left = new TreeMap<>(wakes);
    left.remove(wake.name());
    var moment = wake.at().isBefore(now) ? now : wake.at();
    return new World<>(rule, state, moment, left, happened).asks(wake.command());
  }

  private World<S> at(Instant moment) {
    return new World<>(rule, state, moment, wakes, happened);
  }

  private World<S> after(S next, List<Effect> effects) {
    var due = new TreeMap<>(wakes);
    var done = new ArrayList<>(happened);
    for (var effect : effects) {
      switch (effect) {
        case Effect.Wake wake -> due.put(wake.name(), wake);
        case Effect.Forget(var name) -> due.remove(name);
        case Effect other -> done.add(new Happened(now, other));
      }
    }
    return new World<>(rule, next, now, due, done);
  }
}
