/**
 * The way of a map through `hence`, on one page. Each step makes a new value and leaves the last one as it was:
 *
 *   Source → ArgumentMap → Outline → FigureLayout → Scene → bytes
 */
import { runChecks } from "./checks/index.ts";
import type { CheckContext } from "./checks/index.ts";
import { hasErrors } from "./diagnostic.ts";
import type { Diagnostic, Result, Source } from "./diagnostic.ts";
import type { Drawing } from "./formats/format.ts";
import { parse } from "./input/index.ts";
import { croppedFigure, defaultDirection } from "./layout/figure.ts";
import type { ArgumentMap, Direction, Style } from "./model/map.ts";
import { outline } from "./outline/build.ts";
import { scene } from "./scene/build.ts";
import { THEMES } from "./themes/index.ts";
import type { ThemeName } from "./themes/index.ts";
import type { Typesetter } from "./text/typesetter.ts";

/** What whoever asks for a drawing may choose; what is left out is the map's own wish, or the default. */
export interface DrawOptions {
  readonly direction?: Direction;
  readonly style?: Style;
  readonly paper?: string;
  readonly theme?: string;
}

/** Reads a map and finds everything wrong with it. The map is fit to draw if no diagnostic is an error. */
export function check(source: Source, readText: CheckContext["readText"]): Result<ArgumentMap | undefined> {
  const { value: map, diagnostics } = parse(source);
  if (map === undefined || hasErrors(diagnostics)) return { value: map, diagnostics };
  return { value: map, diagnostics: [...diagnostics, ...runChecks(map, { source, readText })] };
}

/** Draws a map without errors. Every format then writes the same drawing. */
export async function draw(map: ArgumentMap, options: DrawOptions, type: Typesetter): Promise<Result<Drawing>> {
  const diagnostics: Diagnostic[] = [];
  const ordered = outline(map);
  const direction = options.direction ?? map.figure.direction ?? defaultDirection(ordered);
  const figure = await croppedFigure(ordered, type, direction);
  const theme = THEMES[(options.theme ?? "plain") as ThemeName];
  return { value: { scene: scene(figure, theme), outline: ordered, type }, diagnostics };
}
