import { CHANGES } from "../../model/revision.ts";
import type { Change } from "../../model/revision.ts";
import type { Outline } from "../../outline/outline.ts";
import { SIGNS, revisionWordsFor, wordsFor } from "../../language/index.ts";
import type { Sign } from "./furniture.ts";

/** Which changes an outline of two versions shows, and whether anything is as it was. */
export function changesIn({ map, panels }: Outline): Readonly<Record<Change | "unchanged", boolean>> {
  const cells = panels.flatMap(({ heads, blocks }) => [...heads, ...blocks.flatMap((block) => block.cells)]);
  const drawn = new Set(cells.filter(({ kind }) => kind === "full").map(({ statement }) => statement));
  const found =
    map.revision === undefined
      ? []
      : [
          ...map.statements.filter(({ id }) => drawn.has(id)),
          ...panels.flatMap(({ blocks }) => blocks.map(({ inference }) => inference)),
        ].map(({ revision }) => revision?.changes ?? []);
  const groups = panels.flatMap(({ group, title }) =>
    group === undefined || title === undefined ? [] : (map.revision?.groups.get(group)?.changes ?? []),
  );
  const used = new Set([...found.flat(), ...groups]);
  const changes = CHANGES.map((change) => [change, used.has(change)]);
  return {
    ...(Object.fromEntries(changes) as Record<Change, boolean>),
    unchanged: found.some((one) => one.length === 0),
  };
}

/** What a legend says of a sign. */
export function legendText(sign: Sign, lang: string): string {
  switch (sign) {
    case "new":
    case "removed":
    case "moved":
    case "reworded":
    case "changed": {
      const words = revisionWordsFor(lang);
      const long = { reworded: words.rewordedLegend, changed: words.changedLegend };
      return `${SIGNS[sign]} ${sign === "reworded" || sign === "changed" ? long[sign] : words[sign]}`;
    }
    case "unchanged":
      return revisionWordsFor(lang).unchanged;
    case "unstated":
      return wordsFor(lang).unstatedPremise;
    default:
      return wordsFor(lang)[sign];
  }
}
