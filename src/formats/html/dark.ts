import type { Item, Scene } from "../../scene/scene.ts";
import { THEMES } from "../../themes/index.ts";
import type { Theme, Tone } from "../../themes/index.ts";

/** How a colour is used: a text, a surface or a line of one colour may each have another one in the dark. */
type Use = "text" | "fill" | "stroke";

/**
 * A style sheet that draws figures of the plain theme in the colours of the dark one, for readers who have their screen dark.
 * Undefined for figures of other themes: their colours were asked for.
 */
export function darkStyle(scenes: readonly Scene[]): string | undefined {
  const { plain, dark } = THEMES;
  if (scenes.some(({ background }) => background !== plain.background)) return undefined;
  const colours = new Map<string, string>();
  for (const [use, from, to] of pairs(plain, dark)) {
    const key = `${use} ${from}`;
    if (!colours.has(key)) colours.set(key, to);
  }
  const used = new Set(scenes.flatMap(({ items }) => usesIn(items)));
  if ([...used].some((key) => !colours.has(key))) return undefined;
  const rules = [...used].toSorted().map((key) => {
    const [use, from] = key.split(" ") as [Use, string];
    const [tags, name] = use === "text" ? [":is(text,tspan)", "fill"] : ["path", use];
    return `svg.map ${tags}[${name}="${from}"]{${name}:${colours.get(key)}}`;
  });
  return `@media screen and (prefers-color-scheme:dark){svg.map>rect{fill:${dark.background}}${rules.join("")}}`;
}

/** Which colour of one theme is which of another. Where a theme has one colour for several things, the first counts. */
function pairs(from: Theme, to: Theme): [Use, string, string][] {
  const tones: Tone[] = [
    "text",
    "main",
    "title",
    "panel-title",
    "number",
    "muted",
    "header",
    "objection-header",
  ];
  const fills = (theme: Theme) => [
    theme.cell.fill,
    theme.cell.mainFill,
    theme.cell.referenceFill,
    theme.header.support,
    theme.header.objection,
    theme.line.support,
    theme.line.objection,
    theme.panel.fill,
  ];
  const strokes = (theme: Theme) => [
    theme.frame.support,
    theme.frame.objection,
    theme.frame.head,
    theme.frame.rule,
    theme.line.support,
    theme.line.objection,
    theme.panel.stroke,
  ];
  const zip = (use: Use, a: readonly string[], b: readonly string[]) =>
    a.map((colour, index): [Use, string, string] => [use, colour, b[index]!]);
  return [
    ...tones.map((tone): [Use, string, string] => ["text", from.tones[tone], to.tones[tone]]),
    ...zip("fill", fills(from), fills(to)),
    ...zip("stroke", strokes(from), strokes(to)),
  ];
}

function usesIn(items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    if (item.kind === "group") return usesIn(item.items);
    if (item.kind === "text") return [`text ${item.colour}`];
    const { fill, stroke } = item;
    return [
      ...(fill === undefined ? [] : [`fill ${fill}`]),
      ...(stroke === undefined ? [] : [`stroke ${stroke.colour}`]),
    ];
  });
}
