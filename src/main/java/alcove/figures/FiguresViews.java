package alcove.figures;

import static alcove.figures.FiguresWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Charts;
import alcove.blockkit.Charts.Series;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.Dates;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Words;
import alcove.figures.FiguresWords.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// What coordinators see of the figures. Everything here is made of what has been released.
final class FiguresViews {
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM yy", Locale.ENGLISH);

  /// What is drawn from release to release.
  private static final List<Figure> HISTORY = List.of(Figure.REPLIES, Figure.TRUST);

  private FiguresViews() {}

  /// How the numbers of a page are laid out.
  enum Layout {
    CHARTS,
    /// For workspaces that do not take charts.
    TABLE
  }

  /// The figures as of the newest release.
  static Message page(Program program, Weather weather, Layout layout) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.header(plain(Line.TITLE)));
    blocks.add(Blocks.context(Words.asTyped(program.name())));
    blocks.add(Blocks.section(summary(weather)));
    blocks.addAll(
        switch (layout) {
          case CHARTS -> charts(weather);
          case TABLE -> table(weather);
        });
    blocks.add(Blocks.context(plain(Line.NOISE)));
    blocks.add(Blocks.context(dates(weather)));
    actions(program.id(), weather).ifPresent(blocks::add);
    return new Message(plain(Line.TEXT), blocks);
  }

  /// The last release in App Home, and the way to those before.
  static List<ObjectNode> home(Program program, Weather weather) {
    return List.of(
        Blocks.divider(),
        Blocks.section(FiguresWords.home(program.name()) + "\n" + summary(weather)),
        Blocks.context(dates(weather)),
        Blocks.actions(Elements.button("figures.open", plain(Line.OPEN), program.id().value())));
  }

  /// The same for whoever coordinates many programs.
  static List<ObjectNode> homeOfMany() {
    return List.of(
        Blocks.divider(),
        Blocks.section(
            plain(Line.HOME_MANY), Elements.button("figures.choose", plain(Line.OPEN), "any")));
  }

  /// The figures in a few lines.
  static String summary(Weather weather) {
    var lines = new ArrayList<String>();
    var hidden = new ArrayList<String>();
    for (var figure : Figure.values()) {
      switch (weather.shown(figure)) {
        case Shown.NotShown _ -> hidden.add(FiguresWords.name(figure));
        case Shown.Percent shown when shown.isAtAnEdge() ->
            lines.add(FiguresWords.line(FiguresWords.name(figure), FiguresWords.value(shown)));
        case Shown.Percent shown ->
            lines.add(
                FiguresWords.lineWithMargin(
                    FiguresWords.name(figure), FiguresWords.value(shown), shown.margin()));
        case Shown.Band shown ->
            lines.add(FiguresWords.line(FiguresWords.name(figure), FiguresWords.value(shown)));
      }
    }
    if (!hidden.isEmpty()) {
      var value = FiguresWords.value(new Shown.NotShown());
      lines.add(lines.isEmpty() ? value : FiguresWords.line(String.join(" · ", hidden), value));
    }
    return String.join("\n", lines);
  }

  static Message refusal() {
    return Message.line(plain(Line.REFUSED));
  }

  /// What is shown, as text to copy.
  static View export(Program program, Weather weather) {
    var lines = new ArrayList<>(List.of(plain(Line.EXPORT_HEAD)));
    for (var figure : Figure.values()) {
      lines.add(row(figure, weather));
    }
    for (var past = 1; past < weather.releases().size(); past++) {
      var then = weather.ago(past);
      HISTORY.forEach(figure -> lines.add(row(figure, then)));
    }
    return View.page(
        "figures.export",
        plain(Line.EXPORT_TITLE),
        "",
        List.of(
            Blocks.context(Words.asTyped(program.name())),
            Blocks.section(plain(Line.EXPORT_WHAT)),
            Blocks.preformatted(String.join("\n", lines))));
  }

  private static String row(Figure figure, Weather weather) {
    var shown = weather.shown(figure);
    var margin =
        shown instanceof Shown.Percent percent && !percent.isAtAnEdge()
            ? String.valueOf(percent.margin())
            : "";
    return "%s,\"%s\",\"%s\",%s"
        .formatted(
            weather.releases().isEmpty() ? "" : day(weather.releases().getFirst()),
            FiguresWords.name(figure),
            FiguresWords.value(shown),
            margin);
  }

  private static String dates(Weather weather) {
    var lines = new ArrayList<String>();
    lines.add(
        weather.releases().stream()
            .findFirst()
            .map(newest -> FiguresWords.released(Dates.day(day(newest))))
            .orElseGet(() -> plain(Line.NOTHING)));
    if (weather.listed() > 0) {
      lines.add(FiguresWords.listed(weather.listed(), Dates.day(day(weather.counted()))));
    }
    lines.add(FiguresWords.next(Dates.day(day(weather.next()))));
    lines.add(plain(Line.WHAT_FOR));
    return String.join(" ", lines);
  }

  private static List<ObjectNode> charts(Weather weather) {
    var charts = new ArrayList<ObjectNode>();
    var now = percents(weather);
    if (now.size() > 1) {
      var bars = new LinkedHashMap<String, Integer>();
      now.forEach((figure, percent) -> bars.put(FiguresWords.shortName(figure), percent));
      charts.add(
          Charts.bar(
              plain(Line.CHART_NOW),
              new Series(plain(Line.PERCENT_AXIS), bars),
              plain(Line.PERCENT_AXIS)));
    }
    var history = history(weather);
    if (history.stream().anyMatch(series -> series.points().size() > 1)) {
      charts.add(
          Charts.line(
              plain(Line.CHART_HISTORY),
              history,
              plain(Line.RELEASE_AXIS),
              plain(Line.PERCENT_AXIS)));
    }
    return charts;
  }

  private static Map<Figure, Integer> percents(Weather weather) {
    var percents = new LinkedHashMap<Figure, Integer>();
    for (var figure : Figure.values()) {
      if (weather.shown(figure) instanceof Shown.Percent(var percent, var _)) {
        percents.put(figure, percent);
      }
    }
    return percents;
  }

  /// The oldest first; a release in which one of them is not shown has no point, so that a line
  /// never falls to nothing where there is nothing to show.
  private static List<Series> history(Weather weather) {
    var points = new ArrayList<Map<String, Integer>>();
    HISTORY.forEach(_ -> points.add(new LinkedHashMap<>()));
    for (var past = weather.releases().size() - 1; past >= 0; past--) {
      var percents = percents(weather.ago(past));
      if (percents.keySet().containsAll(HISTORY)) {
        var day = SHORT.format(day(weather.releases().get(past)));
        IntStream.range(0, HISTORY.size())
            .forEach(i -> points.get(i).put(day, percents.getOrDefault(HISTORY.get(i), 0)));
      }
    }
    return IntStream.range(0, HISTORY.size())
        .mapToObj(i -> new Series(FiguresWords.shortName(HISTORY.get(i)), points.get(i)))
        .toList();
  }

  private static List<ObjectNode> table(Weather weather) {
    var history = history(weather);
    if (history.getFirst().points().isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<List<String>>();
    var head = new ArrayList<>(List.of(plain(Line.RELEASE_AXIS)));
    history.forEach(series -> head.add(series.name()));
    rows.add(head);
    for (var day : history.getFirst().points().keySet()) {
      var row = new ArrayList<>(List.of(day));
      history.forEach(series -> row.add(series.points().get(day) + " %"));
      rows.add(row);
    }
    return List.of(Charts.table(rows));
  }

  private static Optional<ObjectNode> actions(ProgramId program, Weather weather) {
    if (weather.releases().isEmpty()) {
      return Optional.empty();
    }
    var newest = new Period(program, weather.releases().getFirst().number());
    var periods =
        weather.releases().stream()
            .map(release ->
                new Choice(
                    new Period(program, release.number()).value(),
                    FiguresWords.period(SHORT.format(day(release)))))
            .toList();
    return Optional.of(
        Blocks.actions(
            Elements.button("figures.export", plain(Line.EXPORT), newest.value()),
            Elements.select("figures.period", plain(Line.PERIOD), periods, Optional.empty())));
  }

  private static LocalDate day(Release release) {
    return day(Weeks.begin(release.week()));
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
