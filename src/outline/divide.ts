import type { ArgumentMap, Inference, StatementId } from "../model/map.ts";
import { outline } from "./build.ts";
import { usesOf } from "./order.ts";
import type { Outline, Panel, Place } from "./outline.ts";
import { wordsFor } from "./words.ts";

/**
 * The outline of each figure of a divided map: first an overview of the main line, then the panels, as many together
 * as `shares` says. Numbers stay those of the whole map.
 */
export function divide(
  whole: Outline,
  panels: readonly Panel[],
  shares: readonly number[],
  depth: number,
): Outline[] {
  const words = wordsFor(whole.map.lang);
  const groups: (readonly Panel[])[] = [];
  let from = 0;
  for (const share of shares) {
    groups.push(panels.slice(from, from + share));
    from += share;
  }
  const figureOf = new Map<StatementId, number>();
  groups.forEach((group, index) => {
    for (const cell of group.flatMap(cellsOf))
      if (cell.kind === "full") figureOf.set(cell.statement, index + 2);
  });
  const place = (figure: number, name: string | undefined): Place => ({
    figure,
    figures: groups.length + 1,
    name,
    figureOf,
  });
  return [
    { ...overview(whole, depth), place: place(1, words.overview) },
    ...groups.map((group, index): Outline => ({
      ...whole,
      panels: group,
      place: place(index + 2, nameOf(group)),
    })),
  ];
}

const cellsOf = ({ heads, blocks }: Panel) => [...heads, ...blocks.flatMap((block) => block.cells)];

/** The titles of a figure's panels, each once. */
function nameOf(panels: readonly Panel[]): string | undefined {
  const titles = new Set(panels.flatMap(({ title }) => (title === undefined ? [] : [title])));
  return titles.size === 0 ? undefined : [...titles].join("; ");
}

/** The main conclusions and what leads to them within `depth` steps, without groups. */
export function overview(whole: Outline, depth: number): Outline {
  const { map, numbers } = whole;
  const mains = whole.panels
    .flatMap(({ heads }) => heads.filter((head) => head.main))
    .map((head) => head.statement);
  const kept = within(map, mains.length > 0 ? mains : [...numbers.keys()].slice(0, 1), depth);
  return { ...outline(selection(map, kept)), numbers };
}

function within(map: ArgumentMap, from: readonly StatementId[], depth: number): ReadonlySet<Inference> {
  const { reasons } = usesOf(map);
  const kept = new Set<Inference>();
  let edge: readonly StatementId[] = from;
  const seen = new Set(edge);
  for (let step = 0; step < depth; step++) {
    const next: StatementId[] = [];
    for (const inference of edge.flatMap((id) => reasons.get(id) ?? [])) {
      kept.add(inference);
      for (const premise of inference.from) {
        if (!seen.has(premise)) next.push(premise);
        seen.add(premise);
      }
    }
    edge = next;
  }
  return kept;
}

const targetOf = ({ target }: Inference) => (target.kind === "undercut" ? undefined : target.statement);

/** The part of a map that some of its inferences make up. */
function selection(map: ArgumentMap, kept: ReadonlySet<Inference>): ArgumentMap {
  const used = new Set<StatementId>();
  for (const inference of kept) {
    for (const premise of inference.from) used.add(premise);
    const target = targetOf(inference);
    if (target !== undefined) used.add(target);
  }
  const inferences = map.inferences.filter((inference) => kept.has(inference));
  return {
    ...map,
    groups: [],
    statements: map.statements
      .filter(({ id }) => used.has(id))
      .map((statement) => ({ ...statement, group: undefined })),
    inferences: inferences.map((inference, index) => ({ ...inference, index })),
  };
}
