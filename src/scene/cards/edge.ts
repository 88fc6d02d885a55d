import type { Rect } from "../../geometry.ts";
import type { CardLayout, TextLayout } from "../../layout/figure-layout.ts";

/** The place so many px inside the edge of a card at which its lines of text begin: the right one in Arabic or Hebrew. */
export const fromEdge = (frame: Rect, direction: TextLayout["direction"], inside = 0): number =>
  direction === "rtl" ? frame.x + frame.width - inside : frame.x + inside;

/** Of a whole card: its rows are all of one direction. */
export const cardEdge = ({ frame, rows }: Pick<CardLayout, "frame" | "rows">, inside = 0): number =>
  fromEdge(frame, rows[0]!.text.direction, inside);
