import type { Breaking, Line, Paragraph } from "../../text/typesetter.ts";

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
  /** px at the end of its lines that it leaves to others; every width includes them. */
  readonly endRoom?: number;
}

/** A text with room left at the end of its lines, px. */
export function withEndRoom(text: ShapedText, endRoom: number): ShapedText {
  if (endRoom === 0) return text;
  return {
    ...text,
    endRoom,
    minWidth: text.minWidth + endRoom,
    maxWidth: text.maxWidth + endRoom,
    height: (width) => text.height(width - endRoom),
    lines: (width) => text.lines(width - endRoom),
  };
}

/** A paragraph as text of this size. */
export function shapedText(
  paragraph: Paragraph,
  leading: number,
  size: number,
  direction: "ltr" | "rtl",
  how: Breaking,
): ShapedText {
  /** The lines at the last width, kept because a poster asks where its titles end before it is drawn. */
  let broken: { readonly width: number; readonly lines: readonly Line[] } | undefined;
  return {
    direction,
    leading,
    size,
    minWidth: paragraph.minWidth,
    maxWidth: paragraph.maxWidth,
    height: (width) => paragraph.count(width) * leading,
    lines(width) {
      if (broken?.width !== width) broken = { width, lines: paragraph.lines(width, how) };
      return broken.lines;
    },
  };
}
