import { mmOfPx } from "../../geometry.ts";
import type { Scene } from "../../scene/scene.ts";

/** px; a portrait page between its margins. */
const COLUMN = 680;

/** How a figure is printed: as a sheet of paper that it is, across a page turned on its side, or as part of the text. */
export function printed(
  scene: Scene,
  number: number,
): { readonly className: string; readonly style: string } {
  if (scene.paper === undefined) {
    const isWide = scene.width > COLUMN && scene.width > scene.height * 1.1;
    return { className: isWide ? "sheet wide" : "sheet", style: "" };
  }
  const [width, height] = [mmOfPx(scene.width), mmOfPx(scene.height)];
  // A hair less than the paper, lest a second sheet follow.
  const size = `width:${mm(width)}!important;height:${mm(height - 0.5)}!important`;
  const style = `@page f${number}{size:${mm(width)} ${mm(height)};margin:0}@media print{#figure-${number}{page:f${number}}#figure-${number} svg.map{max-width:none;max-height:none;${size}}}`;
  return { className: "sheet", style };
}

const mm = (value: number) => `${Math.round(value * 10) / 10}mm`;
