package alcove.year;

import alcove.World;
import alcove.sandbox.Person;
import alcove.sandbox.Room;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Posted;
import alcove.stories.Pages;
import alcove.year.Chronicle.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Somebody invented, at their Slack client. They read what is new and do what their habits have
/// them do, by what stands on the buttons; what they do not know they leave alone.
final class Someone {
  private static final List<String> GRADES = List.of("2", "3", "4");
  private static final int FIRST_HOUR = 9;
  private static final int HOURS = 8;

  /// The two of a pair do not meet at Slack.
  private static final List<Integer> MINUTES = List.of(10, 40);

  private static final List<String> MEETINGS = List.of("Every two weeks", "Once a month");

  private static final String STEPS = "Nobody is: show the steps";
  private static final String ISSUE = "There is an issue";
  private static final String DIFFERENTLY = "I see it differently";
  private static final String OVER = "No longer needed";

  private final World world;
  private final Person person;
  private final Nature nature;
  private final RandomGenerator chance;
  private final Chronicle chronicle;
  private boolean isCross;

  /// @param chance what decides each day anew
  record Nature(Habits habits, RandomGenerator chance) {}

  Someone(World world, String handle, Nature nature, Chronicle chronicle) {
    this.world = world;
    this.person = world.person(handle);
    this.nature = nature;
    this.chance = nature.chance();
    this.chronicle = chronicle;
  }

  /// Asks the one after them to be their mentor.
  void asks() {
    person.types("/mentor start @" + Crowd.handle(number() + 1));
    person.chooses("mentee").chooses("No").submits();
    chronicle.count(Deed.INVITED);
  }

  /// When they look at Slack on this day, within their own working hours; perhaps they do not.
  Optional<Instant> looks(LocalDate day) {
    return happens(nature.habits().looks())
        ? Optional.of(
            day.atTime(FIRST_HOUR + chance.nextInt(HOURS), MINUTES.get(number() % 2))
                .atZone(person.profile().tz())
                .toInstant())
        : Optional.empty();
  }

  /// Looks at what is new.
  void hasADay() {
    meets(news());
    goesToTheirRooms();
  }

  /// The same, and perhaps they have enough: of something, for a while, or for good.
  void endsTheWeek() {
    hasADay();
    if (isCross) {
      makesUp();
    } else if (happens(nature.habits().quarrels())) {
      quarrels();
    }
    if (happens(nature.habits().pauses())) {
      person.types("/mentor pause 2 weeks");
      chronicle.count(Deed.PAUSED);
    }
    if (happens(nature.habits().leaves())) {
      leaves();
    }
    putAside();
  }

  private void leaves() {
    person.types("/mentor close");
    if (person.hasModal()) {
      person.submits();
      chronicle.count(Deed.LEFT);
    }
  }

  /// Raises that something cannot stay between the two, where there is anything between them.
  private void quarrels() {
    person.types("/mentor concern");
    if (person.isOffered(STEPS) && person.presses(STEPS).isOffered(ISSUE)) {
      does(ISSUE, Deed.QUARRELLED);
      isCross = true;
    }
  }

  private void makesUp() {
    person.types("/mentor concern");
    if (person.isOffered(STEPS) && person.presses(STEPS).isOffered(OVER)) {
      does(OVER, Deed.MADE_UP);
    }
    isCross = false;
  }

  private boolean happens(double likely) {
    return chance.nextDouble() < likely;
  }

  private int number() {
    return Integer.parseInt(person.profile().handle().substring(1));
  }

  /// The messages of the direct message with the app that are new, newest first.
  private List<Posted> news() {
    var workspace = world.slack().workspace();
    return workspace.atomically(() -> {
      var channel = dm();
      var news = channel.news(person.id()).toList();
      channel.readBy(person.id());
      return news;
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
      var asked = Asked.by(message);
      if (met.add(asked) && stands(asked, message)) {
        if (happens(nature.habits().answers())) {
          answers(asked, message);
          putAside();
        } else {
          chronicle.count(Deed.FORGOT);
        }
      }
    }
  }

  /// Whether it is still asked: what they did a moment ago, or the other did, may have settled it.
  private boolean stands(Asked asked, Posted message) {
    return switch (asked) {
      case HOW_IT_GOES -> stillAsks(message, asked.says());
      case NOTHING -> false;
      case TO_BE_A_PAIR,
          FOR_THEIR_SIDE,
          TO_GO_ON_WITH_IT,
          A_FORM,
          FOR_A_CARD,
          WHETHER_THEY_SEE_IT_TOO,
          WHAT_COMES_NEXT ->
          person.isOffered(asked.says());
    };
  }

  private void answers(Asked asked, Posted message) {
    switch (asked) {
      case TO_BE_A_PAIR -> decides();
      case FOR_THEIR_SIDE, TO_GO_ON_WITH_IT -> fillsTheirSide(asked.says());
      case HOW_IT_GOES -> checksIn(message);
      case A_FORM -> answersAForm();
      case FOR_A_CARD -> does(asked.says(), Deed.TOOK_A_CARD);
      case WHETHER_THEY_SEE_IT_TOO -> person.presses(any(offered(asked.says(), DIFFERENTLY)));
      case WHAT_COMES_NEXT -> does(any(List.of("Renew", "Finish", "Move on")), Deed.LOOKED_AHEAD);
      case NOTHING -> {}
    }
  }

  /// Those of the buttons that are there: who sees it differently need not say so again.
  private List<String> offered(String... buttons) {
    return Stream.of(buttons).filter(person::isOffered).toList();
  }

  private void does(String button, Deed deed) {
    person.presses(button);
    chronicle.count(deed);
  }

  private void decides() {
    var willing = happens(0.9);
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
    if (stillAsks(message, "How useful")) {
      person.chooses("How useful", any(GRADES));
    }
    if (stillAsks(message, "Did anything leave")) {
      person.chooses("Did anything leave", any(List.of("No", "No", "Yes, and it is sorted")));
    }
    chronicle.count(Deed.CHECKED_IN);
  }

  private boolean stillAsks(Posted message, String question) {
    var workspace = world.slack().workspace();
    return workspace
        .atomically(() -> dm().message(message.ts()))
        .filter(now -> Asked.stands(now, question))
        .isPresent();
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
            .map(Asked::buttons)
            .filter(buttons -> !buttons.isEmpty())
            .findFirst()
            .orElse(List.of()));
  }

  private void putAside() {
    while (person.hasModal()) {
      person.closesModal();
    }
  }

  private <T> T any(List<T> some) {
    return some.get(chance.nextInt(some.size()));
  }
}
