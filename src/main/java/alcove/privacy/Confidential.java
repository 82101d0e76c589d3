package alcove.privacy;

/// Words that a person typed.
///
/// They are wrapped where a request is parsed and stay wrapped: they do not print, do not compare,
/// do not serialise. Only a [Reader] opens them, and only two places in the program hold one, so
/// that every place that can see a typed word is found by one text search.
public final class Confidential {
  private final String words;

  private Confidential(String words) {
    this.words = words;
  }

  public static Confidential of(String words) {
    return new Confidential(words);
  }

  /// Characters as Unicode code points: what Slack's limits count.
  public int length() {
    return words.codePointCount(0, words.length());
  }

  public boolean isBlank() {
    return words.isBlank();
  }

  /// Whether both hold the same words. An explicit question and not `equals`: a record that holds
  /// words must not become a way to compare them in passing.
  public boolean sameAs(Confidential other) {
    return words.equals(other.words);
  }

  /// The words themselves, for somebody who may read them.
  public String open(Reader reader) {
    return reader.read(words);
  }

  /// The right to read what people typed.
  public enum Reader {
    /// To seal the words before they are stored, and back. Held by the store alone.
    SEAL,
    /// To carry the words to the person they are for. Held by the Block Kit builder alone.
    DELIVER;

    private String read(String words) {
      return words;
    }
  }

  @Override
  public String toString() {
    return "[confidential]";
  }
}
