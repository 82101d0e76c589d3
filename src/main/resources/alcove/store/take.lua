-- Takes a turn at every bucket of a call, or at none.
--
-- A bucket holds the moment until which it is spoken for (the generic cell rate algorithm): a turn
-- moves that moment by its interval, and may be taken while the moment is no further ahead than the
-- tolerance. Every key expires when its moment has passed by Redis' own clock, so that a caller whose
-- clock is set back waits no longer than that.
--
-- KEYS[1..n] STRING with expiry, integer milliseconds
-- ARGV[1]     integer now, in milliseconds
-- ARGV[2k]    integer interval of bucket k, in milliseconds
-- ARGV[2k+1]  integer tolerance of this caller at bucket k, in milliseconds
--
-- Returns how many milliseconds to wait; 0 when the turn is taken.

local now = tonumber(ARGV[1])
local moments = {}
local wait = 0
for k, key in ipairs(KEYS) do
  local moment = math.max(now, tonumber(redis.call('GET', key) or '0'))
  wait = math.max(wait, moment - now - tonumber(ARGV[2 * k + 1]))
  moments[k] = moment + tonumber(ARGV[2 * k])
end
if wait > 0 then
  return wait
end
for k, key in ipairs(KEYS) do
  redis.call('SET', key, string.format('%.0f', moments[k]), 'PX', string.format('%.0f', moments[k] - now))
end
return 0
