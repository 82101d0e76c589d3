package alcove.blockkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Charts and tables of numbers. A message takes two charts and one table at most, a modal and App
/// Home none; and an older workspace may refuse charts altogether.
public final class Charts {
  private Charts() {}

  /// Numbers of one kind, by where they stand on the axis.
  ///
  /// @param name at most 20 characters
  /// @param points at most 20, in their order; their names have at most 20 characters
  public record Series(String name, Map<String, Integer> points) {}

  /// A bar for each number.
  public static ObjectNode bar(String title, Series series, String vertical) {
    var axes = axes(series.points().keySet()).put("y_label", vertical);
    return chart("bar", title, List.of(series), axes);
  }

  /// A line for each series. All have the points of the first.
  public static ObjectNode line(
      String title, List<Series> series, String horizontal, String vertical) {
    var axes = axes(series.getFirst().points().keySet());
    return chart("line", title, series, axes.put("x_label", horizontal).put("y_label", vertical));
  }

  /// Rows of text, the first of them the heading.
  public static ObjectNode table(List<List<String>> rows) {
    var table = Json.object("table");
    var lines = table.putArray("rows");
    for (var row : rows) {
      lines.add(
          Json.array(row.stream().map(cell -> Json.object("raw_text").put("text", cell)).toList()));
    }
    return table;
  }

  private static ObjectNode chart(String type, String title, List<Series> series, ObjectNode axes) {
    var chart = Json.object(type);
    chart.set("series", Json.array(series.stream().map(Charts::json).toList()));
    chart.set("axis_config", axes);
    var block = Json.object("data_visualization").put("title", title);
    block.set("chart", chart);
    return block;
  }

  private static ObjectNode json(Series series) {
    var points = new ArrayList<ObjectNode>();
    series
        .points()
        .forEach((label, value) -> points.add(Json.bare().put("label", label).put("value", value)));
    var json = Json.bare().put("name", series.name());
    json.set("data", Json.array(points));
    return json;
  }

  private static ObjectNode axes(Collection<String> categories) {
    var axes = Json.bare();
    var names = axes.putArray("categories");
    categories.forEach(names::add);
    return axes;
  }
}
