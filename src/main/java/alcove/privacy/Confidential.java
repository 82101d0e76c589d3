package alcove.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Words that a person typed.
///
/// They are wrapped where a request is parsed and stay wrapped: they do not print, do not compare,
/// do not serialise. Only a [Reader] opens them, and only four places in the program hold one, so
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

  /// The first `length` characters, with an ellipsis in place of the rest.
  public Confidential shortened(int length) {
    return length() <= length
        ? this
        : new Confidential(words.substring(0, words.offsetByCodePoints(0, length)).strip() + "…");
  }

  /// SHA-256 of these words under `label`, in hexadecimal: what a signature stands for. The label
  /// says which words they are and in which pair, so that equal words elsewhere have another
  /// digest.
  public String digest(String label) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(label.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      return HexFormat.of().formatHex(sha.digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
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
    DELIVER,
    /// To make words public that were typed to be public: a program's name, its list and its cards.
    /// Held by the reader of the program's settings alone.
    PUBLISH,
    /// To look up the people whom a pasted list names. Held by the reader of such lists alone.
    IMPORT;

    private String read(String words) {
      return words;
    }
  }

  @Override
  public String toString() {
    return "[confidential]";
  }
}
