-- Puts the keys of records in place that were wrapped anew. What was replaced meanwhile has a later
-- key of its own, and is left alone.
--
-- KEYS[1..n] STRING  the records
-- ARGV[1]     integer where in a record its wrapped key begins, counted from 0
-- ARGV[2k]    string  the wrapped key that record k had
-- ARGV[2k+1]  string  the same key as it is wrapped now, of the same length
--
-- Returns in how many it was put.

local from = tonumber(ARGV[1])
local done = 0
for k, record in ipairs(KEYS) do
  local before = ARGV[2 * k]
  if redis.call('GETRANGE', record, from, from + #before - 1) == before then
    redis.call('SETRANGE', record, from, ARGV[2 * k + 1])
    done = done + 1
  end
end
return done
