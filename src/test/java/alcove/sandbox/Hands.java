package alcove.sandbox;

import alcove.sandbox.delivery.Interactions.Pressed;
import alcove.sandbox.delivery.Place;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Form.Element;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.OpenView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Somebody's hands before all that they see: they can do everything that is offered, without
/// knowing what any of it means.
public final class Hands {
  /// How far back people scroll.
  private static final int MESSAGES = 60;

  private static final int ODD_ONE_OF = 12;

  private static final Pattern RANDOM_ID = Pattern.compile("[a-z2-7]{26}");

  private final SandboxServer server;
  private final Person person;
  private final String partner;
  private final Mind mind;

  /// What the hands are guided by.
  ///
  /// @param chance chooses where there is a choice
  /// @param words what to type into the field of this name
  public record Mind(Random chance, Function<String, String> words) {}

  /// @param partner whom to pick wherever a person is picked
  public Hands(SandboxServer server, Person person, Person partner, Mind mind) {
    this.server = server;
    this.person = person;
    this.partner = partner.id();
    this.mind = mind;
  }

  /// Something that can be done now.
  ///
  /// @param name the same for the same button or form, whatever pair it is about
  public record Deed(String name, Runnable act) {}

  public Person person() {
    return person;
  }

  /// All that is offered: by the open modal alone, else by the newest messages and App Home.
  public List<Deed> deeds() {
    return server
        .workspace()
        .atomically(() -> person.eyes().modal().map(this::atModal).orElseGet(this::around));
  }

  private List<Deed> atModal(OpenView view) {
    var spot = Sight.modal(view);
    var deeds = new ArrayList<>(taps(spot));
    var form = "form " + Json.text(view.view(), "callback_id");
    if (view.view().hasNonNull("submit")) {
      deeds.add(new Deed(form, () -> submit(view, spot)));
    }
    deeds.add(new Deed("close " + form, () -> close(view)));
    return deeds;
  }

  private void submit(OpenView view, Sight.Spot spot) {
    server.interactions().submit(person.id(), view.id(), filled(spot, view));
  }

  private void close(OpenView view) {
    server.interactions().close(person.id(), view.id());
  }

  private List<Deed> around() {
    var messages = person.eyes().lines().limit(MESSAGES).map(Sight::message);
    var home = person.eyes().home().stream().map(Sight::home);
    return Stream.concat(messages, home).flatMap(spot -> taps(spot).stream()).toList();
  }

  private List<Deed> taps(Sight.Spot spot) {
    return Form.elements(spot.blocks()).stream()
        .filter(element -> !element.input())
        .map(element -> tap(spot, element))
        .toList();
  }

  private Deed tap(Sight.Spot spot, Element element) {
    var chosen = chosen(element);
    var value = Json.text(element.element(), "value");
    var option = Json.text(chosen.path("selected_option"), "value");
    var what = RANDOM_ID.matcher(value + option).replaceAll("*");
    return new Deed(
        "tap " + element.actionId() + " " + what, () -> act(spot.place(), element, chosen));
  }

  private void act(Place place, Element element, JsonNode chosen) {
    var pressed = new Pressed(element.blockId(), element.actionId(), chosen);
    server.interactions().act(person.id(), place, pressed, Json.object());
  }

  private ObjectNode chosen(Element element) {
    var chosen = Json.object();
    if (!element.slot().isEmpty() || element.type().equals("overflow")) {
      var slot = element.slot().isEmpty() ? "selected_option" : element.slot();
      var options = options(element);
      chosen.set(slot, options.isEmpty() ? value(element, "") : any(options));
    }
    return chosen;
  }

  /// The form with something in every field, as if typed by this person.
  private ObjectNode filled(Sight.Spot spot, OpenView view) {
    var entered = Json.object();
    for (var element : Form.elements(spot.blocks())) {
      if (element.input() && !isLeft(element)) {
        var state = Json.object().put("type", element.type());
        state.set(element.slot(), value(element, field(view, element)));
        entered
            .withObject(JsonPointer.empty().appendProperty(element.blockId()))
            .set(element.actionId(), state);
      }
    }
    return entered;
  }

  /// Of what the app has filled in before, and of what may be left out, half is left as it is.
  private boolean isLeft(Element element) {
    var isGiven =
        Stream.of("initial_value", "initial_option", "initial_options", "initial_date")
            .anyMatch(element.element()::has);
    return (isGiven || element.block().path("optional").asBoolean(false))
        && mind.chance().nextBoolean();
  }

  private String field(OpenView view, Element element) {
    return Json.text(view.view(), "callback_id") + ": " + person.eyes().label(element);
  }

  private JsonNode value(Element element, String field) {
    return switch (element.type()) {
      case "plain_text_input" -> text(typed(element, field));
      case "email_text_input" -> text(mind.words().apply(field) + "@example.org");
      case "url_text_input" -> text("https://" + mind.words().apply(field) + ".example/");
      case "number_input" -> text(String.valueOf(1 + mind.chance().nextInt(20)));
      case "static_select", "radio_buttons", "overflow" -> usual(options(element), field);
      case "checkboxes" -> all(options(element));
      case "multi_static_select" -> all(allowed(element));
      case "users_select" -> text(partner);
      case "multi_users_select" -> Json.array().add(partner);
      case "datepicker" -> text(day(field).toString());
      case "timepicker" -> text("10:30");
      case "datetimepicker" ->
          Json.mapper()
              .getNodeFactory()
              .numberNode(day(field).atTime(10, 30).toEpochSecond(ZoneOffset.UTC));
      default -> throw new AssertionError("nobody knows how to fill in a " + element.type());
    };
  }

  private LocalDate day(String field) {
    var today = LocalDate.ofInstant(server.clock().instant(), ZoneOffset.UTC);
    return today.plusMonths(2 + pick(5, field)).withDayOfMonth(1);
  }

  private String typed(Element element, String field) {
    var words = mind.words().apply(field);
    var most = element.element().path("max_length").asInt(words.length());
    return words.substring(0, Math.min(most, words.length()));
  }

  private static JsonNode text(String value) {
    return Json.mapper().getNodeFactory().stringNode(value);
  }

  /// Mostly what everybody answers here, so that two people come to terms in the end.
  private JsonNode usual(List<JsonNode> options, String field) {
    return options.get(pick(options.size(), field));
  }

  private int pick(int of, String field) {
    return mind.chance().nextInt(ODD_ONE_OF) == 0
        ? mind.chance().nextInt(of)
        : Math.floorMod(field.hashCode(), of);
  }

  private JsonNode any(List<JsonNode> options) {
    return options.get(mind.chance().nextInt(options.size()));
  }

  /// As many as can be chosen.
  private static List<JsonNode> allowed(Element element) {
    var options = options(element);
    var most = element.element().path("max_selected_items").asInt(options.size());
    return options.subList(0, Math.min(most, options.size()));
  }

  private static JsonNode all(List<JsonNode> options) {
    return Json.array().addAll(options);
  }

  private static List<JsonNode> options(Element element) {
    var grouped =
        element.element().path("option_groups").values().stream()
            .flatMap(group -> group.path("options").values().stream());
    return Stream.concat(element.element().path("options").values().stream(), grouped).toList();
  }
}
