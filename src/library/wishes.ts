/** What a program may ask of a drawing, in the words of the command line, and what is wrong with what it asks. */
import type { Diagnostic } from "../diagnostic.ts";
import { contradictions, withoutEffect } from "../documents/contradictions.ts";
import type { Contradiction } from "../documents/contradictions.ts";
import { acceptingDocuments, DOCUMENTS } from "../documents/index.ts";
import { impossible, listed, optionValue } from "../options/read.ts";
import { isObject } from "./given.ts";
import type { DrawOptions } from "../pipeline.ts";

/** What is left out is the map's own wish, or the default. */
export interface Wishes extends Omit<DrawOptions, "type" | "minType" | "width" | "height" | "sheets"> {
  /** How many sheets of a poster lie across and down: "2x3". */
  readonly sheets?: string;
  /** A column of text to fill: mm, or a length such as "160mm", "16cm", "6.3in", "450pt"; 30 to 1000 mm. */
  readonly width?: number | string;
  /** The most that a figure in that column is high, likewise; what would be higher is divided. */
  readonly height?: number | string;
  /** The size of type in that column, 4 to 40 pt, also as "9pt"; the largest up to 10 that suits unless given. */
  readonly type?: number | string;
  /** The smallest type of statements on paper, 4 to 40 pt, also as "8pt"; 7 unless given. A map that needs more room gets more pages. */
  readonly minType?: number | string;
}

/** The wishes as the pipeline has them; undefined where some cannot be met. */
export function drawOptions(wishes: Wishes = {}): {
  readonly value: DrawOptions | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const given = entriesOf(wishes)?.filter(([, value]) => value !== undefined);
  if (given === undefined)
    return {
      value: undefined,
      diagnostics: [impossible('Options are an object, such as { paper: "a4" }.')],
    };
  const read = given.map(([name, value]) => [name, optionValue(name, value)] as const);
  const faults = [
    ...read.flatMap(([, { diagnostics }]) => diagnostics),
    ...faultsOf(Object.fromEntries(given)).map(impossible),
  ];
  if (faults.length > 0) return { value: undefined, diagnostics: faults };
  return {
    value: Object.fromEntries(read.map(([name, { value }]) => [name, value])) as DrawOptions,
    diagnostics: [],
  };
}

/** Undefined for what is no object, and for a proxy or an accessor that throws. */
function entriesOf(wishes: unknown): readonly [name: string, value: unknown][] | undefined {
  try {
    return isObject(wishes) ? Object.entries(wishes) : undefined;
  } catch {
    return undefined;
  }
}

/** Wishes with those of the page, except for the page's that cannot be met together with the map's own. */
export function withDefaults(own: Wishes, defaults: Wishes): Wishes {
  // Defaults that contradict each other are reported as such.
  if (faultsOf(defaults).length > 0) return { ...defaults, ...own };
  // Some, such as the size of type, are only about a column: whether there is one is settled first.
  const most = faultsOf(own).length;
  const fits = (more: Wishes) => faultsOf({ ...more, ...own }).length <= most;
  const { width, ...others } = defaults;
  const column = width !== undefined && fits({ width }) ? { width } : {};
  const kept = Object.entries(others).filter(([name, value]) => fits({ ...column, [name]: value }));
  return { ...column, ...Object.fromEntries(kept), ...own };
}

/** What is wrong with wishes together. */
function faultsOf(wishes: Wishes): string[] {
  const { as = "figure" } = wishes;
  if (typeof as !== "string" || !Object.hasOwn(DOCUMENTS, as)) return [];
  return [
    ...contradictions({ ...wishes }, [as]).map(inWords),
    ...withoutEffect({ ...wishes }, [as]).map(
      (name) => `\`${name}\` needs \`as\` to be ${listed(acceptingDocuments(name))}.`,
    ),
  ];
}

function inWords(one: Contradiction): string {
  switch (one.kind) {
    case "no-column":
      return `\`${one.option}\` is ${one.ofColumn}; say how wide that is with \`width\`.`;
    case "no-text":
      return `\`type\` is the size of type in a column; for ${one.inPlace}, say the smallest with \`minType\`.`;
    case "paper-and-width":
      return "A figure fills either a sheet or a column: choose `paper` or `width`.";
  }
}
