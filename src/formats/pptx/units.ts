import type { Rect, Size } from "../../geometry.ts";
import { tag } from "../ooxml/xml.ts";

/** English Metric Units in a CSS px. */
const PER_PX = 9525;
/** The sides that PowerPoint takes, EMU: from 1 to 56 inches. */
const SIDES = { least: 914_400, most: 51_206_400 };

/** A length in EMU. */
export const emu = (px: number): number => Math.round(px * PER_PX);

/** The size of all slides of a presentation, EMU. */
export const slideSize = ({ width, height }: Size): Size => ({ width: side(width), height: side(height) });

const side = (px: number) => Math.min(SIDES.most, Math.max(SIDES.least, emu(px)));

/** Where a shape stands, from its rectangle in px. */
export const place = (name: "a:xfrm" | "p:xfrm", { x, y, width, height }: Rect, ...inner: string[]): string =>
  tag(
    name,
    {},
    tag("a:off", { x: emu(x), y: emu(y) }),
    tag("a:ext", { cx: emu(width), cy: emu(height) }),
    ...inner,
  );
