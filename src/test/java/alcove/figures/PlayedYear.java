package alcove.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// A year of a program's figures, released as the program does it, with the true ones kept beside
/// them.
public final class PlayedYear {
  private final Noise noise = Noise.fresh();
  private final List<Release> released = new ArrayList<>();
  private final List<Release> exact = new ArrayList<>();
  private final Map<Figure, List<Double>> errors = new EnumMap<>(Figure.class);
  private Books books;

  /// @param week the first of the year
  public PlayedYear(int week) {
    books = Books.open(week);
  }

  /// A figure at the end of the year.
  ///
  /// @param truth in points; empty when there is nothing that it could be about
  /// @param shown as coordinators read it
  /// @param error the mean of all releases, in points; empty when it was never shown as a number
  public record Row(String name, OptionalDouble truth, String shown, OptionalDouble error) {}

  /// The beginning of the next week.
  ///
  /// @param listed how many pairs the directory shows
  /// @param tally the true counts
  public void week(int listed, Tally tally) {
    var charged = BooksRules.charge(books, listed);
    var closed = BooksRules.close(charged, listed, tally, noise);
    closed
        .release()
        .ifPresent(release -> {
          var all = charged.once().plus(tally);
          var counts = new TreeMap<Histogram, List<Integer>>();
          release.counts().keySet().forEach(histogram -> counts.put(histogram, all.of(histogram)));
          released.addFirst(release);
          exact.addFirst(new Release(release.number(), release.week(), release.tier(), counts));
          compare();
        });
    books = closed.next();
  }

  public int releases() {
    return released.size();
  }

  /// What the year has cost a pair, of what it may.
  public double spentOfBudget() {
    return (double) books.ledger().spent(books.week() - 1).parts() / Rho.BUDGET.parts();
  }

  public List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (var figure : Figure.values()) {
      var shown = FigureRules.shown(figure, released, FigureRules.LEAST);
      var inWords = FiguresWords.value(shown);
      rows.add(
          new Row(
              FiguresWords.name(figure),
              truth(figure),
              switch (shown) {
                case Shown.NotShown _ -> "not shown";
                case Shown.Percent percent when !percent.isAtAnEdge() ->
                    inWords + ", " + FiguresWords.margin(percent.margin());
                case Shown.Percent _, Shown.Band _ -> inWords;
              },
              errors.getOrDefault(figure, List.of()).stream()
                  .mapToDouble(Double::doubleValue)
                  .average()));
    }
    return rows;
  }

  private void compare() {
    for (var figure : Figure.values()) {
      var truth = truth(figure);
      if (FigureRules.shown(figure, released, FigureRules.LEAST)
              instanceof Shown.Percent(var percent, var _)
          && truth.isPresent()) {
        var held = Math.clamp(truth.getAsDouble(), FigureRules.LOWEST, FigureRules.HIGHEST);
        errors.computeIfAbsent(figure, _ -> new ArrayList<>()).add(Math.abs(percent - held));
      }
    }
  }

  private OptionalDouble truth(Figure figure) {
    var share = FigureRules.share(figure, FigureRules.drawn(figure, exact));
    return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(100 * share);
  }
}
