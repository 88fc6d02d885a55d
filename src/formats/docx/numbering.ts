import type { Prose } from "../words/paragraphs.ts";
import { DECLARATION, NAMESPACES, tag } from "../ooxml/xml.ts";

/** The statements as numbered lists, by the numbers that they have in the figures. */
interface Lists {
  /** The number that each list begins with; lists count from 1. */
  readonly starts: readonly number[];
  /** The list that each statement stands in. */
  readonly listOf: ReadonlyMap<number, number>;
}

/** A section begins a list, and so does a number that does not follow the one before. */
export function listsOf({ sections }: Prose): Lists {
  const starts: number[] = [];
  const listOf = new Map<number, number>();
  for (const { items } of sections) {
    let next: number | undefined;
    for (const { number } of items) {
      if (number !== next) starts.push(number);
      listOf.set(number, starts.length);
      next = number + 1;
    }
  }
  return { starts, listOf };
}

/** What makes a paragraph an entry of a list; steps stand below their statement. */
export const listed = (list: number, level: number): string =>
  tag("w:numPr", {}, tag("w:ilvl", { "w:val": level }), tag("w:numId", { "w:val": list }));

/** Twentieths of a point. */
const NUMBER = 567;
const HANGING = 284;
/** The levels of a list in Word. */
const LEVELS = 9;

/** Numbers for statements, a dash for what leads to them. */
export function numbering({ starts }: Lists): string {
  const levels = Array.from({ length: LEVELS }, (_, level) =>
    level === 0 ? levelXml(0, "decimal", "%1.", NUMBER, NUMBER) : dash(level),
  );
  const kind = tag("w:multiLevelType", { "w:val": "hybridMultilevel" });
  const lists = starts.map((start, index) =>
    tag(
      "w:num",
      { "w:numId": index + 1 },
      tag("w:abstractNumId", { "w:val": 0 }),
      tag("w:lvlOverride", { "w:ilvl": 0 }, tag("w:startOverride", { "w:val": start })),
    ),
  );
  return (
    DECLARATION +
    tag(
      "w:numbering",
      { "xmlns:w": NAMESPACES["xmlns:w"] },
      tag("w:abstractNum", { "w:abstractNumId": 0 }, kind, ...levels),
      ...lists,
    )
  );
}

const dash = (level: number) => levelXml(level, "bullet", "–", NUMBER + level * HANGING, HANGING);

function levelXml(level: number, format: string, text: string, left: number, hanging: number): string {
  return tag(
    "w:lvl",
    { "w:ilvl": level },
    tag("w:start", { "w:val": 1 }),
    tag("w:numFmt", { "w:val": format }),
    tag("w:lvlText", { "w:val": text }),
    tag("w:lvlJc", { "w:val": "left" }),
    tag("w:pPr", {}, tag("w:ind", { "w:left": left, "w:hanging": hanging })),
    ...(level === 0 ? [tag("w:rPr", {}, "<w:b/>", "<w:bCs/>")] : []),
  );
}
