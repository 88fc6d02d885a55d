import type { Paint } from "../../scene/paint.ts";
import type { Scene } from "../../scene/scene.ts";
import { visit } from "../../scene/walk.ts";

/** How a colour is used: a text, a surface or a line of one colour may each have another one in the dark. */
type Use = "text" | "fill" | "stroke";

/**
 * A style sheet that draws figures in their dark palette, for readers who have their screen dark.
 * Undefined where one of the figures has none, or has a paint that is to look the same everywhere.
 */
export function darkStyle(scenes: readonly Scene[]): string | undefined {
  /** How often which use of a colour becomes which other colour. */
  const counts = new Map<string, Map<string, number>>();
  let background: string | undefined;
  for (const scene of scenes) {
    background = darkOf(scene.background, scene);
    if (background === undefined) return undefined;
    for (const [use, paint] of paintsIn(scene)) {
      const other = darkOf(paint, scene);
      if (other === undefined) return undefined;
      const key = `${use} ${paint.colour}`;
      const own = counts.get(key) ?? new Map<string, number>();
      own.set(other, (own.get(other) ?? 0) + 1);
      counts.set(key, own);
    }
  }
  const rules = [...counts.keys()].toSorted().map((key) => {
    const [use, from] = key.split(" ") as [Use, string];
    const [tags, name] = use === "text" ? [":is(text,tspan)", "fill"] : ["path", use];
    return `svg.map ${tags}[${name}="${from}"]{${name}:${mostFrequent(counts.get(key)!)}}`;
  });
  return `@media screen and (prefers-color-scheme:dark){svg.map>rect{fill:${background}}${rules.join("")}}`;
}

const darkOf = ({ role }: Paint, { dark }: Scene) => (role === undefined ? undefined : dark?.get(role));

/** The style sheet knows roles by their colour only. Where several have one, the one that is drawn most counts. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function paintsIn({ items }: Scene): (readonly [Use, Paint])[] {
  const found: (readonly [Use, Paint])[] = [];
  visit(items, (item) => {
    if (item.kind === "text") found.push(["text", item.paint]);
    if (item.kind !== "shape") return;
    if (item.fill !== undefined) found.push(["fill", item.fill]);
    if (item.stroke !== undefined) found.push(["stroke", item.stroke.paint]);
  });
  return found;
}
