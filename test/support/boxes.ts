import type { Rect } from "../../src/geometry.ts";
import type { Item } from "../../src/scene/scene.ts";
import { boxOfText } from "./geometry.ts";
import { flat } from "./pages.ts";

/** Around all texts and shapes. */
export function boxOfItems(items: readonly Item[]): Rect {
  const boxes = flat(items).flatMap((item): Rect[] => {
    if (item.kind === "text") return [boxOfText(item)];
    if (item.kind === "group") return [];
    const points = item.path.flatMap((one) => (one.op === "close" ? [] : [one]));
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return [{ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }];
  });
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
