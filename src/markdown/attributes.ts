/** What stands behind the name of a fence: ```hence file=map.yaml view=europe width=160mm caption="…"`. */
import { NUMBERS } from "../library/numbers.ts";

export interface Attributes {
  /** The map, relative to the text; without it, it stands in the fence. */
  readonly file?: string;
  /** Options of `hence render`, by their names there. */
  readonly wishes: Readonly<Record<string, string | number | boolean>>;
}

const ATTRIBUTE =
  /(?<name>[A-Za-z][\w-]*)(?:=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'}]+)))?/gu;

/** Undefined where the fence is not about a map. */
export function attributesOf(info: string): Attributes | undefined {
  const [, rest] = /^\s*hence(?=$|[\s{])(.*)$/su.exec(info) ?? [];
  if (rest === undefined) return undefined;
  const wishes: Record<string, string | number | boolean> = {};
  let file: string | undefined;
  for (const { groups = {} } of rest.matchAll(ATTRIBUTE)) {
    const value = groups["double"] ?? groups["single"] ?? groups["bare"];
    const name = groups["name"]!.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
    if (name === "file" && value !== undefined) file = value;
    else if (/^no[A-Z]/u.test(name) && value === undefined) wishes[name.slice(2).toLowerCase()] = false;
    else wishes[name] = valueOf(name, value);
  }
  return { ...(file === undefined ? {} : { file }), wishes };
}

function valueOf(name: string, value: string | undefined): string | number | boolean {
  if (value === undefined) return true;
  const number = Number(value.replace(/pt$/u, ""));
  return Object.hasOwn(NUMBERS, name) && value !== "" && !Number.isNaN(number) ? number : value;
}
