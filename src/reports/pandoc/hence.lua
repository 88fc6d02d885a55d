-- Draws the argument maps of a document, for Pandoc (2.17 or later) and Quarto.
-- A map is a fence (```hence or ```{.hence #fig:centre caption="…" width=50%}) or an image (![…](map.yaml){view=air}).
-- Settings stand in the metadata, under `hence`: command, folder, width, type, theme, format, …

if PANDOC_VERSION < pandoc.types.Version "2.17" then
  error("hence.lua needs Pandoc 2.17 or later, not " .. tostring(PANDOC_VERSION))
end

local text_of = pandoc.utils.stringify
local path = pandoc.path
local has_figures = pandoc.Figure ~= nil
local is_quarto = quarto ~= nil

local function fail(message)
  io.stderr:write("hence: " .. message .. "\n")
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
    if value[1] ~= nil then
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
  if FORMAT == "typst" and is_quarto and quarto.version and quarto.version < { 1, 9 } then return "outlined" end
  return PAGES[FORMAT] and "pdf" or PIXELS[FORMAT] and "png" or "outlined"
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
local function latex_column(meta, folder)
  local ask = "\\typeout{hence-column=\\the\\linewidth}"
  local body = FORMAT == "beamer" and "\\begin{frame}" .. ask .. "\\end{frame}" or ask
  local ok, source = pcall(pandoc.write, pandoc.Pandoc({ pandoc.RawBlock("latex", body) }, meta), FORMAT, options)
  if not ok or not source:find("\\documentclass", 1, true) then
    source = "\\documentclass{article}\\begin{document}" .. ask .. "\\end{document}"
  end
  local memory, key = path.join { folder, ".column" }, pandoc.utils.sha1(source)
  local known, width = (read(memory) or ""):match("^(%x+) ([%d.]+)")
  if known == key then return tonumber(width) end
  local found
  pandoc.system.with_temporary_directory("hence", function(directory)
    local file = io.open(path.join { directory, "column.tex" }, "wb")
    file:write(source)
    file:close()
    for _, engine in ipairs { "pdflatex", "xelatex", "lualatex" } do
      local words = { "-interaction=nonstopmode", "-output-directory=" .. directory, path.join { directory, "column.tex" } }
      pcall(pandoc.pipe, engine, words, "")
      local log = read(path.join { directory, "column.log" }) or ""
      found = tonumber(log:match("hence%-column=([%d.]+)pt"))
      if found then break end
    end
  end)
  if not found then return nil end
  remember = function()
    local file = io.open(memory, "wb")
    if file then file:write(("%s %.3f\n"):format(key, found * MM.pt)) file:close() end
  end
  return found * MM.pt
end

local SHEETS = { a3 = 297, a4 = 210, a5 = 148, ["us-letter"] = 215.9, letter = 215.9, legal = 215.9 }

local function typst_column(meta)
  local sheet = SHEETS[(variable(meta, "papersize") or "us-letter"):lower()] or 215.9
  local margin = type(meta.margin) == "table" and meta.margin or {}
  local function side(name) return millimetres(text_of(margin[name] or margin.x or "1.25in")) or 31.75 end
  local columns = tonumber(variable(meta, "columns") or "1") or 1
  return (sheet - side "left" - side "right") * (columns > 1 and (1 - 0.04 * (columns - 1)) / columns or 1)
end

local function reference_document(kind)
  local ok, named = pcall(function() return options.reference_doc end)
  if ok and named then return tostring(named) end
  local own = PANDOC_STATE.user_data_dir and path.join { PANDOC_STATE.user_data_dir, "reference." .. kind }
  return own and read(own) and own or nil
end

-- The width of the document's text, as `hence embed` wants it.
local function column(meta, folder)
  local mm
  if FORMAT == "latex" or FORMAT == "beamer" then mm = latex_column(meta, folder) or 121
  elseif FORMAT == "typst" then mm = typst_column(meta)
  elseif FORMAT == "docx" then
    local reference = reference_document "docx"
    if reference then return reference end
    mm = 148.1
  elseif FORMAT == "odt" or FORMAT == "opendocument" then
    local reference = reference_document "odt"
    if reference then return reference end
    mm = 165.1
  elseif FORMAT == "pptx" then mm = 228.6
  elseif FORMAT == "revealjs" then mm = 240
  elseif FORMAT:match "^epub" then mm = 120
  elseif FORMAT:match "^html" or FORMAT == "chunkedhtml" then
    mm = millimetres(variable(meta, "maxwidth") or (is_quarto and "180mm" or "36em"))
  end
  return ("%.3fmm"):format(mm or 160)
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

-- Where the fences of the document begin, so that mistakes are reported at its lines.
local last_line = {}

local function place_of(content)
  local wanted = {}
  for line in (content .. "\n"):gmatch "(.-)\r?\n" do wanted[#wanted + 1] = line:match "^%s*(.-)%s*$" end
  while #wanted > 0 and wanted[#wanted] == "" do wanted[#wanted] = nil end
  for _, name in ipairs(PANDOC_STATE.input_files) do
    local lines = {}
    for line in ((read(name) or "") .. "\n"):gmatch "(.-)\r?\n" do lines[#lines + 1] = line:match "^[%s>]*(.-)%s*$" end
    for start = (last_line[name] or 0) + 1, #lines - #wanted + 1 do
      local same = true
      for i = 1, #wanted do if lines[start + i - 1] ~= wanted[i] then same = false break end end
      if same then
        last_line[name] = start + #wanted
        return name, start
      end
    end
  end
  return PANDOC_STATE.input_files[1], 1
end

local function is_map(image)
  return image.src:match "%.ya?ml$" or image.classes:includes "hence"
end

local collect = {
  CodeBlock = function(block)
    if not block.classes:includes "hence" then return nil end
    local blank = block.text:match "^%s*$"
    local number = ask(block.attr, block.attributes.file, not blank and block.text or nil)
    local asked = figures[tonumber(number)]
    if blank and not asked.file then fail("a fence has neither a map nor file=map.yaml.") end
    if not blank and asked.file then fail("a fence has a map and also file=" .. asked.file .. "; choose one.") end
    if not blank then asked.document, asked.line = place_of(block.text) end
    block.attr = pandoc.Attr("", {}, { ["hence-figure"] = number })
    return block
  end,
  Image = function(image)
    if not is_map(image) then return nil end
    image.attributes["hence-figure"] = ask(image.attr, image.src)
    return image
  end,
}

local function located(file)
  if read(file) then return file end
  for _, name in ipairs(PANDOC_STATE.input_files) do
    local beside = path.join { path.directory(name), file }
    if read(beside) then return beside end
  end
  for _, folder in ipairs(PANDOC_STATE.resource_path or {}) do
    local there = path.join { folder, file }
    if read(there) then return there end
  end
  return file
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

local function image_of(asked, content, title, id)
  local attributes = { width = ("%.3fmm"):format(asked.reply.width):gsub("%.?0+mm$", "mm") }
  attributes.alt = asked.alt or asked.reply.alt
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
  return pandoc.Image(content, asked.src, title, pandoc.Attr(id, classes, attributes))
end

-- A figure with its caption; without one, a picture in a paragraph.
local function figure_of(asked, written)
  local caption = caption_of(asked, written)
  if #caption == 0 then return pandoc.Para { image_of(asked, {}, "", asked.id) } end
  if not has_figures then return pandoc.Para { image_of(asked, caption, "fig:", asked.id) } end
  local body = pandoc.Plain { image_of(asked, {}, "", "") }
  return pandoc.Figure(body, { long = { pandoc.Plain(caption) } }, pandoc.Attr(asked.id))
end

local function asked_of(element)
  local number = element.attributes["hence-figure"]
  return number and figures[tonumber(number)]
end

local place = {
  CodeBlock = function(block)
    local asked = asked_of(block)
    return asked and figure_of(asked)
  end,
  Para = function(paragraph)
    if #paragraph.content ~= 1 or paragraph.content[1].t ~= "Image" then return nil end
    local asked = asked_of(paragraph.content[1])
    return asked and figure_of(asked, paragraph.content[1].caption)
  end,
}

local inside = {
  Image = function(image)
    local asked = asked_of(image)
    return asked and image_of(asked, image.caption, image.title, asked.id)
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
    return figure_of(asked, written)
  end
end

local function settings_in(meta)
  local settings = {}
  for key, value in pairs(type(meta.hence) == "table" and meta.hence or {}) do settings[key] = text_of(value) end
  for key, value in pairs(meta) do
    local name = key:match "^hence%.(.+)$"
    if name then settings[name] = text_of(value) end
  end
  return settings
end

function Pandoc(document)
  document = document:walk(collect)
  if #figures == 0 then return nil end
  local settings = settings_in(document.meta)
  local beside = path.directory(PANDOC_STATE.output_file or "x")
  local name = settings.folder or "hence-figures"
  local folder = beside == "." and name or path.join { beside, name }
  local format = picture_format(settings)
  local request = { folder = folder, column = settings.width or column(document.meta, folder), figures = {} }
  request.document = PANDOC_STATE.input_files[1]
  local shared = { type = settings.type or SLIDES[FORMAT] and tostring(SLIDES[FORMAT]) }
  for _, key in ipairs { "theme", "style", "direction", "dpi", "title", "legend", "source", "root" } do
    shared[key] = settings[key]
  end
  if next(shared) then request.options = shared end
  for i, asked in ipairs(figures) do
    request.figures[i] = {
      name = asked.name or asked.id ~= "" and asked.id:gsub("[^%w._-]+", "-") or nil,
      file = asked.file and located(asked.file),
      text = asked.text,
      line = asked.line,
      document = asked.document,
      formats = { format },
      options = next(asked.options) and asked.options or nil,
    }
  end
  local replies = drawn(request, settings)
  remember()
  for i, reply in ipairs(replies) do
    local file = reply.files[format]
    figures[i].reply = reply
    figures[i].src = name .. "/" .. path.filename(file)
    pandoc.mediabag.insert(figures[i].src, MIME[format] or "image/svg+xml", read(file))
  end
  return document:walk(place):walk(inside)
end
