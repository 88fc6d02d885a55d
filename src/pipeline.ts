/**
 * The way of a map through `hence`, on one page. Each step makes a new value and leaves the last one as it was:
 *
 *   Source → ArgumentMap → Outline → FigureLayout → Scene → bytes
 */
import { runChecks } from "./checks/index.ts";
import type { CheckContext } from "./checks/index.ts";
import { hasErrors, inOrder } from "./diagnostic.ts";
import type { Result, Source } from "./diagnostic.ts";
import type { Drawing } from "./formats/format.ts";
import { FORMATS } from "./formats/index.ts";
import type { FormatName } from "./formats/index.ts";
import { parse } from "./input/index.ts";
import { croppedFigure, defaultDirection } from "./layout/figure.ts";
import type { FigureLayout } from "./layout/figure.ts";
import { fittedFigure } from "./layout/fit.ts";
import { dividedFigures } from "./layout/divided.ts";
import { legible } from "./layout/legible.ts";
import { LEAST_TYPE, PAPERS } from "./layout/paper.ts";
import type { ArgumentMap, Direction, PaperName, Style } from "./model/map.ts";
import { outline } from "./outline/build.ts";
import { cut } from "./outline/cut.ts";
import type { Outline } from "./outline/outline.ts";
import { scene } from "./scene/build.ts";
import { THEMES } from "./themes/index.ts";
import type { ThemeName } from "./themes/index.ts";
import type { Typesetter } from "./text/typesetter.ts";

/** What whoever asks for a drawing may choose; what is left out is the map's own wish, or the default. */
export interface DrawOptions {
  readonly direction?: Direction;
  readonly style?: Style;
  /** A sheet to fill; without one, the figure is as large as its content. */
  readonly paper?: PaperName;
  readonly theme?: ThemeName;
  /** The smallest type on paper, pt; 7 unless given. A map that needs more room is divided over pages. */
  readonly least?: number;
}

/** Reads a map and finds everything wrong with it. The map is fit to draw if no diagnostic is an error. */
export function check(source: Source, readText: CheckContext["readText"]): Result<ArgumentMap | undefined> {
  const { value: map, diagnostics } = parse(source);
  if (map === undefined) return { value: map, diagnostics };
  const found = runChecks(map, { source, readText, partial: hasErrors(diagnostics) });
  return { value: map, diagnostics: inOrder([...diagnostics, ...found]) };
}

/** Places a map without errors: where every statement and line stands, and how large its type is. */
export async function layout(
  map: ArgumentMap,
  options: DrawOptions,
  type: Typesetter,
): Promise<Result<FigureLayout>> {
  const figure = await figureOf(cut(outline(map)), { ...map.figure, ...options }, type);
  return { value: figure, diagnostics: legible(figure, type) };
}

/** Draws a map without errors. Every format then writes the same drawing. */
export async function draw(
  map: ArgumentMap,
  options: DrawOptions,
  type: Typesetter,
): Promise<Result<Drawing>> {
  const { value: figure, diagnostics } = await layout(map, options, type);
  const theme = THEMES[options.theme ?? "plain"];
  return { value: { scene: scene(figure, theme), outline: figure.outline, type }, diagnostics };
}

/**
 * Draws a map on as many pages of a paper as it needs for its type to be readable; without a paper, as one figure.
 * The drawings have one type size.
 */
export async function drawPages(
  map: ArgumentMap,
  options: DrawOptions,
  type: Typesetter,
): Promise<Result<readonly Drawing[]>> {
  const wish = { ...map.figure, ...options };
  if (wish.paper === undefined) {
    const { value, diagnostics } = await draw(map, options, type);
    return { value: [value], diagnostics };
  }
  const whole = outline(map);
  const direction = wish.direction ?? defaultDirection(whole);
  const style = wish.style ?? "blocks";
  const figures = await dividedFigures(
    whole,
    type,
    { direction, style },
    PAPERS[wish.paper],
    wish.least ?? LEAST_TYPE,
  );
  const theme = THEMES[options.theme ?? "plain"];
  return {
    value: figures.map((figure) => ({ scene: scene(figure, theme), outline: figure.outline, type })),
    diagnostics: figures.flatMap((figure) => legible(figure, type)),
  };
}

/** A map without errors, as the bytes of a file. */
export async function render(
  map: ArgumentMap,
  format: FormatName,
  options: DrawOptions,
  type: Typesetter,
): Promise<Result<Uint8Array>> {
  const { value: drawing, diagnostics } = await draw(map, options, type);
  return { value: await FORMATS[format].write(drawing), diagnostics };
}

function figureOf(ordered: Outline, wish: DrawOptions, type: Typesetter): Promise<FigureLayout> {
  const direction = wish.direction ?? defaultDirection(ordered);
  const style = wish.style ?? "blocks";
  if (wish.paper === undefined) return croppedFigure(ordered, type, direction, style);
  return fittedFigure(ordered, type, { direction, style }, PAPERS[wish.paper]);
}
