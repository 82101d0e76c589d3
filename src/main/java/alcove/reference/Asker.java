package alcove.reference;

/// Who wants to know, by role and never by name.
public enum Asker {
  LINE_MANAGER,
  HIRING,
  PANEL,
  PEOPLE_TEAM,
  COLLEAGUE
}
