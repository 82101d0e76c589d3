package alcove.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// What the figures have cost a pair so far. It is charged before anything is drawn, and refuses
/// when any fifty-two weeks would cost more than the budget.
///
/// A histogram that counts a pair once in its life costs it one release, whichever it is in: the
/// dearest. All others cost it every release.
///
/// @param charges of the last two years, the oldest first
public record Ledger(List<Charge> charges) {
  public Ledger {
    charges = List.copyOf(charges);
  }

  /// A histogram that was, or was to be, released at the beginning of a week.
  public record Charge(int week, Histogram histogram, int variance) {
    Rho cost() {
      return Rho.of(variance);
    }
  }

  static Ledger empty() {
    return new Ledger(List.of());
  }

  /// This ledger with what a release costs; empty when that is too much.
  Optional<Ledger> charge(int week, Collection<Histogram> histograms, int variance) {
    var all = new ArrayList<>(charges);
    all.removeIf(charge -> charge.week() <= week - CountingRules.MOST_WEEKS);
    histograms.stream()
        .sorted()
        .forEach(histogram -> all.add(new Charge(week, histogram, variance)));
    var next = new Ledger(all);
    return next.spent(week).compareTo(Rho.BUDGET) > 0 ? Optional.empty() : Optional.of(next);
  }

  /// What the fifty-two weeks up to `week` have cost a pair that was there all the time.
  Rho spent(int week) {
    var total = Rho.NONE;
    var dearest = new EnumMap<Histogram, Rho>(Histogram.class);
    for (var charge : charges) {
      if (charge.week() > week - Weeks.YEAR) {
        if (charge.histogram().once()) {
          dearest.merge(charge.histogram(), charge.cost(), Rho::max);
        } else {
          total = total.plus(charge.cost());
        }
      }
    }
    return dearest.values().stream().reduce(total, Rho::plus);
  }
}
