package alcove.agreement;

/// One of the named answers to a [Question]. The names are stored and signed, so one that has been
/// used is never given another meaning.
public enum Option {
  RENEW_AT_END(Question.RENEWAL),
  RENEW_HALFWAY(Question.RENEWAL),
  RENEW_QUARTERLY(Question.RENEWAL),

  MEET_WEEKLY(Question.MEETING, 7),
  MEET_FORTNIGHTLY(Question.MEETING, 14),
  MEET_THREE_WEEKLY(Question.MEETING, 21),
  MEET_MONTHLY(Question.MEETING, 28),

  HALF_HOUR(Question.LENGTH, 30),
  THREE_QUARTERS(Question.LENGTH, 45),
  ONE_HOUR(Question.LENGTH, 60),
  HOUR_AND_A_HALF(Question.LENGTH, 90),

  CHECK_IN_WEEKLY(Question.CHECK_IN, 7),
  CHECK_IN_FORTNIGHTLY(Question.CHECK_IN, 14),
  CHECK_IN_THREE_WEEKLY(Question.CHECK_IN, 21),
  CHECK_IN_FOUR_WEEKLY(Question.CHECK_IN, 28),

  REPLY_NEXT_DAY(Question.REPLY),
  REPLY_THREE_DAYS(Question.REPLY),
  REPLY_WEEK(Question.REPLY),

  CANCEL_DAY_BEFORE(Question.CANCELLING),
  CANCEL_TWO_DAYS_BEFORE(Question.CANCELLING),
  CANCEL_ANY_TIME(Question.CANCELLING),

  WORKING_HOURS(Question.HOURS),
  EVENINGS_TOO(Question.HOURS),
  ANY_TIME(Question.HOURS),

  NOTHING_LEAVES(Question.DEGREE),
  THAT_WE_MEET(Question.DEGREE),
  HOW_IT_GOES(Question.DEGREE),
  THE_TOPICS(Question.DEGREE),
  WHAT_I_LEARNT(Question.DEGREE),
  WHAT_I_WILL_DO(Question.DEGREE),
  NOBODY_RECOGNISABLE(Question.DEGREE),
  PEOPLE_I_NAME(Question.DEGREE),
  I_ASK_EACH_TIME(Question.DEGREE),

  NO_NOTES(Question.NOTES),
  EACH_OWN_NOTES(Question.NOTES),
  MENTEE_NOTES(Question.NOTES),
  SHARED_NOTES(Question.NOTES),

  NOTES_GO_WHEN_USED(Question.NOTES_GO),
  NOTES_GO_AT_END(Question.NOTES_GO),
  NOTES_GO_MONTH_AFTER(Question.NOTES_GO),

  REFERENCE_NOTHING(Question.REFERENCE),
  REFERENCE_STRENGTHS(Question.REFERENCE),
  REFERENCE_AND_ASPIRATIONS(Question.REFERENCE),
  REFERENCE_ALL_THREE(Question.REFERENCE),

  MANAGER_NOTHING(Question.LINE_MANAGER),
  MANAGER_WHAT_I_WILL_DO(Question.LINE_MANAGER),
  MANAGER_ASK_FIRST(Question.LINE_MANAGER),

  NO_THREE_WAY(Question.THREE_WAY),
  MENTEE_OPENS(Question.THREE_WAY),
  MENTOR_OPENS(Question.THREE_WAY),
  DECIDED_ON_THE_SHEET(Question.THREE_WAY),

  ASK_SUPERVISOR(Question.IN_DOUBT),
  ASK_SOMEBODY_NAMED(Question.IN_DOUBT),
  ASK_OUTSIDE(Question.IN_DOUBT),

  RAISE_AT_ONCE(Question.PROBLEMS),
  RAISE_NEXT_TALK(Question.PROBLEMS),
  RAISE_IN_WRITING(Question.PROBLEMS),

  LAST_TALK_YES(Question.LAST_TALK),
  LAST_MESSAGE(Question.LAST_TALK);

  private final Question question;

  private final int amount;

  Option(Question question) {
    this(question, 0);
  }

  Option(Question question, int amount) {
    this.question = question;
    this.amount = amount;
  }

  public Question question() {
    return question;
  }

  /// What this names as a number: a rhythm in days, a length in minutes; 0 when it names none.
  public int amount() {
    return amount;
  }
}
