package alcove.stories;

import alcove.World;
import alcove.sandbox.Person;
import alcove.sandbox.Room;
import alcove.sandbox.api.Fault;
import java.util.List;
import java.util.function.UnaryOperator;

/// Ana, the mentee, and Bea, her mentor, as far on their way as a story needs them.
///
/// They answer everything alike but how often they meet: Ana would like to every two weeks, Bea can
/// once a month.
public final class Couple {
  /// The agreement's parts.
  static final int PARTS = 7;

  public final World world;
  public final Person ana;
  public final Person bea;

  public Couple(World world) {
    this.world = world;
    ana = world.person("Ana");
    bea = world.person("Bea");
  }

  /// Ana asks.
  public Couple invite() {
    return invite(ana, "Bea", "mentee");
  }

  /// `who` asks somebody, in this role of their own.
  public Couple invite(Person who, String partner, String role) {
    who.types("/mentor start @" + partner);
    who.chooses(role).chooses("No").submits();
    return this;
  }

  /// Ana asks, Bea says yes.
  public Couple meet() {
    invite();
    bea.presses("Accept");
    return this;
  }

  /// They meet, fill in their sides, settle what differs and sign.
  public Couple agree() {
    return settle().sign();
  }

  /// They meet, fill in their sides and settle what differs.
  Couple settle() {
    reveal();
    room().presses("Once a month");
    return this;
  }

  /// They meet and fill in their sides.
  public Couple reveal() {
    meet();
    submit(ana, "Every two weeks");
    return submit(bea, "Once a month");
  }

  Couple sign() {
    sign(ana);
    return sign(bea);
  }

  Couple sign(Person who) {
    room(who).presses("Read and sign");
    who.submits().closesModal();
    return this;
  }

  Room room() {
    return room(ana);
  }

  Room room(Person who) {
    return who.rooms().getFirst();
  }

  Person other(Person who) {
    return who.equals(ana) ? bea : ana;
  }

  /// What `who` reads, with the partner's name out of it: what both read alike is then the same.
  String alike(Person who, String read) {
    return read.replace(other(who).profile().realName(), "Partner");
  }

  /// Fills all seven parts and submits them.
  Couple submit(Person who, String meeting) {
    return submit(who, "To speak up in large meetings", meeting);
  }

  public Couple submit(Person who, String purpose, String meeting) {
    who.presses("Begin");
    parts(purpose, meeting).forEach(part -> part.apply(who).submits());
    who.submits().closesModal();
    return this;
  }

  /// Fills all seven parts, with these words wherever some can be typed, and submits them.
  public Couple submitWords(Person who, String words) {
    who.presses("Begin");
    parts("Once a month").forEach(part -> part.apply(who).fillsAll(words).submits());
    who.submits().closesModal();
    return this;
  }

  /// Signs after turning all pages.
  public Couple signPages(Person who) {
    room(who).presses("Read and sign");
    while (!who.modal().contains("[Sign]")) {
      who.presses("Next page");
    }
    who.submits().closesModal();
    return this;
  }

  /// Fills what comes before part `number`, counted from 1, so that this one is open.
  Couple reach(Person who, int number) {
    who.presses("Begin");
    parts("Once a month").stream().limit(number - 1).forEach(part -> part.apply(who).submits());
    return this;
  }

  /// What fills each part, in their order.
  List<UnaryOperator<Person>> parts(String meeting) {
    return parts("To speak up in large meetings", meeting);
  }

  private List<UnaryOperator<Person>> parts(String purpose, String meeting) {
    return Pages.side(purpose, meeting);
  }

  Person purpose(Person who, String purpose) {
    return Pages.purpose(who, purpose);
  }

  Person rhythm(Person who, String meeting) {
    return Pages.rhythm(who, meeting);
  }

  Person confidence(Person who) {
    return Pages.confidence(who);
  }

  Person exceptions(Person who) {
    return Pages.exceptions(who);
  }

  /// From here on Slack does not let Alcove find its prompts again: those that are over keep their
  /// buttons.
  Couple leavesPrompts() {
    world.slack().faults().next("conversations.history", 1_000, new Fault.Refusal("missing_scope"));
    return this;
  }

  /// Answers the check-in that is open.
  Couple checkIn(Person who) {
    who.chooses("Have the two of you met", "Yes")
        .chooses("How useful", "4")
        .chooses("1: not at all")
        .chooses("Did anything leave", "No");
    return this;
  }

  /// Answers the review that is open, all with this grade.
  Couple review(Person who, String grade) {
    grades(who, grade).fills("What works well", "Our walks").submits().closesModal();
    return this;
  }

  /// Opens the review and answers all that is needed with this grade.
  public Person grades(Person who, String grade) {
    who.presses("Answer");
    return Pages.grades(who, grade);
  }
}
