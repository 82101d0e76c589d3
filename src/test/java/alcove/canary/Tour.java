package alcove.canary;

import alcove.World;
import alcove.sandbox.Hands;
import alcove.sandbox.Hands.Deed;
import alcove.sandbox.Hands.Mind;
import alcove.sandbox.Person;
import alcove.sandbox.api.Fault;
import alcove.sandbox.state.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Two people and a coordinator who is in no pair do whatever they are offered, what they have done
/// least first, and type words of their own into every field.
///
/// They know nothing of Alcove but that its commands begin with `/mentor` and which words those
/// are. So they come by themselves to what is new.
final class Tour {
  /// After so many deeds some days go by.
  private static final int DEEDS_A_DAY = 14;

  private static final Duration SOME_DAYS = Duration.ofDays(3);

  /// Deeds that end what others go on with are done so many times less often.
  private static final List<String> SELDOM =
      List.of(
          "close",
          "decline",
          "withdraw",
          "stop",
          "pause",
          "notnow",
          "later",
          "erase",
          "takeback",
          "amend",
          "program",
          "…",
          "@",
          "/mentor");

  private static final int SO_SELDOM = 4;

  private static final List<Fault> FAULTS =
      List.of(
          new Fault.Status(500),
          new Fault.Status(503),
          new Fault.StatusAfter(502),
          new Fault.Refusal("internal_error"),
          new Fault.Refusal("channel_not_found"),
          new Fault.TimeoutBefore(Duration.ofMillis(20)),
          new Fault.TimeoutAfter(Duration.ofMillis(20)),
          new Fault.DroppedBefore(),
          new Fault.DroppedAfter(),
          new Fault.Cut(),
          new Fault.Rubbish(),
          new Fault.RateLimited(2));

  private final World world;
  private final Readers readers;
  private final Random chance;
  private final List<Hands> everybody;
  private final Hands coordinator;
  private final Map<String, Integer> done = new HashMap<>();
  private final Set<String> deeds = new TreeSet<>();
  private int count;
  private int faults;

  Tour(World world, Readers readers, long seed) {
    this.world = world;
    this.readers = readers;
    this.chance = new Random(seed);
    this.coordinator = hands("Gil", "Ana");
    this.everybody = List.of(hands("Ana", "Bea"), hands("Bea", "Ana"), coordinator);
  }

  /// Everybody goes on.
  ///
  /// @param most how many deeds at most
  /// @param oneIn how seldom Slack fails; 0 for never
  void goesOn(int most, int oneIn) {
    for (var i = 0; i < most; i++) {
      if (oneIn > 0 && chance.nextInt(oneIn) == 0) {
        var fault = FAULTS.get(faults++ % FAULTS.size());
        world.slack().faults().next(Faults.ANY, 1 + chance.nextInt(3), fault);
      }
      step();
      world.slack().faults().clear();
      if (++count % DEEDS_A_DAY == 0) {
        var before = world.slack().journal().last();
        world.passes(SOME_DAYS);
        readers.look(world.slack(), world.slack().journal().after(before), "");
      }
    }
  }

  /// Somebody fills in the form that is open, and sends it.
  void sends(Person person) {
    var hands =
        everybody.stream().filter(each -> each.person().equals(person)).findFirst().orElseThrow();
    var form = hands.deeds().stream().filter(deed -> deed.name().startsWith("form ")).findFirst();
    does(hands, form.orElseThrow().act());
    if (person.hasModal()) {
      person.closesModal();
    }
  }

  /// One deed of somebody.
  void step() {
    var next = offered().stream().min(Comparator.comparingInt(this::order)).orElseThrow();
    done.merge(next.key(), 1, Integer::sum);
    deeds.add(next.deed().name());
    does(next.hands(), next.deed().act());
  }

  /// Lets somebody do something and looks at what came of it.
  void does(Hands who, Runnable act) {
    var before = world.slack().journal().last();
    act.run();
    world.slack().settle();
    readers.look(world.slack(), world.slack().journal().after(before), who.person().id());
  }

  /// The names of all that was done.
  Set<String> deeds() {
    return deeds;
  }

  int count() {
    return count;
  }

  /// How often Slack has failed.
  int faults() {
    return faults;
  }

  private record Offer(Hands hands, Deed deed) {
    String key() {
      return hands.person().id() + " " + deed.name();
    }
  }

  private List<Offer> offered() {
    var offers = new ArrayList<Offer>();
    for (var hands : everybody) {
      hands.deeds().stream()
          .filter(deed -> !hands.equals(coordinator) || !deed.name().contains("start"))
          .forEach(deed -> offers.add(new Offer(hands, deed)));
      if (!hands.person().hasModal()) {
        offers.add(new Offer(hands, new Deed("opens home", () -> opensHome(hands))));
      }
      if (!hands.equals(coordinator) && !hands.person().hasModal()) {
        spoken(hands).forEach(deed -> offers.add(new Offer(hands, deed)));
      }
    }
    Collections.shuffle(offers, chance);
    return offers;
  }

  private int order(Offer offer) {
    var often = 1 + done.getOrDefault(offer.key(), 0);
    return often * (isSeldom(offer.deed().name()) ? SO_SELDOM : 1);
  }

  /// Who has opened a form sends it.
  private static boolean isSeldom(String deed) {
    return !deed.startsWith("form ") && SELDOM.stream().anyMatch(deed::contains);
  }

  /// What can be said: each word of the command, alone, with somebody, and with words behind it;
  /// and the same in the direct message.
  private List<Deed> spoken(Hands hands) {
    var deeds = new ArrayList<Deed>();
    var id = hands.person().id();
    for (var word : Words.commands()) {
      deeds.add(says(hands, "/mentor " + word, ""));
      deeds.add(says(hands, "/mentor " + word, " @" + partnerOf(hands)));
      deeds.add(
          says(hands, "/mentor " + word, " " + readers.word(id, "typed behind a word of /mentor")));
      deeds.add(
          says(hands, word, " " + readers.word(id, "said behind a word of the direct message")));
    }
    deeds.add(says(hands, "/mentor ", readers.word(id, "typed as a word of /mentor")));
    deeds.add(says(hands, "", readers.word(id, "said to Alcove")));
    return deeds;
  }

  private Deed says(Hands hands, String first, String rest) {
    var name = first + (rest.isEmpty() ? "" : rest.startsWith(" @") ? " @" : " …");
    var text = (first + rest).strip();
    return new Deed(name, () -> speak(hands, text));
  }

  private void opensHome(Hands hands) {
    world.slack().interactions().openHome(hands.person().id());
  }

  private void speak(Hands hands, String text) {
    var dm = hands.person().dm().id();
    if (text.startsWith("/")) {
      world.slack().interactions().command(hands.person().id(), dm, text);
    } else if (!text.isEmpty()) {
      world.slack().talk().says(hands.person().id(), dm, text);
    }
  }

  private static String partnerOf(Hands hands) {
    return hands.person().profile().realName().startsWith("Bea") ? "Ana" : "Bea";
  }

  private Hands hands(String name, String partner) {
    var person = world.person(name);
    var mind = new Mind(chance, field -> readers.word(person.id(), field));
    return new Hands(world.slack(), person, world.person(partner), mind);
  }
}
