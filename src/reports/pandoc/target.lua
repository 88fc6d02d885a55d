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

