import { hasErrors } from "../../diagnostic.ts";
import type { Diagnostic, Source } from "../../diagnostic.ts";
import { partsOf } from "../../formats/html-parts.ts";
import type { ArgumentMap } from "../../model/map.ts";
import type { Parts } from "../../page/live/protocol.ts";
import { draw } from "../../pipeline.ts";
import { xmlId } from "../../scene/ids.ts";
import type { DrawOptions } from "../../pipeline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { failureOf } from "../failure.ts";
import type { Failure } from "../failure.ts";
import { readAndCheck } from "../job.ts";

/** One map to look at; plain data, so that it can be sent to another thread. */
export interface Order {
  /** As shown to the user. */
  readonly path: string;
  readonly cwd: string;
  /** Only look for mistakes, or draw it too. */
  readonly draw: DrawOptions | undefined;
}

/** What a map has become; plain data too. */
export interface Sheet {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  /** What the page shows of it; absent if the map has errors, or was not to be drawn. */
  readonly picture?: Parts;
  readonly failure?: Failure;
  /** The files that it quotes, by their absolute paths. */
  readonly quoted: readonly string[];
}

/** A map that nothing could be made of, and why. */
export function failedSheet(path: string, failure: Failure): Sheet {
  return { source: { path, text: "" }, diagnostics: [], quoted: [], failure };
}

/** From file to picture. It never throws: a failure is a result. */
export async function makeSheet(order: Order, typesetter: () => Promise<Typesetter>): Promise<Sheet> {
  let source: Source = { path: order.path, text: "" };
  let diagnostics: readonly Diagnostic[] = [];
  let quoted: readonly string[] = [];
  try {
    const checked = readAndCheck(order);
    ({ source, diagnostics } = checked);
    quoted = checked.basis.quoted.map(([path]) => path);
    if (checked.map === undefined || hasErrors(diagnostics) || order.draw === undefined)
      return { source, diagnostics, quoted };
    const drawn = await draw(checked.map, order.draw, await typesetter());
    diagnostics = [...diagnostics, ...drawn.diagnostics];
    if (hasErrors(diagnostics)) return { source, diagnostics, quoted };
    const { lang, direction, title, style, figures, words } = await partsOf(drawn.value);
    const marked = { figures: figures.text, words: words.text };
    const picture: Parts = { lang, direction, title, style, ...marked, places: placesIn(checked.map) };
    return { source, diagnostics, quoted, picture };
  } catch (error) {
    return { source, diagnostics, quoted, failure: failureOf(error) };
  }
}

function placesIn({ statements }: ArgumentMap): Parts["places"] {
  return Object.fromEntries(
    statements.map(({ id, at: { start } }) => [xmlId("s", id), [start.line, start.column] as const]),
  );
}
