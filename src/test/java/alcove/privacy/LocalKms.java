package alcove.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// A key-management service with one key, in this JVM: reachable, away, mute or with another key.
public final class LocalKms implements KmsClient, Aead {
  private final String name = "local-kms://" + UUID.randomUUID();
  private volatile Aead key = anotherKey();
  private volatile @Nullable Mood mood;
  private volatile int calls;
  private volatile int last = Integer.MAX_VALUE;

  /// How it does not answer.
  private enum Mood {
    AWAY,
    MUTE
  }

  public LocalKms() {
    KmsClients.add(this);
  }

  public String name() {
    return name;
  }

  int calls() {
    return calls;
  }

  void isAway() {
    mood = Mood.AWAY;
  }

  /// Answers so many calls more, and is away then.
  void answersOnly(int more) {
    mood = null;
    last = calls + more;
  }

  void isMute() {
    mood = Mood.MUTE;
  }

  void isBack() {
    mood = null;
    last = Integer.MAX_VALUE;
  }

  void takesAnotherKey() {
    key = anotherKey();
  }

  @Override
  public boolean doesSupport(String uri) {
    return uri.equals(name);
  }

  @Override
  public KmsClient withCredentials(String path) {
    return this;
  }

  @Override
  public KmsClient withDefaultCredentials() {
    return this;
  }

  @Override
  public Aead getAead(String uri) {
    return this;
  }

  @Override
  public byte[] encrypt(byte[] plain, byte[] associated) throws GeneralSecurityException {
    answers();
    return key.encrypt(plain, associated);
  }

  @Override
  public byte[] decrypt(byte[] sealed, byte[] associated) throws GeneralSecurityException {
    answers();
    return key.decrypt(sealed, associated);
  }

  private synchronized void counts() {
    calls++;
    if (calls > last) {
      mood = Mood.AWAY;
    }
  }

  private void answers() throws GeneralSecurityException {
    counts();
    switch (mood) {
      case null -> {}
      case AWAY -> throw new GeneralSecurityException(new IOException("no route"));
      case MUTE -> {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException _) {
          throw new GeneralSecurityException("interrupted");
        }
      }
    }
  }

  private static Aead anotherKey() {
    try {
      AeadConfig.register();
      var tink = RegistryConfiguration.get();
      return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, tink)
          .getPrimitive(tink, Aead.class);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
