import { mmOfPx, ptOfPx, pxOfMm } from "../../geometry.ts";
import type { Scene } from "../../scene/scene.ts";
import { textsIn } from "../../scene/walk.ts";

/** px; a page between its margins, on A4 and nearly so on Letter paper: upright, and on its side. */
const UPRIGHT = { width: 680, height: pxOfMm(245) };
const WIDE = { width: pxOfMm(250), height: pxOfMm(178) };
/** pt; smaller type than that of signs and citations is not read. */
const LEAST = 6.3;
/** mm */
const MARGIN = 15;

/**
 * How a figure is printed: on the sheet that it was laid out for, as part of the text, across a page turned on its side, or,
 * where its words would be too small to read, on a page that is as large as they need.
 */
export function printed(
  scene: Scene,
  number: number,
): { readonly className: string; readonly style: string } {
  if (scene.paper !== undefined) {
    const [width, height] = [mmOfPx(scene.width), mmOfPx(scene.height)];
    // Slightly less than the paper, so that no second sheet follows.
    return {
      className: "sheet",
      style: pageOf(number, { width, height }, 0, { width, height: height - 0.5 }),
    };
  }
  const { width, height } = scene;
  const isWide = width > UPRIGHT.width && width > height * 1.1;
  const room = isWide ? WIDE : UPRIGHT;
  const least = LEAST / ptOfPx(Math.min(...textsIn(scene.items).map(({ size }) => size)));
  if (Math.min(room.width / width, room.height / height) >= Math.min(1, least))
    return { className: isWide ? "sheet wide" : "sheet", style: "" };
  const scale = Math.min(1, least);
  const figure = { width: mmOfPx(width * scale), height: mmOfPx(height * scale) };
  const page = { width: figure.width + 2 * MARGIN, height: figure.height + 2 * MARGIN + 0.5 };
  return { className: "sheet", style: pageOf(number, page, MARGIN, figure) };
}

interface Size {
  /** mm */
  readonly width: number;
  readonly height: number;
}

function pageOf(number: number, page: Size, margin: number, figure: Size): string {
  const size = `width:${mm(figure.width)}!important;height:${mm(figure.height)}!important`;
  return `@page f${number}{size:${mm(page.width)} ${mm(page.height)};margin:${margin === 0 ? 0 : mm(margin)}}@media print{#figure-${number}{page:f${number}}#figure-${number} svg.map{max-width:none;max-height:none;${size}}}`;
}

const mm = (value: number) => `${Math.round(value * 10) / 10}mm`;
