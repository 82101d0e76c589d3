package alcove.sandbox.blockkit;

import tools.jackson.databind.JsonNode;

/// Tables and charts.
final class Tables {
  private static final int ROWS = 100;
  private static final int CELLS = 20;

  private static final Rule TEXT_CELL =
      Shape.of("raw_text").needs("text", Expect.string("data_table.cell_text"));

  private static final Rule CELL =
      Variants.none().with("raw_text", TEXT_CELL).with("rich_text", RichTexts.BLOCK);

  private static final Rule DATA_CELL =
      Variants.none()
          .with("raw_text", TEXT_CELL)
          .with(
              "raw_number",
              Shape.of("raw_number")
                  .needs("value", number())
                  .may("text", Expect.string("data_table.cell_text")))
          .with("rich_text", RichTexts.BLOCK);

  private static final Rule COLUMN =
      (value, at) -> {
        if (!value.isNull()) {
          Shape.bare()
              .may("align", Expect.oneOf("left", "center", "right"))
              .may("is_wrapped", Expect.flag())
              .check(value, at);
        }
      };

  private static final Rule POINT =
      Shape.bare()
          .needs("label", Expect.string("data_visualization.point_label"))
          .needs("value", number());

  private static final Rule SERIES =
      Shape.bare()
          .needs("name", Expect.string("data_visualization.series_name"))
          .needs("data", Expect.list(POINT, "data_visualization.data"));

  private static final Rule AXES =
      Shape.bare()
          .needs(
              "categories",
              Expect.list(
                  Expect.string("data_visualization.category_label"),
                  "data_visualization.categories"))
          .may("x_label", Expect.string("data_visualization.axis_label"))
          .may("y_label", Expect.string("data_visualization.axis_label"));

  private static final Rule SEGMENT =
      Shape.bare()
          .needs("label", Expect.string("data_visualization.segment.label"))
          .needs("value", positive());

  private static final Rule CHART =
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
                  .needs("rows", Expect.list(Expect.list(CELL, 1, CELLS), 1, ROWS))
                  .may("column_settings", Expect.list(COLUMN, 0, CELLS)))
          .with(
              "data_table",
              Shape.block("data_table")
                  .on(Surface.MESSAGE)
                  .needs(
                      "rows",
                      Expect.list(Expect.list(DATA_CELL, "data_table.columns"), "data_table.rows"))
                  .may("page_size", Expect.integer("data_table.page_size"))
                  .may("caption", Expect.string())
                  .may("row_header_column_index", Expect.integer(0, CELLS - 1))
                  .also(content()))
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
        .needs("axis_config", AXES);
  }

  private static Rule number() {
    return (value, at) -> {
      if (!value.isNumber()) {
        at.refuse("must be a number");
      }
    };
  }

  private static Rule positive() {
    return number()
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
