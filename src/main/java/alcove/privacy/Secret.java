package alcove.privacy;

/// A password, token or signing secret of the operator. It does not print; every place that uses
/// one is found by searching for [#reveal].
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  public static Secret of(String value) {
    return new Secret(value);
  }

  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
