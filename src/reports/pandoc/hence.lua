-- Draws the argument maps of a document, for Pandoc (2.17 or later) and Quarto.
-- A map is a fence (```hence or ```{.hence #fig:centre caption="…" width=50%}) or an image (![…](map.yaml){view=air}, ![…](map.json){.hence}).
-- Settings stand in the metadata, under `hence`: command, folder, width, height, type, theme, format, …

if PANDOC_VERSION < pandoc.types.Version "2.17" then
  error("hence.lua needs Pandoc 2.17 or later, not " .. tostring(PANDOC_VERSION))
end

local text_of = pandoc.utils.stringify
local path = pandoc.path
local has_figures = pandoc.Figure ~= nil
local is_quarto = quarto ~= nil

local faults = 0

local function tell(message)
  io.stderr:write("hence: " .. message .. "\n")
  faults = faults + 1
end

local function fail(message)
  tell(message)
  os.exit(1)
end

local function read(name)
  local file = io.open(name, "rb")
  if not file then return nil end
  local content = file:read("a")
  file:close()
  return content
end

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

-- The target ---------------------------------------------------------------------------------------------------------

local SLIDES = { pptx = 14, revealjs = 14, slidy = 14, slideous = 14, s5 = 14, dzslides = 14 }
local PIXELS = { docx = true, odt = true, pptx = true, rtf = true, opendocument = true, fb2 = true }
local PAGES = { latex = true, beamer = true, context = true, typst = true }

local function picture_format(settings)
  if settings.format then return settings.format end
  -- Older compilers of Quarto cannot include a PDF.
  if FORMAT == "typst" and is_quarto and quarto.version and quarto.version < { 1, 9 } then return "svg" end
  return PAGES[FORMAT] and "pdf" or PIXELS[FORMAT] and "png" or "svg"
end

local options = PANDOC_WRITER_OPTIONS

local function variable(meta, name)
  local ok, found = pcall(function() return options.variables[name] end)
  found = ok and found or meta[name]
  return found ~= nil and text_of(found) or nil
end

local MM = { mm = 1, cm = 10, ["in"] = 25.4, pt = 25.4 / 72.27, bp = 25.4 / 72, px = 25.4 / 96, em = 25.4 / 6, rem = 25.4 / 6 }

local function millimetres(length)
  local number, unit = (length or ""):match("^%s*([%d.]+)%s*(%a+)%s*$")
  return MM[unit] and tonumber(number) and tonumber(number) * MM[unit] or nil
end

-- Called once there is a folder of pictures.
local remember = function() end

-- TeX itself is asked, with the document's own preamble; what it said is kept beside the pictures.
local function latex_text(meta, folder)
  local ask = "\\typeout{hence-text=\\the\\linewidth,\\the\\textheight}"
  local body = FORMAT == "beamer" and "\\begin{frame}" .. ask .. "\\end{frame}" or ask
  local ok, source = pcall(pandoc.write, pandoc.Pandoc({ pandoc.RawBlock("latex", body) }, meta), FORMAT, options)
  if not ok or not source:find("\\documentclass", 1, true) then
    source = "\\documentclass{article}\\begin{document}" .. ask .. "\\end{document}"
  end
  local memory, key = path.join { folder, ".text" }, pandoc.utils.sha1(source)
  local known, width, height = (read(memory) or ""):match("^(%x+) ([%d.]+) ([%d.]+)")
  if known == key then return tonumber(width), tonumber(height) end
  pandoc.system.with_temporary_directory("hence", function(directory)
    local file = io.open(path.join { directory, "text.tex" }, "wb")
    file:write(source)
    file:close()
    for _, engine in ipairs { "pdflatex", "xelatex", "lualatex" } do
      local words = { "-interaction=nonstopmode", "-output-directory=" .. directory, path.join { directory, "text.tex" } }
      pcall(pandoc.pipe, engine, words, "")
      local log = read(path.join { directory, "text.log" }) or ""
      width, height = log:match("hence%-text=([%d.]+)pt,([%d.]+)pt")
      if width then break end
    end
  end)
  if not width then return nil end
  width, height = width * MM.pt, height * MM.pt
  remember = function()
    local file = io.open(memory, "wb")
    if file then file:write(("%s %.3f %.3f\n"):format(key, width, height)) file:close() end
  end
  return width, height
end

local SHEETS = { a3 = { 297, 420 }, a4 = { 210, 297 }, a5 = { 148, 210 }, legal = { 215.9, 355.6 } }
local LETTER = { 215.9, 279.4 }

local function typst_text(meta)
  local sheet = SHEETS[(variable(meta, "papersize") or ""):lower()] or LETTER
  local margin = type(meta.margin) == "table" and meta.margin or {}
  local function side(name, of) return millimetres(text_of(margin[name] or margin[of] or "1.25in")) or 31.75 end
  local columns = tonumber(variable(meta, "columns") or "1") or 1
  local width = sheet[1] - side("left", "x") - side("right", "x")
  if columns > 1 then width = width * (1 - 0.04 * (columns - 1)) / columns end
  return width, sheet[2] - side("top", "y") - side("bottom", "y")
end

local function reference_document(kind)
  local ok, named = pcall(function() return options.reference_doc end)
  if ok and named then return tostring(named) end
  local own = PANDOC_STATE.user_data_dir and path.join { PANDOC_STATE.user_data_dir, "reference." .. kind }
  return own and read(own) and own or nil
end

-- What Pandoc's own pages, and the screens that are usual, have room for: width and height, mm.
local OWN = { docx = { 148.1, 228.6 }, odt = { 165.1, 213 }, pptx = { 228.6, 94.2 } }
OWN.opendocument = OWN.odt
local ROOM = { epub = { 120, 160 }, epub2 = { 120, 160 }, epub3 = { 120, 160 }, rtf = { 152.4, 228.6 } }
for name in pairs(SLIDES) do ROOM[name] = { 240, 150 } end

-- Width and height of the document's text, as `hence embed` wants them.
local function text_area(meta, folder)
  local width, height
  if OWN[FORMAT] then
    local reference = reference_document(FORMAT == "opendocument" and "odt" or FORMAT)
    if reference then return reference end
    width, height = table.unpack(OWN[FORMAT])
  elseif ROOM[FORMAT] then width, height = table.unpack(ROOM[FORMAT])
  elseif FORMAT == "latex" or FORMAT == "beamer" then
    width, height = latex_text(meta, folder)
    if not width then width, height = table.unpack(FORMAT == "latex" and { 121, 193 } or { 108, 72 }) end
  elseif FORMAT == "typst" then width, height = typst_text(meta)
  elseif FORMAT:match "^html" or FORMAT == "chunkedhtml" then
    width = millimetres(variable(meta, "maxwidth") or (is_quarto and "180mm" or "36em"))
  end
  return ("%.3fmm"):format(width or 160), height and ("%.3fmm"):format(height)
end

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

local collect = {
  -- In the order of the document.
  traverse = "topdown",
  CodeBlock = function(block)
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
    block.attr = pandoc.Attr("", {}, { ["hence-figure"] = number })
    return block
  end,
  Image = function(image)
    if not is_map(image) then return nil end
    local number = ask(image.attr, image.src)
    local asked = figures[tonumber(number)]
    asked.document, asked.line = place_of_name(image.src)
    if not asked.line then asked.document, asked.line = place_of_name(unescaped(image.src)) end
    image.attributes["hence-figure"] = number
    return image
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

-- What is put in place -----------------------------------------------------------------------------------------------

local MIME = { pdf = "application/pdf", png = "image/png" }

local function words_of(content)
  local inlines = {}
  for word in content:gmatch "%S+" do
    if #inlines > 0 then inlines[#inlines + 1] = pandoc.Space() end
    inlines[#inlines + 1] = pandoc.Str(word)
  end
  return inlines
end

local function caption_of(asked, written)
  if asked.caption then return pandoc.utils.blocks_to_inlines(pandoc.read(asked.caption, "markdown").blocks) end
  if written and #written > 0 then return written end
  return words_of(asked.reply.caption or "")
end

local function image_of(asked, part, content, title, id)
  local attributes = { width = ("%.3fmm"):format(part.width):gsub("%.?0+mm$", "mm") }
  attributes.alt = asked.alt and asked.alt .. part.mark or part.alt
  for key, value in pairs(asked.kept) do attributes[key] = value end
  local classes = {}
  for _, class in ipairs(asked.attr.classes) do if class ~= "hence" then classes[#classes + 1] = class end end
  if has_figures then
    content = words_of(attributes.alt)
    attributes.alt = nil
  elseif #content == 0 then
    content = words_of(attributes.alt)
  elseif PIXELS[FORMAT] then
    -- Where an older Pandoc writes the title of a picture as its description.
    title = title .. attributes.alt
  end
  return pandoc.Image(content, part.src, title, pandoc.Attr(id, classes, attributes))
end

-- A figure with its caption; without one, a picture in a paragraph. Each part of a divided map is a figure.
local function figures_of(asked, written)
  local blocks = {}
  for _, part in ipairs(asked.parts) do
    local caption, id = caption_of(asked, written), asked.id ~= "" and asked.id .. part.ending or ""
    if #caption > 0 and part.mark ~= "" then
      caption = pandoc.List(caption) .. { pandoc.Space(), pandoc.Str(part.mark:sub(2)) }
    end
    if #caption == 0 then blocks[#blocks + 1] = pandoc.Para { image_of(asked, part, {}, "", id) }
    elseif not has_figures then blocks[#blocks + 1] = pandoc.Para { image_of(asked, part, caption, "fig:", id) }
    else
      local body = pandoc.Plain { image_of(asked, part, {}, "", "") }
      blocks[#blocks + 1] = pandoc.Figure(body, { long = { pandoc.Plain(caption) } }, pandoc.Attr(id))
    end
  end
  return blocks
end

local function asked_of(element)
  local number = element.attributes["hence-figure"]
  return number and figures[tonumber(number)]
end

local place = {
  CodeBlock = function(block)
    local asked = asked_of(block)
    return asked and figures_of(asked)
  end,
  Para = function(paragraph)
    if #paragraph.content ~= 1 or paragraph.content[1].t ~= "Image" then return nil end
    local asked = asked_of(paragraph.content[1])
    return asked and figures_of(asked, paragraph.content[1].caption)
  end,
}

local inside = {
  Image = function(image)
    local asked = asked_of(image)
    if not asked then return nil end
    local images = {}
    for _, part in ipairs(asked.parts) do
      local id = asked.id ~= "" and asked.id .. part.ending or ""
      if #images > 0 then images[#images + 1] = pandoc.Space() end
      images[#images + 1] = image_of(asked, part, image.caption, image.title, id)
    end
    return images
  end,
}

-- Pandoc 3 has made the figure already.
if has_figures then
  place.Figure = function(figure)
    local image = figure.content[1] and figure.content[1].content and figure.content[1].content[1]
    local asked = image and image.t == "Image" and asked_of(image)
    if not asked then return nil end
    if figure.identifier ~= "" then asked.id = figure.identifier end
    local written = figure.caption.long and pandoc.utils.blocks_to_inlines(figure.caption.long)
    return figures_of(asked, written)
  end
end

local function settings_in(meta)
  local settings = {}
  local own = meta.hence
  if own ~= nil and pandoc.utils.type(own) ~= "table" then
    tell("`hence` in the metadata has settings below it, such as `hence: { type: 9 }`; it is `" .. text_of(own) .. "`.")
    own = nil
  end
  for key, value in pairs(own or {}) do settings[key] = text_of(value) end
  for key, value in pairs(meta) do
    local name = key:match "^hence%.(.+)$"
    if name then settings[name] = text_of(value) end
    local near = key:lower():match "^hence[-_](.+)$" or key ~= "hence" and key:lower():match "^hence$"
    if near then
      local said = near == "hence" and near or "hence." .. near
      tell("`" .. key .. "` in the metadata is no setting; write `" .. said .. "`.")
    end
  end
  return settings
end

local OWN_SETTINGS = { command = true, folder = true, width = true, height = true, format = true }

-- Where the header says what is for hence; nil for settings of the command line, or a file of metadata.
local function place_of_settings()
  reached = { 1, 1, 0 }
  local document, line = find(function(lines, line)
    if lines[line]:match "^hence%s*:" or lines[line]:match "^[\"']?hence%.[%w-]+[\"']?%s*:" then return line, 1 end
  end)
  return document == PANDOC_STATE.input_files[1] and line or nil
end

function Pandoc(document)
  document = with_lost_images(document):walk(collect)
  local settings = settings_in(document.meta)
  if #figures == 0 and not next(settings) then
    if faults > 0 then os.exit(1) end
    return nil
  end
  local output = PANDOC_STATE.output_file or FORMAT
  local beside = path.directory(output)
  -- Another output has figures of another width, which must not take the place of these.
  local name = (settings.folder or "hence-figures") .. "/" .. path.filename(output):gsub("[^%w_-]+", "-")
  local folder = beside == "." and name or path.join { beside, name }
  local format = picture_format(settings)
  local column, page = text_area(document.meta, folder)
  local request = { folder = folder, figures = pandoc.List {} }
  request.column, request.page = settings.width or column, settings.height or page
  request.document = PANDOC_STATE.input_files[1]
  local shared = { type = SLIDES[FORMAT] and tostring(SLIDES[FORMAT]) }
  -- Whatever is not for this filter is for hence, which refuses what it does not know.
  for key, value in pairs(settings) do if not OWN_SETTINGS[key] then shared[key] = value end end
  if next(shared) then request.options, request.optionsLine = shared, place_of_settings() end
  for i, asked in ipairs(figures) do
    request.figures[i] = {
      name = asked.name or asked.id ~= "" and asked.id:gsub("[^%w._-]+", "-") or nil,
      file = asked.file and located(asked.file),
      text = asked.text,
      line = asked.line,
      document = asked.document,
      formats = pandoc.List { format },
      options = next(asked.options) and asked.options or nil,
    }
  end
  -- Without a map, settings are looked at only if there are some for hence.
  if #figures == 0 and not request.options then
    if faults > 0 then os.exit(1) end
    return nil
  end
  local replies = drawn(request, settings)
  if faults > 0 then os.exit(1) end
  remember()
  for i, reply in ipairs(replies) do
    local asked = figures[i]
    asked.reply, asked.parts = reply, reply.parts
    for n, part in ipairs(reply.parts) do
      part.mark = #reply.parts > 1 and (" (%d/%d)"):format(n, #reply.parts) or ""
      part.ending = n > 1 and "-" .. n or ""
      local file = part.files[format]
      local content = read(file) or fail("there is no " .. file .. ", although it was drawn.")
      part.src = name .. "/" .. path.filename(file)
      pandoc.mediabag.insert(part.src, MIME[format] or "image/svg+xml", content)
    end
  end
  return document:walk(place):walk(inside)
end
