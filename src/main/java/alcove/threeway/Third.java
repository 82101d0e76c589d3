package alcove.threeway;

/// Who joins the two, by role and never by name.
public enum Third {
  MENTEES_MANAGER,
  MENTORS_MANAGER,
  PEOPLE_TEAM,
  SOMEBODY_ELSE
}
