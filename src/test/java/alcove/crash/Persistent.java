package alcove.crash;

import static org.awaitility.Awaitility.await;

import alcove.core.PersonId;
import alcove.sandbox.Person;
import alcove.sandbox.Room;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/// A person who tries again a moment later when they are shown an error, or nothing at all, and
/// does no more than that.
final class Persistent {
  private static final Duration MOMENT = Duration.ofMillis(50);

  /// So often one tries in vain while nothing dies, and so long: the trouble of a busy machine
  /// takes its time, and a new life takes longer there, too.
  private static final int TRIES = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration WHATEVER_DIES = Duration.ofMinutes(20);

  /// What somebody is told who is to try again.
  static final Pattern ADVICE = Pattern.compile("(?i)please (try|look) again");

  private final Company company;
  private final Person person;
  private boolean putOff;

  Persistent(Company company, String name) {
    this.company = company;
    this.person = company.slack().person(name);
  }

  PersonId id() {
    return new PersonId(person.id());
  }

  Room room() {
    return person.rooms().getFirst();
  }

  List<Room> rooms() {
    return person.rooms();
  }

  Room room(String id) {
    return person.in(id);
  }

  Persistent sees(String text) {
    person.sees(text);
    return this;
  }

  /// Types a command that opens a window.
  Persistent types(String command) {
    until(person::hasModal, () -> person.types(command));
    return this;
  }

  /// Types a command that is answered with this button.
  Persistent types(String command, String button) {
    until(() -> person.sight().contains("[" + button + "]"), () -> person.types(command));
    return this;
  }

  /// Presses a button that opens a window.
  Persistent opens(String button) {
    until(person::hasModal, () -> person.presses(button));
    return this;
  }

  /// Presses a button of the room that opens a window.
  Persistent opensInRoom(String button) {
    until(person::hasModal, () -> room().presses(button));
    return this;
  }

  /// Presses a button once, if it is still there.
  void tries(String button) {
    if (person.sight().contains("[" + button + "]")) {
      person.presses(button);
    }
  }

  Persistent presses(String button) {
    until(
        () -> isHeard() || !person.sight().contains("[" + button + "]"),
        () -> person.presses(button));
    return this;
  }

  Persistent pressesInRoom(String button) {
    until(
        () -> isHeard() || !person.sight().contains("[" + button + "]"),
        () -> room().presses(button));
    return this;
  }

  Persistent chooses(String option) {
    until(() -> isHeard() || !person.sight().contains(option), () -> person.chooses(option));
    return this;
  }

  Persistent chooses(String label, String option) {
    until(() -> isHeard() || !isOffered(label, option), () -> person.chooses(label, option));
    return this;
  }

  /// Fills what is open, without sending it.
  Persistent fills(UnaryOperator<Person> page) {
    var _ = page.apply(person);
    return this;
  }

  /// Sends what is open. A window that says what is wrong has been heard, unless it says to try
  /// again.
  Persistent submits() {
    return submits(() -> {});
  }

  /// Sends what is open. Where a page has come in its place that says to try again, `anew` tries to
  /// have it open.
  Persistent submits(Runnable anew) {
    until(
        () ->
            !putOff
                && !isAdvised()
                && (!person.hasModal() || isHeard() || person.modal().contains("(!)")),
        () -> {
          if (isAdviceAlone()) {
            person.closesModal();
          }
          if (!person.hasModal()) {
            anew.run();
          }
          // What was done after all cannot be opened again.
          if (person.hasModal()) {
            person.submits();
          }
        });
    return this;
  }

  /// Whether a page is open that has nothing but the advice to try again.
  private boolean isAdviceAlone() {
    return isAdvised() && !person.modal().contains("(!)");
  }

  /// Whether what is open says to try again. The same advice twice is not put off once more.
  private boolean isAdvised() {
    return person.hasModal() && ADVICE.matcher(person.modal()).find();
  }

  Persistent closes() {
    if (person.hasModal()) {
      person.closesModal();
    }
    return this;
  }

  /// What was answered after all is not offered any more.
  private boolean isOffered(String label, String option) {
    return person.sight().lines().anyMatch(line -> line.contains(label) && line.contains(option));
  }

  /// What is answered by the advice to try again is not done, as far as this person knows.
  private boolean isHeard() {
    return person.last().ok() && !putOff;
  }

  private void until(BooleanSupplier done, Runnable act) {
    var peace = new Peace(company);
    try {
      await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(MOMENT)
          .atMost(WHATEVER_DIES)
          .failFast(peace::isInVain)
          .until(() -> {
            var before = timesPutOff();
            act.run();
            putOff = timesPutOff() > before;
            return done.getAsBoolean() || peace.passes();
          });
    } catch (ConditionTimeoutException | TerminalFailureException _) {
      throw new AssertionError("tried in vain: " + person.last() + inSight());
    }
  }

  /// How long nothing has died, in tries and in time.
  private static final class Peace {
    private final Company company;
    private int deaths;
    private int tries;
    private long since = System.nanoTime();

    Peace(Company company) {
      this.company = company;
      this.deaths = company.deaths();
    }

    /// Counts a try that was in vain; false, since it was.
    boolean passes() {
      tries++;
      if (company.deaths() > deaths) {
        deaths = company.deaths();
        tries = 0;
        since = System.nanoTime();
      }
      return false;
    }

    boolean isInVain() {
      return tries >= TRIES && System.nanoTime() - since > PATIENCE.toNanos();
    }
  }

  private String inSight() {
    return "\n" + person.sight() + "\n" + (person.hasModal() ? person.modal() : "(no window)");
  }

  private long timesPutOff() {
    return ADVICE.matcher(person.sight()).results().count();
  }
}
