/** A map in a text, and how it is to be drawn; plain data, so that another thread can draw it. */
import { withHint } from "../diagnostic.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Origin } from "../library/origin.ts";
import type { Attributes } from "../options/attributes.ts";
import type { Element } from "./hast.ts";

export interface Fence {
  readonly attributes: Attributes;
  /** What stands in the fence. */
  readonly text: string;
  /** Absolute; of the text that the fence stands in. */
  readonly path: string;
  /** Absolute folders below which maps and what they quote may lie, beside the folder of the text. */
  readonly roots: readonly string[];
  readonly origin: Origin;
  /** What the ids of the picture begin with. */
  readonly idPrefix: string;
}

export interface DrawnFence {
  /** The files that the diagnostics are about, as shown to the user. */
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  /** An `svg` element for each page; none if the map has errors. */
  readonly pictures: readonly Picture[];
}

export interface Picture {
  readonly svg: string;
  /** The SVG as a tree, which is kept because making it takes as long as everything else for a page. */
  readonly tree: Element;
  /** For readers who cannot see it. */
  readonly title: string;
}

/** A fence as it was drawn, and what it was drawn from. */
export interface FreshFence {
  readonly drawn: DrawnFence;
  /** Files that were read, by their absolute paths. */
  readonly files: readonly (readonly [path: string, digest: string])[];
}

/** A sentence for each error, with its place. */
export function errorsOf({ path, diagnostics }: DrawnFence): string[] {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map((one) => {
      const { line, column } = one.range.start;
      return `${path}:${line}:${column}: error: ${withHint(one)} [${one.code}]`;
    });
}
