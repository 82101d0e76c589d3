package alcove.privacy;

/// The keyring cannot be used as it is. It says what to do, and nothing of what is in the file.
public final class KeyringProblem extends RuntimeException {

  /// What is wrong, with advice for the operator. In none of these cases is the file touched.
  public enum Code {
    MISSING("there is no keyring at this path: mount it, or restore it from its backup"),
    EXISTS("there is a keyring already: it is never written over"),
    OPEN_TO_OTHERS("other users of this machine can read the keyring: run chmod 600 on it"),
    UNREADABLE("the keyring cannot be read: check its owner, and that it is a file"),
    BROKEN("the keyring is damaged or only half there: restore it from its backup"),
    OF_ANOTHER_REDIS(
        "this Redis belongs to another keyring: restore the keyring that goes with it, or begin"
            + " with an empty Redis"),
    OUTDATED(
        "this keyring is older than what is in Redis: restore its latest copy, or mount the one"
            + " that the others use"),
    REDIS_TOO_OLD(
        "this Redis is a copy from before the oldest epoch that still lives, and nothing in it"
            + " opens any more: restore a younger copy, or begin with an empty Redis"),
    NAMES_UNFINISHED(
        "not all names in this Redis are under the keyring's newest secret: run ./alcove"
            + " rotate-keys --index to come to the end of it"),
    KMS_UNKNOWN(
        "nothing on the class path speaks to a KMS of this kind: add Tink's library for it, or"
            + " correct ALCOVE_KEYRING_KMS"),
    KMS_AWAY(
        "the KMS does not answer: check the network and the credentials; what is open already stays"
            + " open, and it is tried again"),
    KMS_REFUSES(
        "the KMS does not open this keyring: let Alcove use the key that it was wrapped by, or"
            + " restore the keyring that goes with that key"),
    KMS_OTHER(
        "the keyring is wrapped by a key of a KMS: set ALCOVE_KEYRING_KMS to the one that it was"
            + " wrapped by"),
    NEWER("the keyring was written by a newer version of Alcove"),
    UNWRITABLE("the keyring cannot be written: check its folder's owner and the free space"),
    BUSY("another process is changing the keyring at this moment: try again");

    private final String advice;

    Code(String advice) {
      this.advice = advice;
    }

    /// One clause in lower case, without a full stop.
    public String advice() {
      return advice;
    }
  }

  private final Code code;

  public KeyringProblem(Code code) {
    super(code.advice());
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
