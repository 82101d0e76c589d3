package alcove.year;

import alcove.World;
import alcove.sandbox.Person;
import alcove.sandbox.Room;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Posted;
import alcove.stories.Pages;
import alcove.year.Chronicle.Deed;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Somebody invented, at their Slack client. They read what is new and do what their habits have
/// them do, by what stands on the buttons; what they do not know they leave alone.
final class Someone {
  private static final List<String> GRADES = List.of("2", "3", "4");
  private static final List<String> MEETINGS = List.of("Every two weeks", "Once a month");

  private final World world;
  private final Person person;
  private final Habits habits;
  private final RandomGenerator chance;
  private final Chronicle chronicle;

  Someone(World world, String handle, RandomGenerator chance, Chronicle chronicle) {
    this.world = world;
    this.person = world.person(handle);
    this.habits = Habits.of(chance);
    this.chance = chance;
    this.chronicle = chronicle;
  }

  /// Asks somebody to be their mentor.
  void asks(String handle) {
    person.types("/mentor start @" + handle);
    person.chooses("mentee").chooses("No").submits();
    chronicle.count(Deed.INVITED);
  }

  /// Once a day: perhaps looks at what is new.
  void hasADay() {
    if (chance.nextDouble() < habits.looks()) {
      meets(news());
      goesToTheirRooms();
    }
  }

  /// Once a week: perhaps has enough, for a while or for good.
  void hasAWeek() {
    if (chance.nextDouble() < habits.pauses()) {
      person.types("/mentor pause 2 weeks");
      chronicle.count(Deed.PAUSED);
    }
    if (chance.nextDouble() < habits.leaves()) {
      person.types("/mentor close");
      if (person.hasModal()) {
        person.submits();
        chronicle.count(Deed.LEFT);
      }
    }
    putAside();
  }

  /// The messages of the direct message with the app that are new, newest first.
  private List<Posted> news() {
    var workspace = world.slack().workspace();
    return workspace.atomically(() -> {
      var channel = dm();
      var unread = (int) channel.unread(person.id());
      channel.readBy(person.id());
      var all = channel.messages().reversed();
      return List.copyOf(all.subList(0, Math.min(unread, all.size())));
    });
  }

  /// How many messages stand in their direct message with the app.
  long messages() {
    return world.slack().workspace().atomically(() -> dm().messages().size());
  }

  private Channel dm() {
    var workspace = world.slack().workspace();
    var app = workspace.app().names().botUser();
    return workspace.channels().im(app, person.id(), workspace.now().getEpochSecond());
  }

  /// Each kind once: of two of a kind, the older one is over.
  private void meets(List<Posted> news) {
    var met = EnumSet.noneOf(Asked.class);
    for (var message : news) {
      var asked = asked(message);
      if (met.add(asked) && chance.nextDouble() < habits.answers()) {
        switch (asked) {
          case TO_BE_A_PAIR -> decides();
          case FOR_THEIR_SIDE -> fillsTheirSide("Begin");
          case TO_GO_ON_WITH_IT -> fillsTheirSide("Continue");
          case HOW_IT_GOES -> checksIn(message);
          case A_FORM -> answersAForm();
          case FOR_A_CARD -> takesACard();
          case NOTHING -> {}
        }
        putAside();
      }
    }
  }

  /// What a message wants of its reader.
  private enum Asked {
    TO_BE_A_PAIR,
    FOR_THEIR_SIDE,
    TO_GO_ON_WITH_IT,
    HOW_IT_GOES,
    A_FORM,
    FOR_A_CARD,
    NOTHING
  }

  private static Asked asked(Posted message) {
    var buttons = buttons(message);
    if (asks(message, "Have the two of you met")) {
      return Asked.HOW_IT_GOES;
    }
    return Map.of(
            "Accept", Asked.TO_BE_A_PAIR,
            "Begin", Asked.FOR_THEIR_SIDE,
            "Continue", Asked.TO_GO_ON_WITH_IT,
            "Answer", Asked.A_FORM,
            "Deal us one", Asked.FOR_A_CARD)
        .entrySet()
        .stream()
        .filter(known -> buttons.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Asked.NOTHING);
  }

  private void takesACard() {
    person.presses("Deal us one");
    chronicle.count(Deed.TOOK_A_CARD);
  }

  private void decides() {
    var willing = chance.nextDouble() < 0.9;
    person.presses(willing ? "Accept" : "Not now");
    chronicle.count(willing ? Deed.ACCEPTED : Deed.DECLINED);
  }

  /// From the part that opens, which is the first that is open.
  private void fillsTheirSide(String button) {
    person.presses(button);
    var parts = Pages.side("To find my way", any(MEETINGS));
    for (var at = part(); at.isPresent(); at = part()) {
      parts.get(at.getAsInt()).apply(person).submits();
    }
    if (person.hasModal() && person.modal().contains("[Submit my side]")) {
      person.submits();
      chronicle.count(Deed.SUBMITTED);
    }
  }

  /// Which of the seven parts is open before them, counted from 0.
  private OptionalInt part() {
    var modal = person.hasModal() ? person.modal() : "";
    return modal.contains("[Save and go on]")
        ? IntStream.range(0, 7).filter(i -> modal.contains(i + 1 + " of 7:")).findFirst()
        : OptionalInt.empty();
  }

  private void checksIn(Posted message) {
    person.chooses("Have the two of you met", any(List.of("Yes", "Yes", "Not yet")));
    if (asks(message, "How useful")) {
      person.chooses("How useful", any(GRADES));
    }
    if (asks(message, "Did anything leave")) {
      person.chooses("Did anything leave", any(List.of("No", "No", "Yes, and it is sorted")));
    }
    chronicle.count(Deed.CHECKED_IN);
  }

  /// Whether a question stands there that is not answered yet.
  private static boolean asks(Posted message, String question) {
    return message.blocks().toString().contains("*" + question);
  }

  private void answersAForm() {
    person.presses("Answer");
    if (person.hasModal() && person.modal().contains("Could you say")) {
      Pages.grades(person, any(GRADES)).submits();
      chronicle.count(Deed.REVIEWED);
    }
  }

  /// What stands in their rooms: an answer of the other's to take, an agreement to sign.
  private void goesToTheirRooms() {
    for (var room : person.rooms()) {
      if (!room.archived()) {
        var standing = buttons(room);
        if (standing.contains("Something else")) {
          takesAnAnswer(room, standing);
        } else if (standing.contains("Read and sign")) {
          signs(room);
        }
      }
    }
  }

  /// One of the two answers, perhaps their own, which settles nothing.
  private void takesAnAnswer(Room room, List<String> standing) {
    room.presses(any(standing.subList(0, standing.indexOf("Something else"))));
    chronicle.count(Deed.SETTLED);
  }

  private void signs(Room room) {
    room.presses("Read and sign");
    while (person.hasModal() && person.modal().contains("[Next page]")) {
      person.presses("Next page");
    }
    if (person.hasModal() && person.modal().contains("[Sign]")) {
      person.submits();
      chronicle.count(Deed.SIGNED);
    }
    putAside();
  }

  /// The buttons of the first message in the room that has any.
  private List<String> buttons(Room room) {
    var workspace = world.slack().workspace();
    return workspace.atomically(() ->
        workspace.channels().now(room.id()).orElseThrow().messages().stream()
            .filter(message -> message.visibleTo(person.id()))
            .map(Someone::buttons)
            .filter(buttons -> !buttons.isEmpty())
            .findFirst()
            .orElse(List.of()));
  }

  private void putAside() {
    while (person.hasModal()) {
      person.closesModal();
    }
  }

  private static List<String> buttons(Posted message) {
    return Form.elements(message.blocks()).stream()
        .map(element -> element.element().path("text").path("text").asString(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private <T> T any(List<T> some) {
    return some.get(chance.nextInt(some.size()));
  }
}
