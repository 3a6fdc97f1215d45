"""What the token store has a Redis server do, in Lua.

The server runs one script at a time, so nobody comes between a look and a write. Each script works on one key.
"""

from __future__ import annotations

# What is kept counts only if it could be ours, in every script alike: what is a miss for `load` never stops a `save`.
# It goes into a header: visible ASCII. Ours always expires, so nothing that was left behind can be in the way for ever.
_KEPT = """
local function is_number(x) return type(x) == 'number' and x > -math.huge and x < math.huge end
local function is_text(x) return type(x) == 'string' and string.find(x, '^[!-~]+$') ~= nil end
local function kept()
  local key = KEYS[1]
  if redis.call('TYPE', key).ok ~= 'string' then return nil end
  if redis.call('STRLEN', key) > 65536 or redis.call('PTTL', key) < 0 then return nil end
  local good, it = pcall(cjson.decode, redis.call('GET', key))
  if good and type(it) == 'table' and it.v == 1 and is_text(it.token) and is_text(it.fingerprint)
    and is_number(it.issued_at) and is_number(it.lifetime) and (it.iat == cjson.null or is_number(it.iat))
  then return it end
  return nil
end
"""
# The numbers leave as text, because Redis cuts the fraction off a number; 17 digits give the same number back.
LOAD = f"""{_KEPT}
local it = kept()
if not it then return false end
return {{it.token, string.format('%.17g', it.issued_at), string.format('%.17g', it.lifetime)}}
"""
# The rule of `is_newer`, by numbers that were read off the tokens before.
SAVE = f"""{_KEPT}
local it, new = kept(), cjson.decode(ARGV[1])
if it then
  local by_claim = is_number(it.iat) and is_number(new.iat) and it.iat ~= new.iat
  if by_claim and it.iat > new.iat then return 0 end
  if not by_claim and it.issued_at > new.issued_at then return 0 end
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
"""
DISCARD = f"""{_KEPT}
local it = kept()
if it and it.fingerprint == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
"""
# A client that lost the answer and asks again finds the lease to be its own.
LEASE = """
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
if redis.call('GET', KEYS[1]) == ARGV[1] then return 1 end
return 0
"""
RELEASE = """
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
"""
