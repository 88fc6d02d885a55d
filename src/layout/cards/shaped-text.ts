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
  /** px at the start and at the end of its lines that it leaves to others; every width includes them. */
  readonly startRoom?: number;
  readonly endRoom?: number;
}

export const roomsOf = ({ startRoom = 0, endRoom = 0 }: ShapedText): number => startRoom + endRoom;

/** A text with room left at both ends of its lines, px. */
export function withRooms<Text extends ShapedText>(
  text: Text,
  rooms: Required<Pick<ShapedText, "startRoom" | "endRoom">>,
): Text {
  const room = rooms.startRoom + rooms.endRoom;
  if (room === 0) return text;
  return {
    ...text,
    ...rooms,
    minWidth: text.minWidth + room,
    maxWidth: text.maxWidth + room,
    height: (width: number) => text.height(width - room),
    lines: (width: number) => text.lines(width - room),
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
