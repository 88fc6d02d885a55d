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

-- Whether another filter is to number figures.
local has_references = false

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

-- Where Pandoc has no place for the label of a picture that is no figure.
local function without_label(asked)
  if asked.id == "" or is_quarto or FORMAT == "docx" or not (PAGES[FORMAT] or PIXELS[FORMAT]) then return end
  warn(at(asked.document, asked.line) .. ": Without a caption this is no figure in " .. FORMAT .. ", so nothing can refer to it as " .. asked.id .. "; give it a caption.")
end

-- Before it had figures, Pandoc wrote the caption as the alternative text in Word; two paragraphs in the styles of its
-- figures have both. A document with references such as @fig:centre is left to the filter that numbers figures.
local function styled(asked, part, caption, id)
  local function div(style, content, name)
    return pandoc.Div({ pandoc.Para(content) }, pandoc.Attr(name, {}, { ["custom-style"] = style }))
  end
  return {
    div("Captioned Figure", { image_of(asked, part, {}, "", "") }, id),
    div("Image Caption", caption, ""),
  }
end

-- A figure with its caption; without one, a picture in a paragraph. Each part of a divided map is a figure.
local function figures_of(asked, written)
  local blocks = pandoc.List {}
  if #caption_of(asked, written) == 0 then without_label(asked) end
  for _, part in ipairs(asked.parts) do
    local caption, id = caption_of(asked, written), asked.id ~= "" and asked.id .. part.ending or ""
    if #caption > 0 and part.mark ~= "" then
      caption = pandoc.List(caption) .. { pandoc.Space(), pandoc.Str(part.mark:sub(2)) }
    end
    if #caption == 0 then blocks[#blocks + 1] = pandoc.Para { image_of(asked, part, {}, "", id) }
    elseif FORMAT == "docx" and not has_figures and not is_quarto and not has_references then
      blocks:extend(styled(asked, part, caption, id))
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
  document:walk {
    Cite = function(cite)
      for _, one in ipairs(cite.citations) do has_references = has_references or one.id:match "^fig[:-]" ~= nil end
    end,
  }
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
