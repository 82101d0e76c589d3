package alcove.desk;

import alcove.blockkit.Attachment;
import alcove.codec.Codec;
import alcove.codec.Telling;
import alcove.concern.Concern;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.core.Side;
import alcove.enrolment.Enrolment;
import alcove.guidance.Asker;
import alcove.guidance.Rota;
import alcove.ledger.Link;
import alcove.privacy.Confidential;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Everything that is kept about a person, as a file for that person: all that stands in the
/// records that they are in, by the names that it has there.
///
/// What stands in a record for one of two sides is told to that side. It is told to the other only
/// where both have seen it; so what is new is private until somebody says otherwise here. The
/// little that is left out stands in the file with the reason.
final class Disclosure {
  /// Where both sides stand, and both of the two have seen them.
  static final Set<String> SHOWN_TO_BOTH =
      Set.of(
          "Pair.mentor",
          "Pair.mentee",
          "Draft.sheets",
          "Agreement.Stage.Signing.signatures",
          "Signed.signatures",
          "Reviews.Shown.mentor",
          "Reviews.Shown.mentee");

  /// What is never told, and why.
  static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("Pair.agenda", "What the clock will ask next; it is made of what stands here."),
          Map.entry(
              "Pair.Slices.moments",
              "When the figures count the two of you; it stands in the rest."),
          Map.entry("Person", "Which pairs you are in; they stand here."),
          Map.entry("Case", "A question of yours that is open: you are not told who answers it."),
          Map.entry("Task.Todo", "What is being said or done for you just now, for moments."),
          Map.entry("Catalogue", "What the programs are set to; it is about nobody."),
          Map.entry("Books", "What has been published of the figures; it is about nobody."),
          Map.entry("Release", "Published figures; they are about nobody."),
          Map.entry("Tally", "How many messages waited or failed; it is about nobody."),
          Map.entry("Shelf", "Where lessons lie; it is about nobody."),
          Map.entry("Lessons.Batch", "Lessons of many; nobody can tell which one is yours."),
          Map.entry("Chain.base", "A mark that stands before the first line of a ledger."),
          Map.entry(
              "Seals",
              "Where each ledger begins and ends, to show that nothing was taken from it."),
          Map.entry(
              "Proposals",
              "What coordinators think of proposing; before anything comes of it you are asked."));

  /// What is told to one of the two alone, and why.
  private static final String OTHERS =
      "What the other answered, noted or prepared alone is theirs, and in their file.";

  private final Codec codec = Stored.codec();

  /// What a person is in.
  ///
  /// @param seats their places in pairs
  /// @param enrolments what they have put themselves forward with
  /// @param looked who looked at what of theirs
  record About(
      PersonId person,
      List<Seat> seats,
      Guidance guidance,
      Map<ProgramId, Enrolment> enrolments,
      Looked looked) {
    public About {
      seats = List.copyOf(seats);
    }
  }

  /// What is kept of somebody's questions to supervisors, and of them as a supervisor.
  record Guidance(Asker asker, Rota.Duty duty) {}

  /// The file.
  Attachment file(About about, String title, Instant now) {
    var told = JsonNodeFactory.instance.objectNode();
    told.put("person", about.person().value()).put("made", now.toString());
    var pairs = told.putArray("pairs");
    about.seats().forEach(seat -> pairs.add(codec.tell(seat.pair(), new ToSide(seat.side()))));
    told.set("questions", codec.tell(about.guidance().asker(), new ToSide(Side.MENTOR)));
    told.set("duty", codec.tell(about.guidance().duty(), new ToSide(Side.MENTOR)));
    var enrolments = told.putObject("enrolments");
    about
        .enrolments()
        .forEach((program, said) ->
            enrolments.set(program.value(), codec.tell(said, new ToSide(Side.MENTOR))));
    told.set("ledger", ledger(about.looked()));
    var left = told.putObject("leftOut");
    new TreeMap<>(LEFT_OUT).forEach(left::put);
    left.put("others", OTHERS);
    return new Attachment("alcove.json", title, told.toPrettyString() + "\n");
  }

  private JsonNode ledger(Looked looked) {
    var told = JsonNodeFactory.instance.objectNode().put("whole", looked.whole());
    var pairs = told.putObject("pairs");
    looked.pairs().forEach((pair, links) -> pairs.set(pair.value(), lines(links)));
    var enrolments = told.putObject("enrolments");
    looked.enrolments().forEach((program, links) -> enrolments.set(program.value(), lines(links)));
    told.set("keys", lines(looked.keys()));
    told.set("own", lines(looked.own()));
    return told;
  }

  private JsonNode lines(List<Link> links) {
    var told = JsonNodeFactory.instance.arrayNode();
    links.forEach(link -> told.add(codec.tell(link, new ToSide(Side.MENTOR))));
    return told;
  }

  /// The side that asks.
  private record ToSide(Side side) implements Telling {
    @Override
    public boolean tells(Place at, Object value) {
      var isOthers = at.component().equals(side.other().name().toLowerCase(Locale.ROOT));
      return !LEFT_OUT.containsKey(at.name()) && (!isOthers || isShown(at)) && !isUnderWay(value);
    }

    @Override
    public boolean tellsOf(Place at, Object held) {
      return (held != side.other() || isShown(at)) && !isUntold(held);
    }

    @Override
    public JsonNode words(Confidential words) {
      return Attachment.words(words);
    }

    private static boolean isShown(Place at) {
      return SHOWN_TO_BOTH.contains(at.name()) || SHOWN_TO_BOTH.contains(at.under());
    }

    /// A notice of the other's that has not arrived.
    private boolean isUnderWay(Object value) {
      return switch (value) {
        case Concern.Written written -> written.by() == side.other();
        case Concern.Sent sent -> sent.by() == side.other();
        case Concern.Unreached unreached -> unreached.by() == side.other();
        case Object _ -> false;
      };
    }

    /// Something the other has passed on, and has not told yet.
    private boolean isUntold(Object held) {
      return held instanceof Concern.Passed passed
          && passed.by() == side.other()
          && passed.delivered().isEmpty();
    }
  }
}
