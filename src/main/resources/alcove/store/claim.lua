-- Claims errands that are due: each is leased by moving it into the future, so that it comes back by
-- itself when whoever claimed it dies. A member that begins with "pair:" stands for a pair's own
-- agenda, which is in the pair's record: it has no errand beside it.
--
-- KEYS[1] ZSET due, KEYS[2] HASH errands
-- ARGV[1] integer now, in milliseconds
-- ARGV[2] number  the end of the lease, in milliseconds; it ends on a half, so that an errand that was
--                 claimed before can be told from a fresh one
-- ARGV[3] integer how many at most
--
-- Returns id, due millisecond, sealed errand or an empty string; id, ...

local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'WITHSCORES', 'LIMIT', 0, ARGV[3])
local claimed = {}
for i = 1, #ids, 2 do
  local errand = ''
  if string.sub(ids[i], 1, 5) ~= 'pair:' then
    errand = redis.call('HGET', KEYS[2], ids[i])
  end
  if errand then
    redis.call('ZADD', KEYS[1], ARGV[2], ids[i])
    claimed[#claimed + 1] = ids[i]
    claimed[#claimed + 1] = ids[i + 1]
    claimed[#claimed + 1] = errand
  else
    redis.call('ZREM', KEYS[1], ids[i])
  end
end
return claimed
