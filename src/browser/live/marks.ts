import { zoomOf } from "../dom.ts";

const LASTS_MS = 5000;
const SVG = "http://www.w3.org/2000/svg";

/** What each statement reads, by the id under which it is drawn. */
type Readings = ReadonlyMap<string, string>;

interface PageChanges {
  readonly fresh: readonly string[];
  readonly changed: readonly string[];
  readonly gone: number;
}

/** Without the number, which changes when a statement is inserted before. */
export function readingsIn(stage: Element): Readings {
  const cells = [...stage.querySelectorAll(".statement[data-statement]")];
  return new Map(cells.map((cell) => [cell.getAttribute("data-statement")!, readingOf(cell)]));
}

function readingOf(cell: Element): string {
  const [, number = "", label = ""] = /^(?:(\d+)\. )?(.*)$/su.exec(cell.getAttribute("aria-label") ?? "")!;
  // What was marked a moment ago is no change.
  const texts = [...cell.querySelectorAll("text")].filter((text) => text.closest(".tag") === null);
  const drawn = texts.map(({ textContent }) => textContent).join(" ");
  // The sign of the inference may stand before the number, or elsewhere.
  const own = drawn.replace(new RegExp(`^.*?(?<!\\d)${number}(?!\\d)`, "su"), "");
  // Lines may break elsewhere, also inside words, and references carry numbers.
  return `${label} ${own}`.replace(/\d+/g, "#").replace(/[\s\u00AD\u2010-]+/gu, "");
}

export function changesBetween(before: Readings, after: Readings): PageChanges {
  const fresh = [...after.keys()].filter((id) => !before.has(id));
  const changed = [...after].flatMap(([id, reading]) => {
    const old = before.get(id);
    return old === undefined || old === reading ? [] : [id];
  });
  return { fresh, changed, gone: [...before.keys()].filter((id) => !after.has(id)).length };
}

/** Marks cells for a moment, with a heavy dashed line and a word. */
export function mark(stage: Element, { fresh, changed }: PageChanges): void {
  for (const id of fresh) markAll(stage, id, "new");
  for (const id of changed) markAll(stage, id, "changed");
}

function markAll(stage: Element, id: string, word: "new" | "changed"): void {
  for (const cell of stage.querySelectorAll(`.statement[data-statement="${CSS.escape(id)}"]`)) {
    const tag = tagFor(cell, word);
    cell.classList.add("touched");
    if (tag !== undefined) cell.append(tag);
    setTimeout(() => {
      cell.classList.remove("touched");
      tag?.remove();
    }, LASTS_MS);
  }
}

/** A word at the cell's corner, as large as the page's small type at any zoom. */
function tagFor(cell: Element, word: string): Element | undefined {
  const picture = cell.closest<SVGSVGElement>("svg.map");
  const area = cell.querySelector<SVGGraphicsElement>(":scope > .area");
  if (picture === null || area === null) return undefined;
  const size = Math.min(24, 10 / zoomOf(picture));
  const { x, y, width } = area.getBBox();
  const box = { width: size * (word.length * 0.56 + 1), height: size * 1.25 };
  // Across the edge, so that it covers no word.
  const left = x + width - box.width - size / 2;
  const top = y - box.height / 2;
  const tag = document.createElementNS(SVG, "g");
  set(tag, { class: "tag", "aria-hidden": "true" });
  const ground = document.createElementNS(SVG, "rect");
  set(ground, { x: left, y: top, rx: size / 5, ...box });
  const text = document.createElementNS(SVG, "text");
  set(text, { x: left + box.width / 2, y: top + size * 0.95, "font-size": size });
  text.textContent = word;
  tag.append(ground, text);
  return tag;
}

function set(part: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value));
}

/** "1 statement changed, 2 new." */
export function changesInWords({ fresh, changed, gone }: PageChanges): string {
  const parts = [
    changed.length === 0 ? undefined : `${changed.length} changed`,
    fresh.length === 0 ? undefined : `${fresh.length} new`,
    gone === 0 ? undefined : `${gone} removed`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "Picture updated." : `Picture updated: ${parts.join(", ")}.`;
}
