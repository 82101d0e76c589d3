package alcove.matching;

import java.util.Arrays;

/// The cheapest way to give each row a column, where a column takes so many rows and no more: a
/// transportation problem, solved exactly by shortest augmenting paths (after Jonker and Volgenant
/// 1987, with places counted per column instead of a column per place).
///
/// Written out here since a graph of two million edges, as libraries want it, takes more memory
/// than Alcove has; this needs the costs and a few arrays beside them.
///
/// Not for several threads at once.
final class Assignment {
  /// The cost of what may not be.
  static final int NEVER = Integer.MAX_VALUE;

  private static final int NOWHERE = -1;

  private final int[][] costs;
  private final int[] free;
  private final int[] columnOf;
  private final long[] price;

  /// The rows that each column has, in the first places of its list.
  private final int[][] rowsOf;

  private final int[] taken;

  /// What is known on the way from one row: the cheapest way into each column, and from which row.
  private final long[] cost;

  private final int[] from;
  private final boolean[] settled;

  private Assignment(int[][] costs, int[] places) {
    this.costs = costs;
    this.free = places.clone();
    columnOf = new int[costs.length];
    Arrays.fill(columnOf, NOWHERE);
    price = new long[places.length];
    rowsOf = new int[places.length][];
    for (var column = 0; column < places.length; column++) {
      rowsOf[column] = new int[Math.min(places[column], costs.length)];
    }
    taken = new int[places.length];
    cost = new long[places.length];
    from = new int[places.length];
    settled = new boolean[places.length];
  }

  /// The column of each row. At least one column must take every row at some cost.
  ///
  /// @param costs by row and column, not negative, or [#NEVER]
  /// @param places how many rows each column takes
  static int[] of(int[][] costs, int[] places) {
    var assignment = new Assignment(costs, places);
    for (var row = 0; row < costs.length; row++) {
      assignment.place(row);
    }
    return assignment.columnOf;
  }

  /// Gives one more row a column, and moves others where that is cheaper in all.
  private void place(int row) {
    Arrays.fill(cost, Long.MAX_VALUE);
    Arrays.fill(settled, false);
    reach(row, 0);
    var end = nearest();
    while (free[end] == 0) {
      settled[end] = true;
      for (var i = 0; i < taken[end]; i++) {
        var other = rowsOf[end][i];
        reach(other, cost[end] - reduced(other, end));
      }
      end = nearest();
    }
    reprice(cost[end]);
    shift(row, end);
  }

  /// Looks from a row, which it costs `spent` to come to, at all columns.
  private void reach(int row, long spent) {
    var own = costs[row];
    for (var column = 0; column < own.length; column++) {
      if (own[column] == NEVER || settled[column]) {
        continue;
      }
      var here = spent + own[column] - price[column];
      if (here < cost[column]) {
        cost[column] = here;
        from[column] = row;
      }
    }
  }

  private long reduced(int row, int column) {
    return costs[row][column] - price[column];
  }

  /// The column that is cheapest to come to and not settled; of equal ones one with a free place.
  private int nearest() {
    var best = NOWHERE;
    for (var column = 0; column < cost.length; column++) {
      if (settled[column] || cost[column] == Long.MAX_VALUE) {
        continue;
      }
      if (best == NOWHERE
          || cost[column] < cost[best]
          || (cost[column] == cost[best] && free[best] == 0 && free[column] > 0)) {
        best = column;
      }
    }
    if (best == NOWHERE) {
      throw new IllegalArgumentException("a row that no column takes");
    }
    return best;
  }

  /// Columns that were settled on the way become dearer by what was saved in coming to them.
  private void reprice(long spent) {
    for (var column = 0; column < cost.length; column++) {
      if (settled[column]) {
        price[column] += cost[column] - spent;
      }
    }
  }

  /// Moves the rows on the way to `end`, each into the next column.
  private void shift(int row, int end) {
    free[end]--;
    var column = end;
    while (true) {
      var moved = from[column];
      var before = columnOf[moved];
      columnOf[moved] = column;
      if (column == end) {
        rowsOf[column][taken[column]++] = moved;
      }
      if (moved == row) {
        return;
      }
      replace(before, moved, from[before]);
      column = before;
    }
  }

  private void replace(int column, int leaving, int coming) {
    for (var i = 0; i < taken[column]; i++) {
      if (rowsOf[column][i] == leaving) {
        rowsOf[column][i] = coming;
        return;
      }
    }
  }
}
