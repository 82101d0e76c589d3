package alcove.sandbox;

import alcove.sandbox.delivery.Done;
import alcove.sandbox.delivery.Interactions.Pressed;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Form.Element;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A person at their Slack client: does what a person can do, and sees what this person sees.
///
/// An act returns when the app has answered and what followed has settled. Looking for something
/// waits a moment for it, since an app may speak later than it answers; then it fails with all that
/// the person sees. Text is compared as it is read: `@Ana Duarte` for a mention.
public final class Person {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SandboxServer server;
  private final Workspace workspace;
  private final String id;
  private final Sight sight;
  private final Drafts drafts = new Drafts();
  private Done last = new Done("", "");

  Person(SandboxServer server, String id) {
    this.server = server;
    this.workspace = server.workspace();
    this.id = id;
    this.sight = new Sight(workspace, id);
  }

  public String id() {
    return id;
  }

  public Profile profile() {
    return workspace.person(id).orElseThrow();
  }

  /// Types a slash command into the talk with the app: `/mentor start @Bea`.
  public Person types(String command) {
    dm().types(command);
    return this;
  }

  /// Says something to the app.
  public Person says(String text) {
    dm().says(text);
    return this;
  }

  public Person opensHome() {
    return after(server.interactions().openHome(id));
  }

  /// Runs a global shortcut.
  public Person runs(String callbackId) {
    return after(server.interactions().shortcut(id, callbackId));
  }

  /// Presses the nearest button that says so: in the modal, else in the newest message, else in App
  /// Home. Says yes when it asks once more.
  public Person presses(String button) {
    return press(sight::spots, button);
  }

  /// Whether there is such a button, where [#presses(String)] looks for it.
  public boolean isOffered(String button) {
    return workspace
        .atomically(() -> Sight.find(sight.spots(), element -> isButton(element, button)))
        .isPresent();
  }

  /// Presses the button beside this label.
  public Person presses(String label, String button) {
    var found =
        require(
            "a button " + button + " beside " + label,
            () ->
                Sight.find(
                    sight.spots(),
                    element -> isButton(element, button) && labelled(element, label)));
    return act(found, Json.object());
  }

  /// Presses it twice before the app has answered.
  public Person pressesTwice(String button) {
    var found = button(sight::spots, button);
    var pressed = pressed(found.element(), Json.object());
    var entered = drafts.of(found.spot());
    return after(server.interactions().act(id, found.spot().place(), pressed, entered, 2));
  }

  /// Presses a button of the App Home.
  public Person pressesAtHome(String button) {
    return press(() -> sight.home().map(Sight::home).stream(), button);
  }

  /// Chooses `option` where it is offered beside `label`.
  public Person chooses(String label, String option) {
    return choose(element -> labelled(element, label) && offers(element, option), option);
  }

  /// Chooses `option` in the nearest menu, radio group or overflow that offers it.
  public Person chooses(String option) {
    return choose(element -> offers(element, option), option);
  }

  /// Types into the field of this label.
  public Person fills(String label, String text) {
    var found = find("a field " + label, element -> typed(element) && labelled(element, label));
    return enter(found, text(text));
  }

  /// Types the same into every field of the open modal.
  public Person fillsAll(String text) {
    var spot = Sight.modal(require("an open modal", sight::modal));
    Form.elements(spot.blocks()).stream()
        .filter(Person::typed)
        .forEach(element -> enter(new Sight.Found(spot, element), text(text)));
    return this;
  }

  /// Picks a person, a date (`2027-01-31`) or a time (`09:30`) in the picker of this label.
  public Person picks(String label, String what) {
    var found = find("a picker " + label, element -> picker(element) && labelled(element, label));
    var value = found.element().slot().contains("user") ? server.person(what).id() : what;
    var many = found.element().slot().endsWith("s");
    return enter(found, many ? with(state(found), text(value)) : text(value));
  }

  public Person picks(String label, Person person) {
    return picks(label, person.id());
  }

  /// Ticks the box `option` of the group or multi-select that has it; ticking again takes it away.
  public Person ticks(String option) {
    return tick(element -> offers(element, option), option);
  }

  public Person ticks(String label, String option) {
    return tick(element -> labelled(element, label) && offers(element, option), option);
  }

  /// Presses the modal's submit button. Where Slack's client itself refuses (something needed is
  /// empty) the modal stays and [#fieldError] says why.
  public Person submits() {
    var view = require("an open modal", sight::modal);
    var spot = Sight.modal(view);
    return after(server.interactions().submit(id, view.id(), drafts.of(spot)));
  }

  public Person closesModal() {
    var view = require("an open modal", sight::modal);
    return after(server.interactions().close(id, view.id()));
  }

  /// Waits until `text` is visible somewhere: modal, App Home, any message, a note of the client.
  public Person sees(String text) {
    if (!workspace.await(() -> sight.everything().contains(text), PATIENCE)) {
      throw fails("does not see \"" + text + "\"");
    }
    return this;
  }

  /// `text` is nowhere to be seen, once all has settled.
  public Person seesNot(String text) {
    server.settle();
    if (sight.everything().contains(text)) {
      throw fails("sees \"" + text + "\"");
    }
    return this;
  }

  /// All that this person sees now.
  public String sight() {
    return sight.everything();
  }

  /// The open modal as text; fails when none is open.
  public String modal() {
    return sight.drawn().view(require("an open modal", sight::modal));
  }

  public boolean hasModal() {
    return sight.modal().isPresent();
  }

  /// What the open modal says is wrong at the field of this label; `""` for nothing.
  public String fieldError(String label) {
    var view = require("an open modal", sight::modal);
    return Form.elements(view.view().path("blocks")).stream()
        .filter(element -> labelled(element, label))
        .map(element -> view.errors().getOrDefault(element.blockId(), ""))
        .findFirst()
        .orElseThrow(() -> fails("has no field \"" + label + "\""));
  }

  /// The App Home as text; `""` while the app has published none.
  public String home() {
    return sight.home().map(view -> sight.drawn().blocks(view.view().path("blocks"))).orElse("");
  }

  /// Private channels that this person is in, archived ones too.
  public List<Room> rooms() {
    return workspace.atomically(() ->
        workspace.channels().of(id).stream()
            .filter(channel -> channel.kind() == Channel.Kind.PRIVATE)
            .map(channel -> new Room(server, this, channel.id()))
            .toList());
  }

  public Room creates(Channel.Kind kind, String name) {
    return after(server.rooms().create(id, kind, name)).in(name);
  }

  /// Comes into a public channel by its name.
  public Room joins(String name) {
    return after(server.rooms().join(id, name)).in(name);
  }

  /// The channel of this name or id; it waits until this person is in it.
  public Room in(String nameOrId) {
    return require("a channel " + nameOrId, () -> room(nameOrId));
  }

  /// The talk with the app.
  public Room dm() {
    return talk(workspace.app().names().botUser());
  }

  /// The talk with somebody else, of which no app hears.
  public Room with(String other) {
    return talk(server.person(other).id());
  }

  private Room talk(String other) {
    return workspace.atomically(() -> {
      var now = workspace.now().getEpochSecond();
      return new Room(server, this, workspace.channels().im(other, id, now).id());
    });
  }

  /// How the last act went: Slack's word, and what was wrong with the app's answer.
  public Done last() {
    return last;
  }

  Sight eyes() {
    return sight;
  }

  Person after(Done done) {
    last = done;
    server.settle();
    return this;
  }

  AssertionError fails(String what) {
    var detail = last.ok() ? "" : "\nthe last act failed: " + last.error() + " " + last.detail();
    return new AssertionError(
        "%s %s%n--- what there is to see%n%s%s"
            .formatted(profile().realName(), what, sight.everything(), detail));
  }

  Person press(Supplier<Stream<Sight.Spot>> spots, String button) {
    return act(button(spots, button), Json.object());
  }

  private Sight.Found button(Supplier<Stream<Sight.Spot>> spots, String button) {
    return require(
        "a button " + button, () -> Sight.find(spots.get(), element -> isButton(element, button)));
  }

  private boolean isButton(Element element, String text) {
    return element.type().endsWith("button")
        && sight.drawn().text(element.element().path("text")).equals(text);
  }

  private Person choose(Predicate<Element> wanted, String option) {
    var found = find("an option " + option, wanted);
    if (found.element().type().equals("overflow")) {
      return act(found, Json.object().set("selected_option", option(found.element(), option)));
    }
    var many = found.element().slot().equals("selected_options");
    var chosen = option(found.element(), option);
    return enter(found, many ? with(state(found), chosen) : chosen);
  }

  private Person tick(Predicate<Element> wanted, String option) {
    var found = find("a box " + option, wanted);
    return enter(found, with(state(found), option(found.element(), option)));
  }

  /// Enters a value; an element outside an input, or one that dispatches, tells the app at once.
  private Person enter(Sight.Found found, JsonNode value) {
    drafts.enter(found.spot(), found.element(), value);
    var element = found.element();
    var dispatches = element.block().path("dispatch_action").asBoolean(false);
    if (element.input() && !dispatches) {
      return this;
    }
    return act(found, Json.object().set(element.slot(), value));
  }

  private Person act(Sight.Found found, JsonNode chosen) {
    var pressed = pressed(found.element(), chosen);
    var entered = drafts.of(found.spot());
    return after(server.interactions().act(id, found.spot().place(), pressed, entered));
  }

  private static Pressed pressed(Element element, JsonNode chosen) {
    return new Pressed(element.blockId(), element.actionId(), chosen);
  }

  private Sight.Found find(String what, Predicate<Element> wanted) {
    return require(what, () -> Sight.find(sight.spots(), wanted));
  }

  private <T> T require(String what, Supplier<Optional<T>> look) {
    return workspace.find(look, PATIENCE).orElseThrow(() -> fails("does not find " + what));
  }

  private Optional<Room> room(String nameOrId) {
    return workspace.atomically(() ->
        workspace.channels().of(id).stream()
            .filter(each -> each.id().equals(nameOrId) || each.name().equals(nameOrId))
            .map(channel -> new Room(server, this, channel.id()))
            .findFirst());
  }

  private JsonNode state(Sight.Found found) {
    return drafts.state(found.spot(), found.element()).path(found.element().slot());
  }

  private boolean labelled(Element element, String label) {
    return sight.label(element).contains(label);
  }

  private boolean offers(Element element, String option) {
    return options(element).anyMatch(each -> says(each, option));
  }

  private JsonNode option(Element element, String option) {
    return options(element).filter(each -> says(each, option)).findFirst().orElseThrow();
  }

  private boolean says(JsonNode option, String text) {
    return sight.drawn().text(option.path("text")).equals(text);
  }

  private static Stream<JsonNode> options(Element element) {
    var groups = element.element().path("option_groups").values().stream();
    return Stream.concat(
        element.element().path("options").values().stream(),
        groups.flatMap(group -> group.path("options").values().stream()));
  }

  private static boolean typed(Element element) {
    return element.slot().equals("value");
  }

  private static boolean picker(Element element) {
    return List.of(
            "selected_user",
            "selected_users",
            "selected_date",
            "selected_time",
            "selected_conversation",
            "selected_conversations",
            "selected_channel")
        .contains(element.slot());
  }

  private static JsonNode text(String value) {
    return Json.mapper().getNodeFactory().stringNode(value);
  }

  /// The list with `item` added, or without it when it was there.
  private static JsonNode with(JsonNode list, JsonNode item) {
    var changed = Json.array();
    list.forEach(each -> {
      if (!each.equals(item)) {
        changed.add(each);
      }
    });
    return changed.size() == list.size() ? changed.add(item) : changed;
  }
}
