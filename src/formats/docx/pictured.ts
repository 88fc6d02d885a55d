import type { GroupItem, Item } from "../../scene/scene.ts";
import { boundsOf } from "../../scene/walk.ts";
import type { Drawing } from "../format.ts";

type Role = GroupItem["role"];

/** What only a page of a handout has. */
const OF_A_BOOK: ReadonlySet<Role> = new Set(["running-head", "page-number"]);
/** What begins the words on a page that has a figure too. */
const WORDS: ReadonlySet<Role> = new Set(["heading", "subheading", "paragraph"]);
/** What makes a picture. */
const PICTURE: ReadonlySet<Role> = new Set(["statement", "inference", "objection", "panel"]);
/** What the document says in words of its own. */
const SAID: ReadonlySet<Role> = new Set([...OF_A_BOOK, "title", "caption", "source"]);

const has = (items: readonly Item[], roles: ReadonlySet<Role>) =>
  items.some((item) => item.kind === "group" && roles.has(item.role));

/**
 * What is to stand in a document as a picture: figures, and those of a handout without the words around them. Pages of
 * nothing but words are left out, since the document has the argument in words of its own.
 */
export function pictured(drawings: readonly Drawing[]): readonly Drawing[] {
  return drawings.flatMap((drawing) => {
    const { scene, part } = drawing;
    const isBook = has(scene.items, OF_A_BOOK);
    const isWords = has(scene.items, WORDS) && !has(scene.items, PICTURE);
    if (part !== undefined || !(isBook || isWords)) return [drawing];
    if (isWords || !has(scene.items, PICTURE)) return [];
    return [{ ...drawing, scene: { ...scene, items: figureOn(scene.items) } }];
  });
}

/** The figure of a page comes before its words; rules of the page lie outside of it. */
function figureOn(items: readonly Item[]): readonly Item[] {
  const end = items.findIndex((item) => item.kind === "group" && WORDS.has(item.role));
  const own = items
    .slice(0, end === -1 ? items.length : end)
    .filter((item) => item.kind !== "group" || !SAID.has(item.role));
  const box = boundsOf(own.filter(({ kind }) => kind === "group"));
  if (box === undefined) return own;
  return own.filter((item) => {
    if (item.kind === "group") return true;
    const shape = boundsOf([item]);
    return (
      shape !== undefined &&
      shape.y + shape.height >= box.y &&
      shape.y <= box.y + box.height &&
      shape.x + shape.width >= box.x &&
      shape.x <= box.x + box.width
    );
  });
}
