import type { TextLayout } from "../layout/figure-layout.ts";
import type { Run } from "../text/typesetter.ts";
import type { Tone } from "../themes/index.ts";
import { alike, tagOf } from "./annotated/annotated-themes.ts";
import type { TextThemes } from "./annotated/annotated-themes.ts";
import type { Paint, PaintedTheme } from "./paint.ts";
import { markShapes } from "./annotated/marks.ts";
import type { GroupItem, Item, Link, TextItem } from "./scene.ts";

/** Where a type's baseline stands in its line, as a share of the type size below the line's middle: its longest letters reach as far up as down from there. */
const BASELINE = 0.26;

/** A text with its marks, and the words that lead elsewhere as links; `id` begins the ids of these, `linkOf` says where each leads. */
export function linkedItems(
  text: TextLayout,
  themes: TextThemes,
  id: string,
  linkOf: (link: string) => Link,
): Item[] {
  const items = itemsOf(text, themes);
  const runs = runsOf(text);
  const { under, over } = markShapes(runs, items, themes);
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
export const markedItems = (text: TextLayout, theme: PaintedTheme): Item[] => signedItems(text, alike(theme));

/** A text and its marks where the sign of a step, in colours of its own, stands before the words. */
export function signedItems(text: TextLayout, themes: TextThemes): Item[] {
  const items = itemsOf(text, themes);
  const { under, over } = markShapes(runsOf(text), items, themes);
  return [...under, ...items, ...over];
}

const runsOf = ({ lines }: TextLayout) => lines.flatMap(({ runs }) => runs);

/** Words in a header keep the colour that can be read on it. */
function inkOf({ tone, mark }: Run, { words, sign }: TextThemes): Paint {
  if (mark?.kind === "tag") return tagOf(words, mark.tag).ink;
  if (tone === "header" || tone === "objection-header") return sign.tones[tone];
  if (mark?.kind === "deleted" || mark?.kind === "inserted") return words.annotations[mark.kind];
  return words.tones[tone as Tone];
}

/** The lines of a text in a box, from its top; set to the right where the text runs from right to left. */
export const textItems = (text: TextLayout, theme: PaintedTheme): TextItem[] => itemsOf(text, alike(theme));

function itemsOf(text: TextLayout, themes: TextThemes): TextItem[] {
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
        paint: inkOf(run, themes),
        direction: run.direction,
        begins: index === 0 && part === 0,
      });
    });
  });
  return items;
}
