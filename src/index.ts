/**
 * The library: pure functions over values, in Node and in browsers.
 *
 * `parse` and `check` read a map, `layout` places it, `draw` makes a scene of it, `render` writes it in a format.
 * Text is measured with real fonts: in Node take the typesetter of `hence/node`, elsewhere give `loadTypesetter` the bytes.
 */
export { jsonSchema } from "./input/schema/json-schema.ts";
export { check, draw, drawChanges, format, layout, parse, render, renderText } from "./library/library.ts";
export type { Surroundings } from "./library/library.ts";
export type { Origin } from "./library/origin.ts";
export type { Wishes } from "./library/wishes.ts";
export type { SourceText, TextReader, Unread } from "./checks/index.ts";
export { CODES } from "./diagnostic.ts";
export type {
  Code,
  Diagnostic,
  Edit,
  Fix,
  Located,
  Position,
  Range,
  Result,
  Severity,
  Source,
} from "./diagnostic.ts";
export type {
  ArgumentMap,
  Citation,
  Direction,
  Expectation,
  FigureWish,
  Group,
  Inference,
  PaperName,
  SourceEntry,
  Stance,
  Standard,
  Statement,
  Style,
  Target,
  Verdict,
  Voice,
} from "./model/map.ts";
export type { MapDefaults } from "./model/project.ts";
export type {
  Changes,
  EntryChange,
  FieldChange,
  InferenceChange,
  Move,
  StatementChange,
} from "./annotations/diff/changes.ts";
export type { Change } from "./annotations/diff/kinds.ts";
export type { Piece } from "./annotations/pieces.ts";
export {
  applyFixes,
  compareMaps,
  hangsOn,
  hasErrors,
  loadTypesetter,
  outline,
  verdictsOf,
} from "./library/values.ts";
export type { Argument, Assumed, StepVerdict, Verdicts } from "./reason/argument.ts";
export type { HangsOn, PremiseSet, PremiseTurn, StepTurn } from "./reason/hangs-on.ts";
export type { ReasonedVerdicts } from "./reason/verdicts.ts";
export type { Grounds, StepWhy, Why } from "./reason/why.ts";
export type { Block, Cell, Outline, Panel, Role } from "./outline/outline.ts";
export type { FigureLayout, PlacedFigure, Sheet } from "./layout/figure-layout.ts";
export type { Item, Scene } from "./scene/scene.ts";
export { FORMATS } from "./formats/index.ts";
export type { FormatName } from "./formats/index.ts";
export type { BookFormat, Drawing, Format, PageFormat } from "./formats/format.ts";
export { THEMES } from "./themes/index.ts";
export type { Theme, ThemeName } from "./themes/index.ts";
export { PAPERS } from "./geometry.ts";
export { FACES } from "./text/faces.ts";
export type { Face, FaceId, Fonts } from "./text/faces.ts";
export type { HarfBuzz } from "./text/harfbuzz.ts";
export type { Patterns } from "./text/breaking/syllables.ts";
export type { Hyphenation, Typesetter } from "./text/typesetter.ts";
