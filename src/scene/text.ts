import type { Rect } from "../layout/block.ts";
import type { Copy } from "../layout/cell.ts";
import type { Theme, Tone } from "../themes/index.ts";
import type { TextItem } from "./scene.ts";

/** Where a type's baseline stands in its line, as a share of the type size below the line's middle. */
const BASELINE = 0.33;

/** The lines of a text in a box, from its top; set to the right where the text runs from right to left. */
export function textItems(copy: Copy, rect: Rect, theme: Theme, align?: "centre"): TextItem[] {
  const items: TextItem[] = [];
  copy.lines(rect.width).forEach((one, index) => {
    const y = rect.y + copy.leading * (index + 0.5) + copy.size * BASELINE;
    const spare = rect.width - one.width;
    const left = rect.x + (align === "centre" ? spare / 2 : copy.direction === "rtl" ? spare : 0);
    one.runs.forEach((run, part) => {
      items.push({
        kind: "text",
        x: left + run.x,
        y,
        width: run.width,
        text: run.text,
        face: run.face,
        size: run.size,
        colour: theme.tones[run.tone as Tone],
        direction: run.direction,
        begins: index === 0 && part === 0,
      });
    });
  });
  return items;
}
