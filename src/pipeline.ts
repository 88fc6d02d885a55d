/**
 * How a map goes through `hence`, on one page: read → check → annotate → outline → lay out → compose → draw → write. Each
 * stage makes a new value and leaves the last one as it was:
 *
 *   Source → ArgumentMap → Request (with an Annotation) → Outline → PlacedFigure → Page (with a Scene) → Drawing → bytes
 *
 * On this way a statement passes through these types, from the text to what is drawn:
 *
 *   `Node` → `StatementEntry` → `Statement` → `Cell` → `CellRow` → `ShapedCell` → `SizedCard` → `PlacedCard` → `CellLayout` →
 *   `GroupItem`
 *
 * `composed` has a document make its pages, for `layout` as for `draw`. A document asks `figures` for its figures, which
 * are as large as their content (`croppedFigure`), as wide as a column (`columnFigures`) or fitted to pages
 * (`dividedFigures`). Each of these measures every text once (`shapedFigure`), places the cards and routes the lines panel
 * by panel (`layoutPanel`), and puts the panels together (`arrangedFigure`); then every text is broken into lines
 * (`finished`). What a document sets itself, without a figure, is a Page at once.
 */
import { runChecks } from "./checks/index.ts";
import type { CheckContext } from "./checks/index.ts";
import { settledWithComments } from "./checks/settled/settled.ts";
import { UNANNOTATED } from "./annotations/annotation.ts";
import type { Annotation } from "./annotations/annotation.ts";
import { ANNOTATIONS } from "./annotations/index.ts";
import { hasErrors, inOrder } from "./diagnostic.ts";
import type { Diagnostic, Result, Source } from "./diagnostic.ts";
import { askedOutline } from "./documents/asked-outline.ts";
import type { Document, Page, PlacedPage, Request } from "./documents/document.ts";
import { drawnPage, outlineOf } from "./documents/drawn-page.ts";
import { missingGlyphs } from "./documents/missing-glyphs.ts";
import { DOCUMENTS } from "./documents/index.ts";
import { requestFor } from "./documents/request.ts";
import type { DrawOptions } from "./documents/request.ts";
import type { Drawing, Format } from "./formats/format.ts";
import { FORMATS } from "./formats/index.ts";
import type { FormatName } from "./formats/index.ts";
import { readMap } from "./input/index.ts";
import { foundInstead, inNotation } from "./input/notations.ts";
import { cleaned } from "./input/ids/characters.ts";
import type { PlacedFigure } from "./layout/figure-layout.ts";
import type { ArgumentMap } from "./model/map.ts";
import type { MapDefaults } from "./model/project.ts";
import { alone, withPrefix } from "./scene/ids.ts";
import type { Assumed } from "./reason/argument.ts";
import type { Typesetter } from "./text/typesetter.ts";
import { withFiles } from "./uses/open.ts";

export type { DrawOptions } from "./documents/request.ts";

/**
 * Reads a map and finds everything wrong with it. The map is fit to draw if no diagnostic is an error. `project` holds
 * the defaults of its folder.
 */
export function check(
  source: Source,
  readText: CheckContext["readText"],
  project?: MapDefaults,
  asked: Pick<CheckContext, "questions" | "advice"> = {},
): Result<ArgumentMap | undefined> {
  const shared = withFiles(source, readText, project);
  const { map, sound, diagnostics, losses, notation } = readMap(source, undefined, shared);
  if (map === undefined || !sound) return { value: undefined, diagnostics };
  const about = { source, readText, found: foundInstead(notation, losses), partial: hasErrors(diagnostics) };
  const found = runChecks(map, { ...about, ...asked });
  const all = inOrder([...diagnostics, ...inNotation(found, notation)]);
  return { value: map, diagnostics: settledWithComments(all, source, project?.levels) };
}

/** Places a map without errors: where every statement and line of its figure stands, and how large its type is. */
export async function layout(
  map: ArgumentMap,
  options: DrawOptions,
  type: Typesetter,
  annotation: Annotation = UNANNOTATED,
): Promise<Result<readonly PlacedFigure[]>> {
  const { pages, diagnostics } = await composed(map, { ...options, as: "figure" }, type, annotation);
  return { value: pages.flatMap((page) => ("placed" in page ? [page.placed] : [])), diagnostics };
}

/**
 * Draws a map without errors, page by page, with what an annotation says about it. Every format then writes the same
 * drawings.
 */
export async function draw(
  map: ArgumentMap,
  options: DrawOptions,
  type: Typesetter,
  annotation: Annotation = UNANNOTATED,
): Promise<Result<readonly Drawing[]>> {
  const { request, pages, diagnostics } = await composed(map, options, type, annotation);
  const drawn = pages.map((page) => drawnPage(page, request.theme));
  return { value: drawn.map((page) => drawingOf(page, options, request.type)), diagnostics };
}

/** The pages of the document that is asked for. Those that are figures have everything in its place, but are not drawn. */
async function composed(
  map: ArgumentMap,
  options: DrawOptions,
  type: Typesetter,
  annotation: Annotation,
): Promise<Composed> {
  const request = requestFor(map, withCleanCaption(options), type, annotation);
  const document: Document = DOCUMENTS[options.as ?? "figure"];
  const outline = document.outlineOf?.(request) ?? askedOutline(request);
  const { value: pages, diagnostics } = await document.compose(request, outline);
  const maps = pages.map((page) => outlineOf(page).map);
  return { request, pages, diagnostics: [...diagnostics, ...missingGlyphs(maps, request.type)] };
}

interface Composed {
  readonly request: Request;
  readonly pages: readonly (Page | PlacedPage)[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The caption with no characters that a text of a map may not hold. */
const withCleanCaption = (options: DrawOptions): DrawOptions =>
  options.caption === undefined ? options : { ...options, caption: cleaned(options.caption) };

/** A page as formats write it. */
function drawingOf(page: Page, options: DrawOptions, type: Typesetter): Drawing {
  const { idPrefix, dpi } = options;
  const scene = options.alone ? alone(page.scene) : page.scene;
  return {
    ...page,
    scene: idPrefix === undefined ? scene : withPrefix(scene, idPrefix),
    type,
    ...(dpi === undefined ? {} : { dpi }),
  };
}

/**
 * Draws what two versions of a map differ in, both without errors: the new one, with what is gone in its old place.
 * `name` says under the title which versions these are.
 */
export async function drawChanges(
  before: ArgumentMap,
  after: ArgumentMap,
  options: DrawOptions,
  type: Typesetter,
  name?: string,
): Promise<Result<readonly Drawing[]>> {
  const { map, annotation } = ANNOTATIONS.diff.annotate({ before, after, name: name && cleaned(name) });
  // What is gone from a map has no verdict.
  return draw(map, { ...options, verdicts: false }, type, annotation);
}

/** Draws what would hold in a map without errors if something were otherwise; `name` says under the title what that is. */
export async function drawAssumed(
  map: ArgumentMap,
  assumed: Assumed,
  options: DrawOptions,
  type: Typesetter,
  name?: string,
): Promise<Result<readonly Drawing[]>> {
  const { annotation } = ANNOTATIONS.verdicts.annotate({ map, assumed });
  const named = name === undefined ? annotation : { ...annotation, name: cleaned(name) };
  return draw(map, { ...options, verdicts: false }, type, named);
}

/** A map without errors, as the bytes of its files: one, or one a page if the format holds a single page. */
export async function render(
  map: ArgumentMap,
  format: FormatName,
  options: DrawOptions,
  type: Typesetter,
): Promise<Result<readonly Uint8Array[]>> {
  const { value: drawings, diagnostics } = await draw(map, options, type);
  return { value: await write(drawings, format), diagnostics };
}

/** A file that is made of drawings. */
export interface OutputFile {
  /** What follows the name of the output: "", "-2" for a page, "-key" for a part of its own. */
  readonly suffix: string;
  readonly bytes: Uint8Array;
}

/**
 * The drawings in a format: a file for each part, or one for each page if the format holds a single one, or if they are
 * wanted `apart`.
 */
export async function writeFiles(
  drawings: readonly Drawing[],
  name: FormatName,
  apart = false,
): Promise<readonly OutputFile[]> {
  const format: Format = FORMATS[name];
  const files: OutputFile[] = [];
  for (const part of new Set(drawings.map((drawing) => drawing.part))) {
    const own = drawings.filter((drawing) => drawing.part === part);
    const suffix = part === undefined ? "" : `-${part}`;
    if (format.pages === "many" && !apart) files.push({ suffix, bytes: await format.write(own) });
    else
      for (const [index, drawing] of own.entries())
        files.push({
          suffix: `${suffix}${pageSuffix(index, own.length)}`,
          bytes: await (format.pages === "many" ? format.write([drawing]) : format.write(drawing)),
        });
  }
  return files;
}

/** "-2" for the second of several pages, "-02" of ten or more, so that folders list them in their order. */
export const pageSuffix = (index: number, pages: number): string =>
  pages === 1 ? "" : `-${String(index + 1).padStart(String(pages).length, "0")}`;

/** The bytes of these files. */
export async function write(drawings: readonly Drawing[], name: FormatName): Promise<readonly Uint8Array[]> {
  return (await writeFiles(drawings, name)).map(({ bytes }) => bytes);
}
