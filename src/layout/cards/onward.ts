import { wordsFor } from "../../language/index.ts";
import type { Inference, StatementId } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import { targetStatement } from "../../outline/relations.ts";
import type { Span } from "../../text/typesetter.ts";

// Where the reasoning goes on, and in which figure.

/** "supports 28 and 47; speaks against 30" at the head of a tree; `size` of type, px. */
export function goesOn(
  id: StatementId,
  outline: Outline,
  uses: ReadonlyMap<StatementId, readonly Inference[]>,
  size: number,
): Span[] {
  const { map, numbers } = outline;
  const words = wordsFor(map.lang);
  const roles = { support: words.supports, attack: words.opposes, undercut: words.questions } as const;
  const spans: Span[] = [];
  for (const [kind, verb] of Object.entries(roles)) {
    const own = (uses.get(id) ?? []).filter(({ target }) => target.kind === kind);
    const targets = [...new Set(own.map((inference) => targetStatement(map, inference)))];
    targets
      .filter((target) => target !== undefined && numbers.has(target))
      .forEach((target, index) => {
        const lead = index > 0 ? `, ` : `${spans.length > 0 ? "; " : " "}${verb}\u00a0`;
        spans.push(
          { text: lead, weight: "italic", size, tone: "muted" },
          {
            text: `${numbers.get(target!)}${elsewhere(target!, outline)}`,
            weight: "semibold",
            size,
            tone: "number",
            link: target!,
          },
        );
      });
  }
  return spans;
}

/** "Figure 2" behind a claim of an overview: where it stands with its reasons. */
export function inFull(id: StatementId, { map, place }: Outline, size: number): Span[] {
  const figure = place?.figureOf.get(id);
  if (figure === undefined) return [];
  const text = `${wordsFor(map.lang).figure}\u00a0${figure}`;
  return [
    { text: " ", weight: "regular", size, tone: "muted" },
    { text, weight: "semibold", size, tone: "number", link: id },
  ];
}

/** ", Figure 2" where a statement is drawn in full in another figure. */
export function elsewhere(id: StatementId, { map, place }: Outline): string {
  const figure = place?.figureOf.get(id);
  return figure === undefined || figure === place?.figure ? "" : `, ${wordsFor(map.lang).figure} ${figure}`;
}
