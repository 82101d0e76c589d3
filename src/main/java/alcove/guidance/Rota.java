package alcove.guidance;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.guidance.Case.Someone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which supervisor has how many cases, and who is away. A new case goes to whoever has the fewest;
/// of several to whoever has waited longest for one.
///
/// @param duties in the order in which a case was last given
public record Rota(List<Duty> duties) {
  public Rota {
    duties = List.copyOf(duties);
  }

  /// @param away whether no new case is given to them
  public record Duty(PersonId supervisor, boolean away, Set<PairId> open) {
    public Duty {
      open = Set.copyOf(open);
    }

    @Override
    public String toString() {
      return "Duty[]";
    }
  }

  public static Rota none() {
    return new Rota(List.of());
  }

  public Duty of(PersonId supervisor) {
    return duties.stream()
        .filter(duty -> duty.supervisor().equals(supervisor))
        .findFirst()
        .orElseGet(() -> new Duty(supervisor, false, Set.of()));
  }

  /// Who takes the next case: none of `barred`, and nobody who is away.
  Optional<Someone> next(List<Someone> supervisors, Set<PersonId> barred) {
    return supervisors.stream()
        .filter(someone -> !barred.contains(someone.person()))
        .filter(someone -> !of(someone.person()).away())
        .min(
            Comparator.comparingInt((Someone someone) -> of(someone.person()).open().size())
                .thenComparingInt(someone -> place(someone.person()))
                .thenComparing(someone -> someone.person().value()));
  }

  private int place(PersonId supervisor) {
    return duties.stream().map(Duty::supervisor).toList().indexOf(supervisor);
  }

  Rota given(Someone supervisor, PairId id) {
    var duty = of(supervisor.person());
    var open = new HashSet<>(duty.open());
    open.add(id);
    return last(new Duty(supervisor.person(), duty.away(), open));
  }

  Rota taken(PersonId supervisor, PairId id) {
    var duty = of(supervisor);
    var open = new HashSet<>(duty.open());
    open.remove(id);
    return with(new Duty(supervisor, duty.away(), open));
  }

  /// The same with somebody who says that they are away, or back.
  public Rota away(PersonId supervisor, boolean away) {
    var duty = of(supervisor);
    return with(new Duty(supervisor, away, duty.open()));
  }

  private Rota with(Duty duty) {
    if (place(duty.supervisor()) < 0) {
      return last(duty);
    }
    return new Rota(
        duties.stream()
            .map(each -> each.supervisor().equals(duty.supervisor()) ? duty : each)
            .toList());
  }

  private Rota last(Duty duty) {
    var all = new ArrayList<Duty>();
    duties.stream().filter(each -> !each.supervisor().equals(duty.supervisor())).forEach(all::add);
    all.add(duty);
    return new Rota(all);
  }
}
