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

local function warn(message) io.stderr:write("hence: " .. message .. "\n") end

local function tell(message)
  warn(message)
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

