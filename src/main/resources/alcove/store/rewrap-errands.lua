-- Puts the keys of errands in place that were wrapped anew. An errand that is gone meanwhile, or was
-- put off and has a later key, is left alone.
--
-- KEYS[1]     HASH    errands
-- ARGV[1]     integer where in an errand its wrapped key begins, counted from 0
-- ARGV[3k-1]  string  the id of errand k
-- ARGV[3k]    string  the wrapped key that it had
-- ARGV[3k+1]  string  the same key as it is wrapped now, of the same length
--
-- Returns in how many it was put.

local from = tonumber(ARGV[1])
local done = 0
for at = 2, #ARGV, 3 do
  local before = ARGV[at + 1]
  local errand = redis.call('HGET', KEYS[1], ARGV[at])
  if errand and string.sub(errand, from + 1, from + #before) == before then
    local after = string.sub(errand, 1, from) .. ARGV[at + 2] .. string.sub(errand, from + #before + 1)
    redis.call('HSET', KEYS[1], ARGV[at], after)
    done = done + 1
  end
end
return done
