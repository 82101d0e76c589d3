package alcove.enrolment;

/// Something that two people can work on together. Choices and not words: what is not typed cannot
/// say too much.
public enum Topic {
  DIRECTION,
  NEW_ROLE,
  LEADING,
  FIRST_TEAM,
  FEEDBACK,
  DIFFICULT_TALKS,
  INFLUENCE,
  SPEAKING,
  WRITING,
  NETWORK,
  PRIORITIES,
  BALANCE,
  RETURNING,
  BELONGING,
  CRAFT,
  BIGGER_PICTURE,
  CULTURES,
  CHANGE
}
