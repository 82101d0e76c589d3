-- Takes a turn at every bucket of a call, or at none.
--
-- A bucket holds the moment until which it is spoken for (the generic cell rate algorithm), and when
-- that was said: a turn moves the moment by its interval, and may be taken while the moment is no
-- further ahead than the tolerance. All by the caller's clock. A caller whose clock stands far before
-- what was said last has had it set back, and begins anew instead of waiting until it has caught up.
-- Every key goes a while after its moment, by Redis' own clock: so late that a caller whose clock is
-- slow, or stands, still meets it.
--
-- KEYS[1..n] STRING with expiry, two integers in milliseconds: the moment, and when it was said
-- ARGV[1]     integer now, in milliseconds
-- ARGV[2]     integer how far behind a clock may be that was not set back, in milliseconds
-- ARGV[3]     integer how long a key stays after its moment, in milliseconds
-- ARGV[2k+2]  integer interval of bucket k, in milliseconds
-- ARGV[2k+3]  integer tolerance of this caller at bucket k, in milliseconds
--
-- Returns how many milliseconds to wait; 0 when the turn is taken.

local now = tonumber(ARGV[1])
local behind = tonumber(ARGV[2])
local stays = tonumber(ARGV[3])
local moments = {}
local wait = 0
for k, key in ipairs(KEYS) do
  local until_, said = string.match(redis.call('GET', key) or '', '^(%d+) (%d+)$')
  local moment = now
  if until_ and now + behind >= tonumber(said) then
    moment = math.max(now, tonumber(until_))
  end
  wait = math.max(wait, moment - now - tonumber(ARGV[2 * k + 3]))
  moments[k] = moment + tonumber(ARGV[2 * k + 2])
end
if wait > 0 then
  return wait
end
for k, key in ipairs(KEYS) do
  local value = string.format('%.0f %.0f', moments[k], now)
  redis.call('SET', key, value, 'PX', string.format('%.0f', moments[k] - now + stays))
end
return 0
