package alcove.figures;

/// How a figure is shown.
public sealed interface Shown {

  /// Nothing can be shown. It does not say why: every reason looks the same.
  record NotShown() implements Shown {}

  /// A share, rounded.
  ///
  /// @param percent from 10 to 90; what is beyond is shown as "or more" and "or less"
  /// @param margin so many points on both sides are the noise: true in nineteen of twenty
  record Percent(int percent, int margin) implements Shown {
    /// Whether it is shown as "or more" or "or less", which needs no margin.
    boolean isAtAnEdge() {
      return percent <= FigureRules.LOWEST || percent >= FigureRules.HIGHEST;
    }
  }

  /// A third in which the share lies.
  ///
  /// @param third 0 for the lowest
  record Band(int third) implements Shown {}
}
