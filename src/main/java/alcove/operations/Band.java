package alcove.operations;

/// About how much it was. [#HARDLY_ANY] is none as well.
public enum Band {
  HARDLY_ANY,
  SOME,
  MANY
}
