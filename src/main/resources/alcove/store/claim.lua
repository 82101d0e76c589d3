-- Claims errands that are due: each is leased by moving it into the future, so that it comes back by
-- itself when whoever claimed it dies. A member that begins with "pair:" stands for a pair's own
-- agenda, which is in the pair's record: it has no errand beside it.
--
-- An errand with a place in a lane takes it when it first comes due. While an earlier place of the lane
-- is taken, the errand is not given out: it comes again just after the one that it waits for, or when
-- commit.lua completes that. So what is said to a person, or shown in a room, stays in its order when
-- the first of it is in the hands of another replica, of a dead one, or put off. An errand that was
-- given out before keeps its turn.
--
-- KEYS[1] ZSET due; a score that ends on .5 is the end of a lease, one that ends on .25 waits in a lane
-- KEYS[2] HASH errands: characters 27 to 67 are the errand's place in its lane, or spaces
-- KEYS[3] ZSET lanes: the places that are taken, each followed by its errand's id; all scores are 0
-- ARGV[1] integer now, in milliseconds
-- ARGV[2] number  the end of the lease, in milliseconds; it ends on a half, so that an errand that was
--                 claimed before can be told from a fresh one
-- ARGV[3] integer how many at most
--
-- Returns id, due millisecond, sealed errand or an empty string; id, ...

-- After whom in its lane an errand has to wait, and until when; nil when it is the first.
local function waits(place, id)
  local lane = string.sub(place, 1, 26)
  while true do
    local first = redis.call('ZRANGEBYLEX', KEYS[3], '[' .. lane, '(' .. place .. id, 'LIMIT', 0, 1)[1]
    if not first then
      return nil
    end
    local score = redis.call('ZSCORE', KEYS[1], string.sub(first, 42))
    if score then
      return string.format('%.2f', math.floor(tonumber(score)) + 1.25)
    end
    -- It went without a word, with its pair.
    redis.call('ZREM', KEYS[3], first)
  end
end

local claimed = {}
-- Nearly always once: again only when all that came was kept waiting, and others may be due behind it.
for _ = 1, 100 do
  local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'WITHSCORES', 'LIMIT', 0, ARGV[3])
  local errands = {}
  local places = {}
  local taken = {}
  for i = 1, #due, 2 do
    local id = due[i]
    errands[id] = ''
    if string.sub(id, 1, 5) ~= 'pair:' then
      local errand = redis.call('HGET', KEYS[2], id)
      errands[id] = errand
      if errand and string.sub(errand, 27, 27) ~= ' ' then
        places[id] = string.sub(errand, 27, 67)
        taken[#taken + 1] = 0
        taken[#taken + 1] = places[id] .. id
      end
    end
  end
  if #taken > 0 then
    redis.call('ZADD', KEYS[3], unpack(taken))
  end
  for i = 1, #due, 2 do
    local id = due[i]
    local given = string.sub(due[i + 1], -2) == '.5'
    local waiting = places[id] and not given and waits(places[id], id)
    if not errands[id] then
      redis.call('ZREM', KEYS[1], id)
    elseif waiting then
      redis.call('ZADD', KEYS[1], waiting, id)
    else
      redis.call('ZADD', KEYS[1], ARGV[2], id)
      claimed[#claimed + 1] = id
      claimed[#claimed + 1] = due[i + 1]
      claimed[#claimed + 1] = errands[id]
    end
  end
  if #claimed > 0 or #due == 0 then
    break
  end
end
return claimed
