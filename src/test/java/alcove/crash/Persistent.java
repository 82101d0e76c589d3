package alcove.crash;

import alcove.core.PersonId;
import alcove.sandbox.Person;
import alcove.sandbox.Room;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// A person who tries again when they are shown an error, or nothing at all, and does no more than
/// that.
final class Persistent {
  private static final int MOST_TRIES = 5;

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

  /// Sends what is open. A window that says what is wrong has been heard.
  Persistent submits() {
    until(
        () -> !person.hasModal() || person.last().ok() || person.modal().contains("(!)"),
        person::submits);
    return this;
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

  private static void until(BooleanSupplier done, Runnable act) {
    for (var i = 0; i < MOST_TRIES; i++) {
      act.run();
      if (done.getAsBoolean()) {
        return;
      }
    }
    throw new AssertionError("tried " + MOST_TRIES + " times in vain");
  }
}
