package alcove.privacy;

import alcove.privacy.KeyringFile.Contents;
import alcove.privacy.KeyringProblem.Code;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.KmsClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A key of a key-management service, which never leaves it: what lies in the keyring's file opens
/// only for whoever may ask the service. Reached by Tink's [KmsClient], of which the class path has
/// to bring one for the service.
///
/// What it has opened once is kept in memory, so that a service that is away stops nothing but the
/// next epoch. No call takes longer than [#PATIENCE]. May be used by many threads.
final class Kms implements Wrapping {
  /// A person may wait for it, and for Redis besides, and Slack waits for three seconds.
  static final Duration PATIENCE = Duration.ofMillis(1_200);

  private final String name;
  private final Aead aead;
  private final Map<String, byte[]> opened = new ConcurrentHashMap<>();

  /// @param name its address as Tink writes it: `aws-kms://…`, `gcp-kms://…`
  /// @throws KeyringProblem when nothing on the class path speaks to such a service
  Kms(String name) {
    this.name = name;
    this.aead = aead(name);
  }

  @Override
  public Optional<String> name() {
    return Optional.of(name);
  }

  @Override
  public String wrap(byte[] key, String what) {
    var wrapped =
        Base64.getEncoder().encodeToString(inTime(() -> aead.encrypt(key, associated(what))));
    opened.put(place(wrapped, what), key.clone());
    return wrapped;
  }

  @Override
  public byte[] unwrap(String wrapped, String what) {
    var known = opened.get(place(wrapped, what));
    if (known != null) {
      return known.clone();
    }
    var bytes = Wrapping.decoded(wrapped);
    var key = inTime(() -> aead.decrypt(bytes, associated(what)));
    opened.put(place(wrapped, what), key.clone());
    return key;
  }

  /// Forgets what does not lie in the file any more: the key of a destroyed epoch is gone here,
  /// too.
  void keepOnly(Contents contents) {
    var kept = new HashSet<>(Set.of(place(contents.index(), Keyring.INDEX)));
    contents.epochs().forEach(key -> kept.add(place(key.keyset(), Epochs.place(key.number()))));
    opened.keySet().retainAll(kept);
  }

  private static String place(String wrapped, String what) {
    return what + " " + wrapped;
  }

  private static byte[] associated(String what) {
    return ("alcove " + what).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] inTime(Callable<byte[]> call) {
    var task = new FutureTask<>(call);
    var asking = Thread.ofVirtual().name("kms").start(task);
    try {
      return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw new KeyringProblem(isAway(failed) ? Code.KMS_AWAY : Code.KMS_REFUSES);
    } catch (TimeoutException _) {
      asking.interrupt();
      throw new KeyringProblem(Code.KMS_AWAY);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new KeyringProblem(Code.KMS_AWAY);
    }
  }

  /// Tink's clients say both that they cannot reach their service and that it does not open it with
  /// one exception; what is behind it tells which. Its message might quote anything.
  private static boolean isAway(Throwable failed) {
    for (var each = failed; each != null; each = each.getCause()) {
      if (each instanceof IOException) {
        return true;
      }
    }
    return !(failed.getCause() instanceof GeneralSecurityException);
  }

  private static Aead aead(String name) {
    try {
      return client(name).getAead(name);
    } catch (GeneralSecurityException | RuntimeException _) {
      throw new KeyringProblem(Code.KMS_UNKNOWN);
    }
  }

  private static KmsClient client(String name) throws GeneralSecurityException {
    try {
      return KmsClients.get(name);
    } catch (GeneralSecurityException _) {
      for (var client : ServiceLoader.load(KmsClient.class)) {
        if (client.doesSupport(name)) {
          return client.withDefaultCredentials();
        }
      }
      throw new KeyringProblem(Code.KMS_UNKNOWN);
    }
  }
}
