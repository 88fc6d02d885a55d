import type { Diagnostic, Source } from "../../diagnostic.ts";
import { partsOf } from "../../formats/html/parts.ts";
import type { ArgumentMap } from "../../model/map.ts";
import type { Parts } from "../../browser/live/protocol.ts";
import { xmlId } from "../../scene/ids.ts";
import type { DrawOptions } from "../../pipeline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { failureOf } from "../session/failure.ts";
import type { Failure } from "../session/failure.ts";
import { make } from "../session/job.ts";

/** One map to look at; plain data, so that it can be sent to another thread. */
export interface Order {
  /** As shown to the user. */
  readonly path: string;
  readonly cwd: string;
  /** Folders whose files may be quoted too, absolute. */
  readonly roots?: readonly string[];
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
  const { drawn, basis, ...made } = await make(order, order.draw, typesetter);
  const sheet: Sheet = { ...made, quoted: basis.quoted.map(([path]) => path) };
  if (drawn === undefined) return sheet;
  try {
    const { lang, direction, title, style, figures, words } = await partsOf(drawn.drawings);
    const marked = { figures: figures.text, words: words.text };
    return { ...sheet, picture: { lang, direction, title, style, ...marked, places: placesIn(drawn.map) } };
  } catch (error) {
    return { ...sheet, failure: failureOf(error) };
  }
}

function placesIn({ statements }: ArgumentMap): Parts["places"] {
  return Object.fromEntries(
    statements.map(({ id, at: { start } }) => [xmlId("s", id), [start.line, start.column] as const]),
  );
}
