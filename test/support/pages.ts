import type { Page } from "../../src/documents/document.ts";
import { draw } from "../../src/pipeline.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import type { GroupItem, Item } from "../../src/scene/scene.ts";
import { xmlId } from "../../src/scene/ids.ts";
import { groupsIn, textsIn } from "../../src/scene/walk.ts";
import { testTypesetter } from "./typesetter.ts";

/** The pages of a document, without the map's own wishes, drawn anew for each call. */
export async function freshPages(map: ArgumentMap, options: DrawOptions): Promise<readonly Page[]> {
  const { value } = await draw({ ...map, figure: {} }, options, await testTypesetter());
  return value;
}

/** The documents that are printed on A4 where no paper is asked for, as test/documents/same.test.ts shows. */
export const ON_A4 = ["handout", "brief", "assumptions", "worksheet", "cards", "poster", "proof"] as const;

/** Equal for options that ask for the same pages. */
function keyOf({ as, paper, ...others }: DrawOptions): string {
  const isUsual = paper === "a4" && ON_A4.some((name) => name === as);
  const all = Object.entries({ as, paper: isUsual ? undefined : paper, ...others });
  return JSON.stringify(
    all.filter(([, value]) => value !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** A function of a map and options, called once for all tests that ask for the same. */
export function once<Value>(
  make: (map: ArgumentMap, options: DrawOptions) => Promise<Value>,
  usual: DrawOptions = {},
): (map: ArgumentMap, options?: DrawOptions) => Promise<Value> {
  const known = new WeakMap<ArgumentMap, Map<string, Promise<Value>>>();
  return async (map, options = {}) => {
    const own = known.get(map) ?? new Map<string, Promise<Value>>();
    known.set(map, own);
    const asked = { ...usual, ...options };
    const key = keyOf(asked);
    const made = own.get(key) ?? make(map, asked);
    own.set(key, made);
    return made;
  };
}

/** The pages of a document, without the map's own wishes. */
export const pagesOf = once(freshPages);

export const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => (item.kind === "group" ? [item, ...flat(item.items)] : [item]));

/** The letter that the answers give to each statement. */
export function lettersIn(pages: readonly Page[], map: ArgumentMap): ReadonlyMap<string, string> {
  const groups = pages.filter(({ part }) => part === "key").flatMap(groupsOn);
  return new Map(
    map.statements.flatMap(({ id }) => {
      const found = groups.filter((one) => one.id.replace(/(?:\.\d+){2}$/u, "") === xmlId("letter", id));
      // A star stands at what has to be found: no list has it.
      return found.flatMap(({ label }) => (label === "*" ? [] : [[id, label] as const]));
    }),
  );
}

export const groupsOn = ({ scene }: Page): GroupItem[] => groupsIn(scene.items);

export const wordsIn = (items: readonly Item[]): string =>
  textsIn(items)
    .map(({ text }) => text.trim())
    .join(" ")
    .replace(/\s+/gu, " ");

/** Everything that a page says, seen or not. */
export const saidOn = (page: Page): string =>
  [wordsIn(page.scene.items), page.scene.description, ...groupsOn(page).map(({ label }) => label)].join("\n");
