package alcove.sandbox.blockkit;

import java.util.HashSet;
import tools.jackson.databind.JsonNode;

/// Tables and charts.
final class Tables {
  static final Shape TEXT_CELL =
      Shape.of("raw_text").needs("text", Expect.string("data_table.cell_text"));

  static final Variants CELL =
      Variants.none().with("raw_text", TEXT_CELL).with("rich_text", RichTexts.BLOCK);

  static final Variants DATA_CELL =
      Variants.none()
          .with("raw_text", TEXT_CELL)
          .with(
              "raw_number",
              Shape.of("raw_number")
                  .needs("value", Expect.number())
                  .may("text", Expect.string("data_table.cell_text")))
          .with("rich_text", RichTexts.BLOCK);

  static final Shape SETTING =
      Shape.bare()
          .may("align", Expect.oneOf("left", "center", "right"))
          .may("is_wrapped", Expect.flag());

  /// `null` leaves a column as it is.
  private static final Rule COLUMN =
      (value, at) -> {
        if (!value.isNull()) {
          SETTING.check(value, at);
        }
      };

  static final Shape POINT =
      Shape.bare()
          .needs("label", Expect.string("data_visualization.point_label"))
          .needs("value", Expect.number());

  static final Shape SERIES =
      Shape.bare()
          .needs("name", Expect.string("data_visualization.series_name"))
          .needs("data", Expect.list(POINT, "data_visualization.data"));

  static final Shape AXES =
      Shape.bare()
          .needs(
              "categories",
              Expect.list(
                  Expect.string("data_visualization.category_label"),
                  "data_visualization.categories"))
          .may("x_label", Expect.string("data_visualization.axis_label"))
          .may("y_label", Expect.string("data_visualization.axis_label"));

  static final Shape SEGMENT =
      Shape.bare()
          .needs("label", Expect.string("data_visualization.segment.label"))
          .needs("value", positive());

  static final Variants CHART =
      Variants.none()
          .with("line", plotted("line"))
          .with("bar", plotted("bar"))
          .with("area", plotted("area"))
          .with(
              "pie",
              Shape.of("pie")
                  .needs("segments", Expect.list(SEGMENT, "data_visualization.segments")));

  static final Variants ALL =
      Variants.none()
          .with(
              "table",
              Shape.block("table")
                  .on(Surface.MESSAGE)
                  .needs("rows", Expect.list(Expect.list(CELL, "table.cells"), "table.rows"))
                  .may("column_settings", Expect.list(COLUMN, "table.column_settings")))
          .with(
              "data_table",
              Shape.block("data_table")
                  .on(Surface.MESSAGE)
                  .needs(
                      "rows",
                      Expect.list(Expect.list(DATA_CELL, "data_table.columns"), "data_table.rows"))
                  .may("page_size", Expect.integer("data_table.page_size"))
                  .needs("caption", Expect.filled())
                  .may("row_header_column_index", Expect.integer(0, Integer.MAX_VALUE))
                  .also(content())
                  .also(rectangular())
                  .also(headerColumn())
                  .also(plainHeader()))
          .with(
              "data_visualization",
              Shape.block("data_visualization")
                  .on(Surface.MESSAGE)
                  .needs("title", Expect.string("data_visualization.title"))
                  .needs("chart", CHART));

  private Tables() {}

  private static Shape plotted(String type) {
    return Shape.of(type)
        .needs("series", Expect.list(SERIES, "data_visualization.series"))
        .needs("axis_config", AXES)
        .also(namedOnce())
        .also(onAxis());
  }

  /// A series has its name for itself.
  private static Rule namedOnce() {
    return (chart, at) -> {
      var names = new HashSet<String>();
      var series = chart.path("series");
      for (var i = 0; i < series.size(); i++) {
        if (!names.add(series.get(i).path("name").asString(""))) {
          at.field("series").item(i).field("name").refuse("must be unique");
        }
      }
    };
  }

  /// The points of a series stand where the axis has a category.
  private static Rule onAxis() {
    return (chart, at) -> {
      var categories = chart.at("/axis_config/categories").values();
      var labels = categories.stream().map(label -> label.asString("")).toList();
      var series = chart.path("series");
      for (var i = 0; i < series.size(); i++) {
        var data = series.get(i).path("data");
        for (var j = 0; j < data.size(); j++) {
          if (!labels.contains(data.get(j).path("label").asString(""))) {
            at.field("series")
                .item(i)
                .field("data")
                .item(j)
                .field("label")
                .refuse("must be one of the categories", labels);
          }
        }
      }
    };
  }

  /// All rows are as long as the first.
  private static Rule rectangular() {
    return (table, at) -> {
      var rows = table.path("rows");
      for (var i = 1; i < rows.size(); i++) {
        if (rows.get(i).size() != rows.get(0).size()) {
          at.field("rows").item(i).refuse("all rows must have the same number of cells");
        }
      }
    };
  }

  private static Rule headerColumn() {
    return (table, at) -> {
      var columns = table.path("rows").path(0).size();
      if (table.path("row_header_column_index").asInt(0) >= Math.max(1, columns)) {
        at.field("row_header_column_index").refuse("must be the index of a column");
      }
    };
  }

  private static Rule plainHeader() {
    return (table, at) -> {
      var header = table.path("rows").path(0);
      for (var i = 0; i < header.size(); i++) {
        if (header.get(i).path("type").asString("").equals("rich_text")) {
          at.field("rows").item(0).item(i).refuse("rich_text cannot be used in the header");
        }
      }
    };
  }

  private static Rule positive() {
    return Expect.number()
        .and((value, at) -> {
          if (value.isNumber() && value.asDouble() <= 0) {
            at.refuse("must be more than 0", "exclusive_min", 0);
          }
        });
  }

  private static Rule content() {
    var max = Limits.of("data_table.content").get("max_length").orElseThrow();
    return (value, at) -> {
      if (characters(value.path("rows")) > max) {
        at.field("rows")
            .refuse("must be less than " + (max + 1) + " characters", "max_length", max);
      }
    };
  }

  private static long characters(JsonNode node) {
    var total = (long) node.path("text").asString("").length();
    for (var child : node) {
      total += child.isContainer() ? characters(child) : 0;
    }
    return total;
  }
}
