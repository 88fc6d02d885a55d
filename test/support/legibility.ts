import { ptOfPx } from "../../src/geometry.ts";
import type { FigureLayout, PlacedFigure } from "../../src/layout/figure-layout.ts";
import { measureOf } from "../../src/layout/metrics.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { geometryOf } from "./geometry.ts";
import type { LineGeometry } from "./geometry.ts";

/** Characters of the narrowest line, words of the shortest label, pt. */
const NARROWEST = 20;
const WORDS = 5;
const BODY = 7;
const APPARATUS = 6.3;
/** Reasons for one claim up to which each has an arrowhead of its own. */
const ARROWHEADS = 12;
const ROUNDING = 0.005;

/** What readers of a figure could not read, or would read wrongly; none for good drawings. */
export function illegible(
  placed: PlacedFigure,
  { least = BODY }: { readonly least?: number } = {},
): string[] {
  const { figure } = placed;
  return [
    ...typeFaults(placed, least),
    ...measureFaults(figure),
    ...referenceFaults(figure),
    ...mainLineFaults(figure),
    ...arrowheadFaults(figure),
  ];
}

function typeFaults({ figure: { metrics }, sheet }: PlacedFigure, least: number): string[] {
  const [body, small] = [metrics.body, metrics.small].map((size) => ptOfPx(size * sheet.scale));
  return [
    ...(body! < least - ROUNDING ? [`statements are set in ${body!.toFixed(2)} pt`] : []),
    ...(small! < APPARATUS * (least / BODY) - ROUNDING ? [`signs are set in ${small!.toFixed(2)} pt`] : []),
  ];
}

/** No line is narrower than reading allows, in type of its own size, unless the whole text stands on it. */
function measureFaults({ panels, metrics }: FigureLayout): string[] {
  return panels.flatMap(({ cards }) =>
    cards.flatMap(({ rows }) =>
      rows.flatMap(({ text: { rect, lines, size } }) => {
        const characters = rect.width / measureOf(size / metrics.body);
        if (lines.length === 1 || characters >= NARROWEST - ROUNDING) return [];
        const words = lines.map(({ runs }) => runs.map(({ text }) => text).join("")).join("/");
        return [`“${words}” has lines of ${characters.toFixed(1)} characters`];
      }),
    ),
  );
}

/** A reference says what it refers to: in five words or all of them, or as its author does in short. */
function referenceFaults({ panels, outline }: FigureLayout): string[] {
  const texts = new Map(outline.map.statements.map(({ id, text }) => [id, text]));
  return panels.flatMap(({ cards }) =>
    cards.flatMap(({ rows }) =>
      rows.flatMap((row) => {
        if (row.kind !== "cell" || row.frame !== "reference") return [];
        const { statement, number } = row;
        const words = row.text.lines
          .flatMap(({ runs }) => runs)
          .filter(({ tone }) => tone === "muted" || tone === "main")
          .map(({ text }) => text)
          .join("");
        const whole = texts.get(statement.id)!.replace(/\.$/u, "");
        const spaced = /\s/u.test(whole);
        const count = spaced
          ? words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
          : [...words].length;
        const said = squeezed(words);
        const isWhole =
          said.startsWith(squeezed(whole)) ||
          (statement.short !== undefined && said.startsWith(squeezed(statement.short)));
        return isWhole || count >= WORDS ? [] : [`the reference to ${number} says “${words}”`];
      }),
    ),
  );
}

const squeezed = (text: string) => text.replaceAll(/\s+/gu, "");

/** Its claims are never nested: they are to be seen. */
function mainLineFaults(figure: FigureLayout): string[] {
  const main = new Set(figure.outline.main);
  return geometryOf(figure).panels.flatMap(({ cards }) =>
    cards.flatMap(({ rows }) =>
      rows
        .filter(({ cell, depth }) => depth > 0 && cell?.kind === "full" && main.has(cell.statement))
        .map(({ name }) => `${name} is of the main line and nested`),
    ),
  );
}

/** Merged arrowheads would say that the reasons count together. */
function arrowheadFaults(figure: FigureLayout): string[] {
  return geometryOf(figure).panels.flatMap(({ lines }) => {
    const onto = new Map<string, LineGeometry[]>();
    for (const line of lines) {
      const { kind, block } = line;
      if (kind === "premise" || block.role !== "support") continue;
      onto.set(block.target.id, [...(onto.get(block.target.id) ?? []), line]);
    }
    return [...onto].flatMap(([target, all]) => {
      const ends = new Set(
        all.map(({ points }) => points.at(-1)!).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`),
      );
      return all.length > ARROWHEADS || ends.size === all.length
        ? []
        : [`${all.length} independent reasons for ${target} share ${ends.size} arrowheads`];
    });
  });
}

/** The statements of a map that its figures do not draw in full, or draw more than once. */
export function notOnce(map: ArgumentMap, figures: readonly PlacedFigure[]): string[] {
  const times = new Map<string, number>();
  for (const { figure } of figures) {
    if (figure.outline.place?.overview === true) continue;
    for (const { cards } of geometryOf(figure).panels) {
      for (const { cell } of cards.flatMap(({ rows }) => rows))
        if (cell?.kind === "full") times.set(cell.statement, (times.get(cell.statement) ?? 0) + 1);
    }
  }
  return map.statements
    .filter(({ id }) => times.get(id) !== 1)
    .map(({ id }) => `${id} is drawn ${times.get(id) ?? 0} times`);
}
