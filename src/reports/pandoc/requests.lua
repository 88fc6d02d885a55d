-- What is asked for --------------------------------------------------------------------------------------------------

local figures = {}
local OF_FIGURE = { file = true, caption = true, ["fig-cap"] = true, alt = true, ["fig-alt"] = true, name = true, label = true }
-- What Quarto and others say about any picture stays with it.
local function stays(key) return key:match "^fig%-" or key:match "^data%-" or key:match "^layout" or key == "latex-placement" end

local function ask(attr, file, content)
  local asked = { attr = attr, file = file, text = content, options = {}, kept = {} }
  for key, value in pairs(attr.attributes) do
    if OF_FIGURE[key] then asked[key:gsub("^fig%-cap$", "caption"):gsub("^fig%-alt$", "alt")] = value
    elseif stays(key) then asked.kept[key] = value
    else asked.options[key] = value end
  end
  asked.id = attr.identifier ~= "" and attr.identifier or asked.label or ""
  figures[#figures + 1] = asked
  return tostring(#figures)
end

-- Where figures are asked for in the document, so that mistakes are reported at its lines.
local sources
local reached = { 1, 1, 0 }

-- From where the last one stands, or else from the beginning.
local function find(matches)
  if not sources then
    sources = {}
    for i, name in ipairs(PANDOC_STATE.input_files) do
      sources[i] = { name = name, lines = {} }
      for line in ((read(name) or "") .. "\n"):gmatch "(.-)\r?\n" do table.insert(sources[i].lines, line) end
    end
  end
  for _, from in ipairs { reached, { 1, 1, 0 } } do
    for i = from[1], #sources do
      local first = i == from[1] and from[2] or 1
      for line = first, #sources[i].lines do
        local after = i == from[1] and line == first and from[3] or 0
        local last, column = matches(sources[i].lines, line, after)
        if last then
          reached = { i, last, column }
          return sources[i].name, line
        end
      end
    end
  end
end

local function place_of_name(name)
  return find(function(lines, line, after)
    local _, stop = lines[line]:find(name, after + 1, true)
    if stop then return line, stop end
  end)
end

-- Pandoc makes blanks of tabs.
local function plain(line) return (line:match "^[%s>]*(.-)%s*$":gsub("%s+", " ")) end

local function place_of_text(content)
  local wanted = {}
  for line in (content .. "\n"):gmatch "(.-)\r?\n" do wanted[#wanted + 1] = plain(line) end
  while #wanted > 0 and wanted[#wanted] == "" do wanted[#wanted] = nil end
  local name, line = find(function(lines, line, after)
    if after > 0 or line + #wanted - 1 > #lines then return nil end
    for i, one in ipairs(wanted) do
      if plain(lines[line + i - 1]) ~= one then return nil end
    end
    return line + #wanted - 1, 1
  end)
  return name or PANDOC_STATE.input_files[1], line or 1
end

local function place_of_fence()
  return find(function(lines, line)
    if lines[line]:match "^[%s>]*[`~][`~][`~]+%s*[{.%s]*hence" then return line, #lines[line] end
  end)
end

-- "report.md:7", as far as it is known.
local function at(document, line)
  document = document or PANDOC_STATE.input_files[1] or "the document"
  return line and document .. ":" .. line or document
end

local function unescaped(name)
  return (name:gsub("%%(%x%x)", function(code) return string.char(tonumber(code, 16)) end))
end

-- Names of maps alone. What other notations of hence have in common with other files, such as .json, needs the class.
local MAPS = { yaml = true, yml = true, argdown = true, ad = true, apx = true, tgf = true, af = true, i23 = true }

local function is_map(image)
  return MAPS[(image.src:match "%.(%w+)$" or ""):lower()] or image.classes:includes "hence"
end

-- ```{hence #fig}: without the dot, Pandoc takes it for code.
local function without_dot(text)
  local inside = text:match "^{hence(%f[^%w_-][^}\n]*)}"
  if not inside then return end
  local place, line = find(function(lines, line)
    if lines[line]:match "^[%s>]*[`~][`~][`~]+%s*{hence%f[^%w_-]" then return line, #lines[line] end
  end)
  if line then warn(at(place, line) .. ": This is printed as code; to draw it, write ```{.hence" .. inside:gsub(",", " "):gsub("%s+", " ") .. "}.") end
end

local function without_unit(asked)
  local width = asked.options.width
  if width and width:match "^%d+%.?%d*$" then
    warn(at(asked.document, asked.line) .. ": width=" .. width .. " is taken as " .. width .. "mm; write its unit, or a share such as width=60%.")
  end
end

local collect = {
  -- In the order of the document.
  traverse = "topdown",
  CodeBlock = function(block)
    if block.classes[1] == "{hence}" then without_dot "{hence}" end
    if not block.classes:includes "hence" then return nil end
    local blank, name = block.text:match "^%s*$", block.attributes.file
    local place, line
    if not blank then place, line = place_of_text(block.text)
    elseif name then place, line = place_of_name(name)
    else place, line = place_of_fence() end
    if blank and not name then
      tell(at(place, line) .. ": This fence has neither a map nor file=map.yaml.")
      return nil
    elseif not blank and name then
      tell(at(place, line and math.max(1, line - 1)) .. ": This fence has a map and also file=" .. name .. "; choose one.")
      return nil
    end
    local number = ask(block.attr, name, not blank and block.text or nil)
    local asked = figures[tonumber(number)]
    asked.document, asked.line = place, line
    without_unit(asked)
    block.attr = pandoc.Attr("", {}, { ["hence-figure"] = number })
    return block
  end,
  Image = function(image)
    if not is_map(image) then return nil end
    local number = ask(image.attr, image.src)
    local asked = figures[tonumber(number)]
    asked.document, asked.line = place_of_name(image.src)
    if not asked.line then asked.document, asked.line = place_of_name(unescaped(image.src)) end
    without_unit(asked)
    image.attributes["hence-figure"] = number
    return image
  end,
  -- Behind attributes that it cannot read, Pandoc has what stands in the fence.
  Code = function(code)
    local attributes = code.text:match "^({hence[^}]*})%s+%S"
    if attributes then without_dot(attributes) end
  end,
}

local function located(file)
  local folders = { "." }
  for _, name in ipairs(PANDOC_STATE.input_files) do folders[#folders + 1] = path.directory(name) end
  for _, folder in ipairs(PANDOC_STATE.resource_path or {}) do folders[#folders + 1] = folder end
  for _, name in ipairs { file, unescaped(file) } do
    for _, folder in ipairs(folders) do
      local there = folder == "." and name or path.join { folder, name }
      if read(there) then return there end
    end
  end
  return unescaped(file)
end

local READERS = { org = "org", rst = "rst", tex = "latex", html = "html", htm = "html", ipynb = "ipynb", textile = "textile", wiki = "mediawiki" }

-- Pandoc puts the words of an image in its place where it cannot fetch it (docx), which is before this filter runs. Only
-- newer versions keep its name; else the document is read again.
local function with_lost_images(document)
  local unread
  local function lost(span)
    local words = text_of(span.content)
    if not unread then
      unread = {}
      for _, name in ipairs(PANDOC_STATE.input_files) do
        local reader = READERS[(name:match "%.(%w+)$" or ""):lower()] or "markdown"
        local ok, again = pcall(pandoc.read, read(name) or "", reader)
        if ok then again:walk { Image = function(image) unread[#unread + 1] = image end } end
      end
    end
    for i, image in ipairs(unread) do
      if text_of(image.caption) == words and not pandoc.mediabag.lookup(image.src) then return table.remove(unread, i) end
    end
  end
  return document:walk {
    Span = function(span)
      if not span.classes:includes "image" then return nil end
      local src, image = span.attributes["original-image-src"], nil
      if src then
        image = pandoc.Image(span.content, src, span.attributes["original-image-title"] or "", span.attr)
        image.attributes["original-image-src"], image.attributes["original-image-title"] = nil, nil
        image.classes = image.classes:filter(function(class) return class ~= "image" end)
      else
        image = lost(span)
      end
      return image and is_map(image) and image or nil
    end,
  }
end

-- The program: as the metadata says, beside this filter, of the project, or of the machine.
local function command(settings)
  local said = settings.command or os.getenv "HENCE_COMMAND"
  if said then
    local words = {}
    for word in said:gmatch "%S+" do words[#words + 1] = word end
    return table.remove(words, 1), words
  end
  local here = path.directory(PANDOC_SCRIPT_FILE or "")
  local tried = { path.join { here, "..", "..", "hence.cjs" } }
  local up = "."
  for _ = 1, 12 do
    tried[#tried + 1] = path.join { up, "node_modules", "hence", "dist", "hence.cjs" }
    up = path.join { up, ".." }
  end
  for _, file in ipairs(tried) do if read(file) then return "node", { file } end end
  return "hence", {}
end

local function drawn(request, settings)
  local program, words = command(settings)
  words[#words + 1] = "embed"
  local ok, reply = pcall(pandoc.pipe, program, words, encoded(request))
  if ok then return decoded(reply).figures end
  local code = type(reply) == "table" and reply.error_code or tonumber(tostring(reply):match "code (%d+)")
  if code and code >= 1 and code <= 3 then fail("the maps of this document could not be drawn, as said above.") end
  fail("the program `" .. program .. "` could not be started; say where it is: -M hence.command=\"node …/hence.cjs\".")
end

