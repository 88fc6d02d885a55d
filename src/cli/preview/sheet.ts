import { hasErrors } from "../../diagnostic.ts";
import type { Diagnostic, Source } from "../../diagnostic.ts";
import { draw, write } from "../../pipeline.ts";
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
  readonly picture?: string;
  readonly failure?: Failure;
}

/** From file to picture. It never throws: a failure is a result. */
export async function makeSheet(order: Order, typesetter: () => Promise<Typesetter>): Promise<Sheet> {
  let source: Source = { path: order.path, text: "" };
  let diagnostics: readonly Diagnostic[] = [];
  try {
    const checked = readAndCheck(order);
    ({ source, diagnostics } = checked);
    if (checked.map === undefined || hasErrors(diagnostics) || order.draw === undefined)
      return { source, diagnostics };
    const drawn = await draw(checked.map, order.draw, await typesetter());
    diagnostics = [...diagnostics, ...drawn.diagnostics];
    if (hasErrors(diagnostics)) return { source, diagnostics };
    const pages = await write(drawn.value, "svg");
    const decoder = new TextDecoder();
    const picture = pages.map((bytes) => decoder.decode(bytes).replace(/^<\?xml.*\?>\s*/, "")).join("\n");
    return { source, diagnostics, picture };
  } catch (error) {
    return { source, diagnostics, failure: failureOf(error) };
  }
}
