-- Lets no commit of a workspace through any more whose keys are wrapped under an earlier epoch.
--
-- KEYS[1] STRING  the workspace's life: its name of 26 characters, a space, and that epoch's number
-- ARGV[1] integer the epoch
--
-- Returns 1; 0 when it has been announced, or a later one, or the life is over.

local life = redis.call('GET', KEYS[1])
if not life or tonumber(string.sub(life, 28)) >= tonumber(ARGV[1]) then
  return 0
end
redis.call('SET', KEYS[1], string.sub(life, 1, 27) .. ARGV[1])
return 1
