import { accepts, DOCUMENTS } from "../../../documents/index.ts";
import type { OwnOption } from "../../../documents/document.ts";
import type { DrawOptions } from "../../../pipeline.ts";
import type { DocumentName } from "../../../documents/index.ts";
import { formatNames } from "../../../formats/index.ts";
import { DEFAULT_DPI } from "../../../formats/png/png.ts";
import { inMillimetres } from "../../../model/measures.ts";
import { UsageError } from "../../report/errors.ts";

/** What reads "160mm", "16cm", "6.3in", "450pt" or a bare number of mm, as mm. */
export const columnLength =
  (side: "width" | "height") =>
  (text: string): number => {
    const mm = inMillimetres(text);
    if (mm !== undefined) return mm;
    throw new UsageError(
      `--${side} needs a ${side} from 30 to 1000 mm, such as 160mm, 16cm, 6.3in or 450pt, not \`${text}\`.`,
    );
  };

/** What reads the value of an option that takes a size of type. */
export const typeSize =
  (option: "--type" | "--min-type") =>
  (text: string): number => {
    const size = Number(text.replace(/pt$/u, ""));
    if (/^\d+(\.\d+)?(pt)?$/.test(text) && size >= 4 && size <= 40) return size;
    throw new UsageError(`${option} needs a size from 4 to 40 pt, not \`${text}\`.`);
  };

const withPixels = formatNames(({ pixels }) => pixels === true).map((name) => name.toUpperCase());
export const RESOLUTION_HELP = `pixels per inch of ${withPixels.join(", ")}, from 72 to 1200 (default: ${DEFAULT_DPI})`;

export function resolution(text: string): number {
  const dpi = Number(text);
  if (/^\d+$/.test(text) && dpi >= 72 && dpi <= 1200) return dpi;
  throw new UsageError(`--dpi needs a whole number from 72 to 1200, not \`${text}\`.`);
}

/** Wishes that cannot be met together. */
export function refuseContradictions(wish: {
  readonly as?: readonly DocumentName[];
  readonly proof?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly type?: number;
  readonly paper?: string;
}): void {
  const { as: documents = [] } = wish;
  const other = documents.find((name) => name !== "proof");
  if (wish.proof && other !== undefined)
    throw new UsageError(`--proof is short for --as proof; it cannot go with --as ${other}.`);
  if (wish.type !== undefined && wish.width === undefined)
    throw new UsageError("--type is the size of type in a column; say how wide that is: --width 160mm.");
  if (wish.type !== undefined && documents.includes("steps"))
    throw new UsageError(
      "--type is the size of type in a column; for slides, say the smallest: --min-type 24.",
    );
  if (wish.height !== undefined && wish.width === undefined)
    throw new UsageError(
      "--height is how high a figure in a column may be; say how wide that is: --width 160mm.",
    );
  if (wish.width === undefined) return;
  if (wish.paper !== undefined)
    throw new UsageError("A figure fills either a sheet or a column; choose --paper or --width.");
  const paged = documents.find((name) => !accepts(name, "width"));
  if (paged !== undefined)
    throw new UsageError(`--width is for figures and slides; a ${paged} has the width of its paper.`);
}

/** Options that would be without effect are mistakes. */
export function refuseOptionsOfOthers(
  { height, blank, seed, level, sheets }: DrawOptions,
  documents: readonly DocumentName[],
): void {
  const asked = documents.length === 0 ? (["figure"] as const) : documents;
  for (const [option, value] of Object.entries({ height, blank, seed, level, sheets }) as [
    OwnOption,
    unknown,
  ][]) {
    if (value === undefined || asked.some((name) => accepts(name, option))) continue;
    const others = (Object.keys(DOCUMENTS) as DocumentName[]).filter((name) => accepts(name, option));
    throw new UsageError(`--${option} needs ${others.map((name) => `--as ${name}`).join(" or ")}.`);
  }
}
