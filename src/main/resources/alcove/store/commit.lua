-- Commits one decision, all or nothing.
--
-- KEYS[1] STRING  the request's memory
-- KEYS[2] ZSET    due: errand id, or what stands for a pair's agenda, by millisecond
-- KEYS[3] HASH    errands: errand id to sealed errand
-- KEYS[4] HASH    rooms: a pair by its room
-- KEYS[5] ZSET    lanes: as claim.lua has it
-- KEYS[6] ZSET    pairs: the ids of all pairs of a program that have a record, all at score 0; any
--                 other when none comes or goes
-- KEYS[7] STRING  the workspace's life: its name of 26 characters, a space, and the number of the
--                 earliest epoch that a key may be wrapped under
-- KEYS[8..] STRING the records that are written
--
-- ARGV[1] string  the name of the life that this commit is of
-- ARGV[2] integer the epoch that its keys are wrapped under, or an earlier one
-- ARGV[3] integer how long the request is remembered, in milliseconds; 0: it is not
-- ARGV[4] string  the id of the errand that this commit completes; empty: none
-- ARGV[5] number  the lease under which that errand was claimed
-- ARGV[6] string  the place in its lane that the errand leaves; empty: it has none, or is put off
-- ARGV[7] integer number of records; then for each, in the order of KEYS[8..]:
--         string  the version it must have (12 hex digits; empty: it must not exist)
--         string  the new value (empty: delete it)
-- then    integer number of agendas that changed; then for each: its member of the due list, and the
--         millisecond at which it comes next (empty: never)
-- then    integer number of errands to add; then for each: id, due millisecond, sealed errand
-- then    integer number of rooms that changed; then for each: its name, and its pair (empty: none)
-- then    integer number of pairs that came or went; then for each: its id, and 1 or 0
--
-- Returns 0 done, 1 a record has another version, 2 the request was answered before,
--         3 the lease is lost, 4 the life is over, or its keys have to be wrapped under a later epoch

local at = 1
local function take()
  at = at + 1
  return ARGV[at - 1]
end

local life = take()
local epoch = tonumber(take())
local remember = tonumber(take())
local errand = take()
local lease = take()
local place = take()
local records = tonumber(take())

local present = redis.call('GET', KEYS[7]) or ''
if string.sub(present, 1, 26) ~= life or tonumber(string.sub(present, 28)) > epoch then
  return 4
end
if remember > 0 and redis.call('EXISTS', KEYS[1]) == 1 then
  return 2
end
if errand ~= '' then
  local score = redis.call('ZSCORE', KEYS[2], errand)
  if not score or tonumber(score) ~= tonumber(lease) then
    return 3
  end
end

local first = at
for i = 1, records do
  local expected = take()
  take()
  if redis.call('GETRANGE', KEYS[7 + i], 0, 11) ~= expected then
    return 1
  end
end

at = first
for i = 1, records do
  take()
  local value = take()
  if value == '' then
    redis.call('DEL', KEYS[7 + i])
  else
    redis.call('SET', KEYS[7 + i], value)
  end
end

if errand ~= '' then
  redis.call('ZREM', KEYS[2], errand)
  redis.call('HDEL', KEYS[3], errand)
end
if place ~= '' then
  redis.call('ZREM', KEYS[5], place .. errand)
  local lane = string.sub(place, 1, 26)
  local next = redis.call('ZRANGEBYLEX', KEYS[5], '[' .. lane, '(' .. lane .. '~', 'LIMIT', 0, 1)[1]
  if next then
    local waiting = string.sub(next, #place + 1)
    local score = redis.call('ZSCORE', KEYS[2], waiting)
    if score and string.sub(score, -3) == '.25' then
      redis.call('ZADD', KEYS[2], 0, waiting)
    end
  end
end
for _ = 1, tonumber(take()) do
  local agenda = take()
  local due = take()
  if due == '' then
    redis.call('ZREM', KEYS[2], agenda)
  else
    redis.call('ZADD', KEYS[2], due, agenda)
  end
end
local dues = {}
local added = {}
for _ = 1, tonumber(take()) do
  local id = take()
  dues[#dues + 1] = take()
  dues[#dues + 1] = id
  added[#added + 1] = id
  added[#added + 1] = take()
end
if #added > 0 then
  redis.call('ZADD', KEYS[2], unpack(dues))
  redis.call('HSET', KEYS[3], unpack(added))
end
for _ = 1, tonumber(take()) do
  local room = take()
  local pair = take()
  if pair == '' then
    redis.call('HDEL', KEYS[4], room)
  else
    redis.call('HSET', KEYS[4], room, pair)
  end
end
for _ = 1, tonumber(take()) do
  local pair = take()
  if take() == '1' then
    redis.call('ZADD', KEYS[6], 0, pair)
  else
    redis.call('ZREM', KEYS[6], pair)
  end
end
if remember > 0 then
  redis.call('SET', KEYS[1], '1', 'PX', remember)
end
return 0
