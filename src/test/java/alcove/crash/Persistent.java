package alcove.crash;

import alcove.core.PersonId;
import alcove.sandbox.Person;
import alcove.sandbox.Room;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A person who tries again when they are shown an error, or nothing at all, and does no more than
/// that.
final class Persistent {
  private static final int MOST_TRIES = 20;
  private static final Pattern LATER = Pattern.compile("again in a (moment|minute)");

  private final Person person;

  Persistent(Person person) {
    this.person = person;
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

  Persistent presses(String button) {
    until(
        () -> person.last().ok() || !person.sight().contains("[" + button + "]"),
        () -> person.presses(button));
    return this;
  }

  Persistent pressesInRoom(String button) {
    until(
        () -> person.last().ok() || !person.sight().contains("[" + button + "]"),
        () -> room().presses(button));
    return this;
  }

  Persistent chooses(String option) {
    until(
        () -> person.last().ok() || !person.sight().contains(option), () -> person.chooses(option));
    return this;
  }

  Persistent chooses(String label, String option) {
    until(
        () -> person.last().ok() || !isOffered(label, option), () -> person.chooses(label, option));
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

  /// Sends what is open. Where a page has come in its place that says to try again, it takes `anew`
  /// to have it open.
  Persistent submits(Runnable anew) {
    until(
        () -> !person.hasModal() || person.last().ok() || person.modal().contains("(!)"),
        () -> {
          if (isPutOff()) {
            person.closesModal();
            anew.run();
          }
          person.submits();
        });
    return this;
  }

  /// Whether a page is open that has nothing but the advice to try again.
  private boolean isPutOff() {
    return person.hasModal()
        && LATER.matcher(person.modal()).find()
        && !person.modal().contains("(!)");
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

  /// What is answered by the advice to try again is not done.
  private void until(BooleanSupplier done, Runnable act) {
    for (var i = 0; i < MOST_TRIES; i++) {
      var before = timesPutOff();
      act.run();
      if (timesPutOff() <= before && done.getAsBoolean()) {
        return;
      }
    }
    throw new AssertionError("tried " + MOST_TRIES + " times in vain");
  }

  private long timesPutOff() {
    return LATER.matcher(person.sight()).results().count();
  }
}
