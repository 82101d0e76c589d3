package alcove.sandbox;

import alcove.sandbox.delivery.Place;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Form.Element;
import alcove.sandbox.state.OpenView;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What one person sees: modals, App Home, messages; and the elements in them, nearest first.
final class Sight {
  private final Workspace workspace;
  private final String person;
  private final Drawn drawn;

  Sight(Workspace workspace, String person) {
    this.workspace = workspace;
    this.person = person;
    this.drawn = new Drawn(workspace);
  }

  /// A message in its conversation.
  record Line(Channel channel, Posted message) {}

  /// Something with elements: where it is, what stands there, and a key for what is entered into
  /// it.
  record Spot(Place place, JsonNode blocks, String key) {}

  record Found(Spot spot, Element element) {}

  /// Messages of all conversations, newest first. Like all streams of this class it looks at one
  /// thing after the other, under the workspace's lock.
  Stream<Line> lines() {
    var feed =
        new Feed(
            workspace.channels().of(person).stream()
                .map(channel -> backwards(channel).iterator())
                .toList());
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(feed, Spliterator.ORDERED), false);
  }

  /// Messages of one conversation, newest first.
  Stream<Line> backwards(Channel channel) {
    return channel
        .newestFirst()
        .filter(message -> message.visibleTo(person))
        .map(message -> new Line(channel, message));
  }

  /// Several conversations as one, the newest message first.
  private static final class Feed implements Iterator<Line> {
    private final PriorityQueue<Head> heads =
        new PriorityQueue<>(
            Comparator.comparing((Head head) -> head.first().message().ts()).reversed());

    private record Head(Line first, Iterator<Line> rest) {}

    Feed(List<Iterator<Line>> conversations) {
      conversations.forEach(this::goOn);
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public Line next() {
      var head = heads.remove();
      goOn(head.rest());
      return head.first();
    }

    private void goOn(Iterator<Line> rest) {
      if (rest.hasNext()) {
        heads.add(new Head(rest.next(), rest));
      }
    }
  }

  /// Messages of one conversation, oldest first.
  List<Line> lines(Channel channel) {
    return workspace.atomically(() ->
        channel.messages().stream()
            .filter(message -> message.visibleTo(person))
            .map(message -> new Line(channel, message))
            .toList());
  }

  /// The modal on top, messages from the newest, App Home at last.
  Stream<Spot> spots() {
    return Stream.<Supplier<Stream<Spot>>>of(
            () -> workspace.views().top(person).stream().map(Sight::modal),
            () -> lines().map(Sight::message),
            () -> home().stream().map(Sight::home))
        .flatMap(Supplier::get);
  }

  static Spot message(Line line) {
    var place = new Place.OnMessage(line.channel().id(), line.message().ts());
    return new Spot(place, line.message().allBlocks(), line.channel().id() + line.message().ts());
  }

  static Spot modal(OpenView view) {
    return new Spot(new Place.InModal(view.id()), view.view().path("blocks"), view.id());
  }

  static Spot home(OpenView view) {
    return new Spot(new Place.AtHome(), view.view().path("blocks"), view.id());
  }

  Optional<OpenView> home() {
    return workspace.atomically(() -> workspace.views().home(person));
  }

  Optional<OpenView> modal() {
    return workspace.atomically(() -> workspace.views().top(person));
  }

  /// The nearest element of which `wanted` holds, among these spots.
  static Optional<Found> find(Stream<Spot> spots, Predicate<Element> wanted) {
    return spots
        .flatMap(spot ->
            Form.elements(spot.blocks()).stream()
                .filter(wanted)
                .map(element -> new Found(spot, element)))
        .findFirst();
  }

  /// What stands beside an element: an input's label, a section's text, a placeholder.
  String label(Element element) {
    return Stream.of(
            element.block().path("label"),
            element.block().path("text"),
            element.element().path("placeholder"))
        .map(drawn::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  Drawn drawn() {
    return drawn;
  }

  /// All that is visible now, for searching and for messages of failed tests.
  String everything() {
    return workspace.atomically(() -> {
      var all = new ArrayList<String>();
      workspace.views().stack(person).forEach(view -> all.add("MODAL\n" + drawn.view(view)));
      home().ifPresent(view -> all.add("HOME\n" + drawn.blocks(view.view().path("blocks"))));
      for (var channel : workspace.channels().of(person)) {
        var lines = lines(channel);
        if (!lines.isEmpty()) {
          all.add(heading(channel));
          lines.forEach(line -> all.add(said(line)));
        }
      }
      workspace.toasts().of(person).forEach(toast -> all.add("TOAST " + toast));
      return String.join("\n", all);
    });
  }

  /// One conversation's messages as text, oldest first.
  String everything(Channel channel) {
    return String.join("\n", lines(channel).stream().map(this::said).toList());
  }

  private String said(Line line) {
    var message = line.message();
    var by = workspace.person(message.user()).map(who -> who.realName()).orElse(message.user());
    return by + (message.ephemeral() ? " (only you): " : ": ") + drawn.message(message);
  }

  private String heading(Channel channel) {
    var name =
        channel.talk()
            ? "with "
                + channel.members().stream()
                    .filter(member -> !member.equals(person))
                    .flatMap(member -> workspace.person(member).stream())
                    .map(Profile::realName)
                    .collect(Collectors.joining(", "))
            : "#" + channel.name() + (channel.archived() ? " (archived)" : "");
    return "CONVERSATION " + name;
  }
}
