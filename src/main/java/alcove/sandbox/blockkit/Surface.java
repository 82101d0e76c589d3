package alcove.sandbox.blockkit;

/// Where blocks are to be shown. `ANY` is for blocks whose surface is not known yet.
public enum Surface {
  MESSAGE,
  MODAL,
  HOME,
  ANY
}
