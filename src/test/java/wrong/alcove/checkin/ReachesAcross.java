package wrong.alcove.checkin;

import com.google.crypto.tink.Aead;
import redis.clients.jedis.RedisClient;
import wrong.alcove.sandbox.Sandboxed;

/// Uses what belongs to others: the sandbox, Redis, the keys.
record ReachesAcross(Sandboxed sandboxed, RedisClient redis, Aead aead) {}
