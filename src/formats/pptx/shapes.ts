import type { Rect } from "../../geometry.ts";
import type { Paint } from "../../scene/paint.ts";
import type { Segment, ShapeItem, Stroke } from "../../scene/scene.ts";
import { boundsOf } from "../../scene/walk.ts";
import { tag } from "../ooxml/xml.ts";
import { emu, place, preset } from "./units.ts";

/** A shape of a drawing as one of a slide: a straight line as a line, anything else as a free form. */
export function shapeXml(item: ShapeItem, id: number): string {
  const bounds = boundsOf([item]);
  if (bounds === undefined) return "";
  const [from, to, ...others] = item.path;
  const isLine = from?.op === "move" && to?.op === "line" && others.length === 0;
  return isLine ? lineXml(from, to, bounds, item, id) : freeformXml(item, bounds, id);
}

/** It is decorative: the words say the same. */
const DECORATION =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function lineXml(
  from: Extract<Segment, { op: "move" }>,
  to: Extract<Segment, { op: "line" }>,
  bounds: Rect,
  { stroke }: ShapeItem,
  id: number,
): string {
  const flips = {
    ...(to.x < from.x ? { flipH: 1 } : {}),
    ...(to.y < from.y ? { flipV: 1 } : {}),
  };
  return tag(
    "p:cxnSp",
    {},
    tag(
      "p:nvCxnSpPr",
      {},
      tag("p:cNvPr", { id, name: `Line ${id}` }, DECORATION),
      tag("p:cNvCxnSpPr", {}),
      tag("p:nvPr", {}),
    ),
    tag("p:spPr", {}, place(bounds, flips), preset("line"), strokeXml(stroke)),
  );
}

function freeformXml({ path, fill, stroke }: ShapeItem, bounds: Rect, id: number): string {
  const point = (x: number, y: number) => tag("a:pt", { x: emu(x - bounds.x), y: emu(y - bounds.y) });
  const segment = (one: Segment): string => {
    switch (one.op) {
      case "move":
        return tag("a:moveTo", {}, point(one.x, one.y));
      case "line":
        return tag("a:lnTo", {}, point(one.x, one.y));
      case "cubic":
        return tag("a:cubicBezTo", {}, point(one.x1, one.y1), point(one.x2, one.y2), point(one.x, one.y));
      case "close":
        return tag("a:close", {});
    }
  };
  const open = fill === undefined ? { fill: "none" } : {};
  const geometry = tag(
    "a:custGeom",
    {},
    "<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>",
    tag("a:rect", { l: "0", t: "0", r: "r", b: "b" }),
    tag(
      "a:pathLst",
      {},
      tag("a:path", { w: emu(bounds.width), h: emu(bounds.height), ...open }, ...path.map(segment)),
    ),
  );
  return tag(
    "p:sp",
    {},
    tag(
      "p:nvSpPr",
      {},
      tag("p:cNvPr", { id, name: `Shape ${id}` }, DECORATION),
      tag("p:cNvSpPr", {}),
      tag("p:nvPr", {}),
    ),
    tag("p:spPr", {}, place(bounds), geometry, solidFill(fill), strokeXml(stroke)),
  );
}

export const solidFill = (paint: Paint | undefined): string =>
  paint === undefined
    ? "<a:noFill/>"
    : tag("a:solidFill", {}, tag("a:srgbClr", { val: paint.colour.slice(1).toUpperCase() }));

/** Dashes are measured in widths of their line, in thousandths of a percent. */
function strokeXml(stroke: Stroke | undefined): string {
  if (stroke === undefined) return tag("a:ln", {}, "<a:noFill/>");
  const { paint, width, dash } = stroke;
  const share = (px: number) => Math.round((px / width) * 100_000);
  const dashes: string[] = [];
  for (let index = 0; index + 1 < dash.length; index += 2)
    dashes.push(tag("a:ds", { d: share(dash[index]!), sp: share(dash[index + 1]!) }));
  return tag(
    "a:ln",
    { w: emu(width) },
    solidFill(paint),
    ...(dashes.length === 0 ? [] : [tag("a:custDash", {}, ...dashes)]),
  );
}
