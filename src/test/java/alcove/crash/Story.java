package alcove.crash;

import alcove.stories.Pages;
import java.time.Duration;

/// The story that is told again and again: Ana asks Bea, they agree, they check in, they look back.
/// Each of its chapters ends at a quiet moment, with nobody in the middle of anything.
final class Story {

  /// The chapters, in their order.
  enum Chapter {
    INVITATION,
    ROOM,
    ANAS_SIDE,
    BEAS_SIDE,
    SETTLING,
    SIGNING,
    CHECK_IN,
    REVIEW,
    OUTCOME;

    static Chapter last() {
      return values()[values().length - 1];
    }
  }

  private final Company company;
  private final Persistent ana;
  private final Persistent bea;

  Story(Company company) {
    this.company = company;
    this.ana = new Persistent(company, "Ana");
    this.bea = new Persistent(company, "Bea");
  }

  /// Tells these chapters and all between them; returns how things are at their end.
  Ending told(Chapter from, Chapter to) {
    for (var chapter : Chapter.values()) {
      if (chapter.compareTo(from) >= 0 && chapter.compareTo(to) <= 0) {
        tell(chapter);
      }
    }
    return ending();
  }

  /// How things are now.
  Ending ending() {
    return Ending.of(company, ana, bea);
  }

  void tell(Chapter chapter) {
    switch (chapter) {
      case INVITATION -> asks();
      case ROOM -> accepts();
      case ANAS_SIDE -> agrees(ana, "Every two weeks");
      case BEAS_SIDE -> agrees(bea, "Once a month");
      case SETTLING -> settles();
      case SIGNING -> signs();
      case CHECK_IN -> checksIn();
      case REVIEW -> looksBack();
      case OUTCOME -> goesOn();
    }
    company.settle();
  }

  private void asks() {
    ana.types("/mentor start @Bea")
        .fills(form -> form.chooses("mentee").chooses("No"))
        .submits()
        .closes();
  }

  private void accepts() {
    bea.sees("would like to have you as *mentor*").presses("Accept");
  }

  private static void agrees(Persistent who, String meeting) {
    // The hour may be none at which they are asked: they come by themselves.
    who.types("/mentor agreement", "Continue").opens("Continue");
    Pages.side("To speak up in large meetings", meeting).forEach(page -> who.fills(page).submits());
    who.submits(() -> who.tries("Continue")).closes();
  }

  private void settles() {
    ana.pressesInRoom("Once a month");
  }

  private void signs() {
    signs(ana);
    signs(bea);
  }

  private static void signs(Persistent who) {
    who.opensInRoom("Read and sign").submits(() -> who.tries("Read and sign")).closes();
  }

  private void checksIn() {
    company.slack().passes(Duration.ofDays(15));
    checksIn(ana);
    checksIn(bea);
  }

  private static void checksIn(Persistent who) {
    who.chooses("Have the two of you met", "Yes")
        .chooses("How useful", "4")
        .chooses("1: not at all")
        .chooses("Did anything leave", "No");
  }

  private void looksBack() {
    company.slack().passes(Duration.ofDays(17));
    looksBack(ana, "5: fully");
    looksBack(bea, "3");
  }

  private static void looksBack(Persistent who, String grade) {
    who.opens("Answer")
        .fills(form -> Pages.grades(form, grade).fills("What works well", "Our walks"))
        .submits()
        .closes();
  }

  private void goesOn() {
    ana.chooses("Keep everything as it is");
    bea.chooses("Keep everything as it is");
  }
}
