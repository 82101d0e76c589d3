package alcove.browser;

/// What somebody enters in the seven parts of an agreement; the rest both enter alike.
record Wishes(String purpose, String place, String meeting, String keeping, String notes) {

  /// Fills in all seven, up to the page that submits them.
  void enter(Pane form) {
    form.sees("1 of 7");
    purpose(form);
    saved(form, "2 of 7");
    rhythm(form);
    saved(form, "3 of 7");
    confidence(form);
    saved(form, "4 of 7");
    form.ticksAll();
    saved(form, "5 of 7");
    whenAsked(form);
    saved(form, "6 of 7");
    form.chooses("In doubt", "A supervisor of the program, without a name");
    form.ticksAll();
    saved(form, "7 of 7");
    changing(form);
    saved(form, "Your side is complete");
  }

  private static void saved(Pane form, String next) {
    form.presses("Save and go on");
    form.sees(next);
  }

  private void purpose(Pane form) {
    form.fills("What would you like to work on", purpose);
    form.fills("What is off limits", "My time before this company");
    form.chooses("go on?", "A month before the end");
  }

  private void rhythm(Pane form) {
    form.fills("Where can you talk", place);
    form.chooses("How often do you meet", meeting);
    form.chooses("How long", "An hour");
    form.chooses("How often should Alcove ask", "Every two weeks");
    form.chooses("How soon", "By the next working day");
    form.chooses("If a meeting cannot be", "As soon as it is clear, with a new date");
    form.chooses("When may the other write", "In my working hours");
  }

  private void confidence(Pane form) {
    form.fills("How do you keep", keeping);
    form.chooses("What may leave", "Only that we meet");
    form.chooses("Who keeps notes", notes);
    form.chooses("When do notes go", "When your term ends");
  }

  private static void whenAsked(Pane form) {
    form.chooses("suit a role", "My strengths");
    form.chooses("your own line manager", "What I will do");
    form.chooses("meeting of three", "No");
    form.ticksAll();
  }

  private static void changing(Pane form) {
    form.chooses("not going well", "At once, in a short call");
    form.chooses("When it ends", "One last talk, if it can be");
    form.ticksAll();
  }
}
