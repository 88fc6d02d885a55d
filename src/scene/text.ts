import type { TextLayout } from "../layout/figure-layout.ts";
import type { Run } from "../text/typesetter.ts";
import type { Tone } from "../themes/index.ts";
import { tagOf } from "./annotated/annotated-themes.ts";
import type { Paint, PaintedTheme } from "./paint.ts";
import { markShapes } from "./annotated/marks.ts";
import type { GroupItem, Item, Link, TextItem } from "./scene.ts";

/** Where a type's baseline stands in its line, as a share of the type size below the line's middle: its longest letters reach as far up as down from there. */
const BASELINE = 0.26;

/** The same, with the words that lead elsewhere as links; `id` begins the ids of these, `linkOf` says where each leads. */
export function linkedItems(
  text: TextLayout,
  theme: PaintedTheme,
  id: string,
  linkOf: (link: string) => Link,
): Item[] {
  const items = textItems(text, theme);
  const runs = runsOf(text);
  const { under, over } = markShapes(runs, items, theme);
  const found: Item[] = [...under];
  items.forEach((item, index) => {
    const { link } = runs[index]!;
    if (link === undefined) {
      found.push(item);
      return;
    }
    const last = found.at(-1);
    if (last?.kind === "group" && index > 0 && runs[index - 1]!.link === link) {
      found[found.length - 1] = { ...last, label: last.label + item.text, items: [...last.items, item] };
    } else {
      const group: GroupItem = {
        kind: "group",
        id: `${id}.${index}`,
        role: "onward",
        label: item.text.trim(),
        link: linkOf(link),
        items: [item],
      };
      found.push(group);
    }
  });
  found.push(...over);
  return found;
}

/** A text with what marks its words, in the order in which it is painted. */
export function markedItems(text: TextLayout, theme: PaintedTheme): Item[] {
  const items = textItems(text, theme);
  const { under, over } = markShapes(runsOf(text), items, theme);
  return [...under, ...items, ...over];
}

const runsOf = ({ lines }: TextLayout) => lines.flatMap(({ runs }) => runs);

/** Words in a header keep the colour that can be read on it. */
function inkOf({ tone, mark }: Run, theme: PaintedTheme): Paint {
  if (mark?.kind === "tag") return tagOf(theme, mark.tag).ink;
  const onHeader = tone === "header" || tone === "objection-header";
  if (mark !== undefined && mark.kind !== "sign" && !onHeader) return theme.annotations[mark.kind];
  return theme.tones[tone as Tone];
}

/** The lines of a text in a box, from its top; set to the right where the text runs from right to left. */
export function textItems(text: TextLayout, theme: PaintedTheme): TextItem[] {
  const { rect, lines, leading, size, direction } = text;
  const items: TextItem[] = [];
  lines.forEach((one, index) => {
    const y = rect.y + leading * (index + 0.5) + size * BASELINE;
    const left = direction === "rtl" ? rect.x + (rect.width - one.width) : rect.x;
    one.runs.forEach((run, part) => {
      items.push({
        kind: "text",
        x: left + run.x,
        y,
        width: run.width,
        text: run.text,
        face: run.face,
        size: run.size,
        paint: inkOf(run, theme),
        direction: run.direction,
        begins: index === 0 && part === 0,
      });
    });
  });
  return items;
}
