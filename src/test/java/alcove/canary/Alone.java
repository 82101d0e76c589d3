package alcove.canary;

import alcove.sandbox.Person;
import alcove.stories.Couple;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// What a person answers alone, in two ways that are of one length, so that what is sealed has one
/// length.
///
/// @param before what happens after the two have come so far
/// @param answer of Ana's, in one of two ways
record Alone(String title, Stage stage, Consumer<Couple> before, Answer answer) {
  private static final String A_TIME = "Wednesday, 25 November, 10:30";

  /// A side of the agreement that the other has not met with one of theirs.
  private static final Alone AGREEMENT =
      new Alone(
          "agreement",
          Stage.MET,
          couple -> {},
          (couple, way) ->
              couple.submit(
                  couple.ana,
                  List.of("A quiet alder by the lake", "A noisy birch on the hill").get(way),
                  List.of("Every two weeks", "Once a month").get(way)));

  private static final Alone CHECK_IN =
      new Alone(
          "check-in",
          Stage.AGREED,
          couple -> couple.world.days(15),
          (couple, way) ->
              couple
                  .ana
                  .chooses("Have the two of you met", List.of("Yes", "Not yet").get(way))
                  .chooses("How useful", List.of("2", "4").get(way))
                  .chooses("Did anything leave", List.of("No", "Yes, and it is sorted").get(way)));

  /// That a hand is wanted, and the question about the other.
  private static final Alone HELP =
      new Alone(
          "help",
          Stage.AGREED,
          couple -> couple.world.days(15),
          (couple, way) ->
              couple
                  .ana
                  .chooses("Have the two of you met", List.of("Yes", "Help me").get(way))
                  .chooses("How useful", "4")
                  .chooses(List.of("5: very much so", "1: not at all").get(way))
                  .chooses("Did anything leave", List.of("No", "Yes. Help me").get(way)));

  /// That nothing is to be asked.
  private static final Alone PROMPT =
      new Alone(
          "prompt",
          Stage.AGREED,
          couple -> couple.world.days(15),
          (couple, way) -> couple.ana.presses(List.of("Not now", "Stop asking").get(way)));

  private static final Alone REVIEW =
      new Alone(
          "review",
          Stage.AGREED,
          couple -> couple.world.days(32),
          (couple, way) ->
              couple
                  .grades(couple.ana, List.of("2", "4").get(way))
                  .fills("What works well", List.of("A quiet alder", "A noisy birch").get(way))
                  .submits()
                  .closesModal());

  /// Whether to go on, after a review.
  private static final Alone NEXT =
      new Alone(
          "next",
          Stage.AGREED,
          couple -> {
            couple.world.days(32);
            both(
                couple,
                who ->
                    couple
                        .grades(who, "4")
                        .fills("What works well", "Our walks")
                        .submits()
                        .closesModal());
          },
          (couple, way) ->
              couple.ana.chooses(
                  List.of("Keep everything as it is", "End here, with thanks").get(way)));

  private static final Alone CARD =
      new Alone(
          "card",
          Stage.AGREED,
          couple -> couple.world.days(1),
          (couple, way) -> {
            couple.ana.types("/mentor card").chooses("In the corridor");
            couple
                .ana
                .chooses(
                    List.of(
                            "Say that we meet, and nothing else",
                            "Say what we work on; it is no secret")
                        .get(way))
                .submits()
                .closesModal();
          });

  /// Whether a meeting took place.
  private static final Alone MEETING =
      new Alone(
          "meeting",
          Stage.AGREED,
          couple -> {
            couple.ana.types("/mentor meet").ticks(A_TIME).submits().closesModal();
            couple.bea.presses(A_TIME);
            couple.world.days(3);
          },
          (couple, way) -> couple.ana.presses(List.of("It did", "It did not").get(way)));

  private static final Alone RENEWAL =
      new Alone(
          "renewal",
          Stage.AGREED,
          couple -> couple.world.days(154),
          (couple, way) -> couple.ana.presses(List.of("Renew", "Move on").get(way)));

  /// What contact somebody would like after the end.
  private static final Alone CONTACT =
      new Alone(
          "contact",
          Stage.AGREED,
          Alone::end,
          (couple, way) ->
              couple.ana.chooses(
                  List.of("A word now and then", "Whenever one of us likes").get(way)));

  /// Whether somebody would mentor, after the end.
  private static final Alone HOPE =
      new Alone(
          "hope",
          Stage.AGREED,
          Alone::end,
          (couple, way) ->
              couple.ana.presses(
                  List.of("I would mentor somebody", "I would like another match").get(way)));

  /// What a supervisor is asked. They read it, and not who asks.
  private static final Alone GUIDANCE =
      new Alone(
          "guidance",
          Stage.AGREED,
          couple -> couple.world.days(1),
          (couple, way) -> {
            couple.ana.types("/mentor guidance").presses("Ask without my name");
            couple
                .ana
                .chooses(List.of("I am a mentee", "I am a mentor").get(way))
                .fills(
                    "What would you like",
                    List.of("A quiet alder by the lake", "A noisy birch on the hill").get(way))
                .submits()
                .closesModal();
          });

  private static final Alone LESSON =
      new Alone(
          "lesson",
          Stage.AGREED,
          couple -> couple.world.days(1),
          (couple, way) -> {
            couple.ana.types("/mentor lessons").presses("Write one");
            couple
                .ana
                .chooses("What came of it?", List.of("It helped", "It harmed").get(way))
                .fills("What happened?", List.of("A quiet alder", "A noisy birch").get(way))
                .submits()
                .closesModal();
          });

  /// Whom somebody would rather not be paired with, and whom they report to.
  private static final Alone ENROLMENT =
      new Alone(
          "enrolment",
          Stage.STRANGERS,
          couple -> {},
          (couple, way) -> {
            var names = List.of("Chidi", "Finn");
            couple
                .ana
                .types("/mentor join")
                .ticks("As a mentee", List.of("Leading people", "Writing well").get(way))
                .ticks("I can talk in", List.of("English", "German").get(way));
            couple
                .ana
                .picks("rather not be paired", names.get(way))
                .picks("Whom do you report to", names.get(1 - way))
                .submits()
                .closesModal();
          });

  /// How far the two are.
  enum Stage {
    STRANGERS,
    MET,
    AGREED
  }

  interface Answer {
    void give(Couple couple, int way);
  }

  /// All that there is to be answered alone.
  static final List<Alone> ALL =
      List.of(
          AGREEMENT, CHECK_IN, HELP, PROMPT, REVIEW, NEXT, CARD, MEETING, RENEWAL, CONTACT, HOPE,
          GUIDANCE, LESSON, ENROLMENT);

  /// A supervisor gets what they are asked within a day.
  boolean isSlow() {
    return equals(GUIDANCE);
  }

  /// Everything before, in which the two lives are one.
  ///
  /// @param seed of what has happened to them on the way
  void come(Couple couple, long seed) {
    switch (stage) {
      case STRANGERS -> {}
      case MET -> couple.meet();
      case AGREED -> {
        couple.agree();
        Happening.some(new Random(seed)).forEach(each -> each.accept(couple));
      }
    }
    before.accept(couple);
  }

  /// Ana answers, in one of two ways.
  ///
  /// @param way 0 or 1
  void answer(Couple couple, int way) {
    answer.give(couple, way);
  }

  private static void both(Couple couple, Consumer<Person> act) {
    List.of(couple.ana, couple.bea).forEach(act);
  }

  private static void end(Couple couple) {
    couple.ana.types("/mentor close").submits();
  }

  @Override
  public String toString() {
    return title;
  }
}
