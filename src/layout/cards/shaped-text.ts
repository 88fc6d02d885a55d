import type { Line, Paragraph } from "../../text/typesetter.ts";

/** Text that is shaped, but not yet broken into lines of a certain width. Lengths in px. */
export interface ShapedText {
  readonly direction: "ltr" | "rtl";
  /** From baseline to baseline. */
  readonly leading: number;
  readonly size: number;
  height(width: number): number;
  lines(width: number): readonly Line[];
  /** Narrower than this, words would be broken. */
  readonly minWidth: number;
  /** On one line. */
  readonly maxWidth: number;
}

/** Shorter than this share of its line, a last line looks lost: then all lines are made even. */
const LOST = 0.22;

function brokenLines(paragraph: Paragraph, width: number, how: "balanced" | "filled"): readonly Line[] {
  const lines = paragraph.lines(width, how);
  const last = lines.at(-1);
  const lost = how === "filled" && lines.length > 1 && last !== undefined && last.width < width * LOST;
  return lost ? paragraph.lines(width, "balanced") : lines;
}

/** A paragraph as text of this size; its height is asked for again and again by whoever looks for a fit. */
export function shapedText(
  paragraph: Paragraph,
  leading: number,
  size: number,
  direction: "ltr" | "rtl",
  how: "balanced" | "filled",
): ShapedText {
  const heights = new Map<number, number>();
  /** The lines of the last width: a poster asks where its titles end before it is drawn. */
  let broken: { readonly width: number; readonly lines: readonly Line[] } | undefined;
  return {
    direction,
    leading,
    size,
    minWidth: paragraph.minWidth,
    maxWidth: paragraph.maxWidth,
    height(width) {
      let height = heights.get(width);
      if (height === undefined) {
        height = paragraph.count(width) * leading;
        heights.set(width, height);
      }
      return height;
    },
    lines(width) {
      if (broken?.width !== width) broken = { width, lines: brokenLines(paragraph, width, how) };
      return broken.lines;
    },
  };
}
