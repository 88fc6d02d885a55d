import { PX_PER_INCH } from "../../geometry.ts";
import type { Rect, Size } from "../../geometry.ts";
import { tag } from "../ooxml/xml.ts";

/** English Metric Units in a CSS px. */
const PER_PX = 914_400 / PX_PER_INCH;
/** The sides that PowerPoint takes, px: from 1 to 56 inches. */
export const SIDES = { least: PX_PER_INCH, most: 56 * PX_PER_INCH };

/** A length in EMU. */
export const emu = (px: number): number => Math.round(px * PER_PX);

/** The size of all slides of a presentation, EMU. */
export const slideSize = ({ width, height }: Size): Size => ({ width: side(width), height: side(height) });

const side = (px: number) => emu(Math.min(SIDES.most, Math.max(SIDES.least, px)));

/** Where a shape stands, from its rectangle in px. */
export const place = (
  { x, y, width, height }: Rect,
  flips: Readonly<Record<string, number>> = {},
  ...inner: string[]
): string =>
  tag(
    "a:xfrm",
    flips,
    tag("a:off", { x: emu(x), y: emu(y) }),
    tag("a:ext", { cx: emu(width), cy: emu(height) }),
    ...inner,
  );

/** A form that needs no path of its own. */
export const preset = (form: "rect" | "line"): string =>
  tag("a:prstGeom", { prst: form }, tag("a:avLst", {}));
