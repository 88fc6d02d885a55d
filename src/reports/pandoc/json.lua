-- JSON ---------------------------------------------------------------------------------------------------------------

local function encoded(value)
  if type(value) == "table" then
    local parts = {}
    if pandoc.utils.type(value) == "List" then
      for _, each in ipairs(value) do parts[#parts + 1] = encoded(each) end
      return "[" .. table.concat(parts, ",") .. "]"
    end
    for key, each in pairs(value) do parts[#parts + 1] = encoded(key) .. ":" .. encoded(each) end
    table.sort(parts)
    return "{" .. table.concat(parts, ",") .. "}"
  end
  if type(value) ~= "string" then return tostring(value) end
  return '"' .. value:gsub('[%c"\\]', function(sign) return ("\\u%04x"):format(sign:byte()) end) .. '"'
end

local ESCAPES = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }

local function decoded(json)
  local at = 1
  local function skip() at = json:find("[^%s:,]", at) or #json + 1 end
  local function value()
    skip()
    local sign = json:sub(at, at)
    if sign == "{" or sign == "[" then
      local close, result = sign == "{" and "}" or "]", {}
      at = at + 1
      skip()
      while json:sub(at, at) ~= close do
        local key = sign == "{" and value() or #result + 1
        result[key] = value()
        skip()
      end
      at = at + 1
      return result
    elseif sign == '"' then
      local parts, from = {}, at + 1
      while true do
        local stop = json:find('["\\]', from)
        parts[#parts + 1] = json:sub(from, stop - 1)
        if json:sub(stop, stop) == '"' then at = stop + 1 break end
        local kind = json:sub(stop + 1, stop + 1)
        if kind == "u" then
          parts[#parts + 1] = utf8.char(tonumber(json:sub(stop + 2, stop + 5), 16))
          from = stop + 6
        else
          parts[#parts + 1] = ESCAPES[kind] or kind
          from = stop + 2
        end
      end
      return table.concat(parts)
    end
    local word = json:match("^[%w.+-]+", at)
    at = at + #word
    if word == "true" or word == "false" then return word == "true" end
    return tonumber(word)
  end
  return value()
end

