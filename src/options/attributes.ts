/** The attributes after the name of a fence: ```hence file=map.yaml view=europe width=160mm caption="…"`. */
import { wishOf } from "./wish-of.ts";

export interface Attributes {
  /** The map, relative to the text; without it, it stands in the fence. */
  readonly file?: string;
  /** Options of `hence render`, by their names there. */
  readonly wishes: Readonly<Record<string, string | number | boolean>>;
  /** Those of all fences of the page, which yield to them. */
  readonly defaults?: Attributes["wishes"];
  /** The option whose quotation mark is never closed. */
  readonly unclosed?: string;
}

const ATTRIBUTE =
  /(?<name>[A-Za-z][\w-]*)(?:=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'}]+)|(?<unclosed>["'].*)))?/gsu;

/** Undefined where the fence is not about a map. */
export function attributesOf(info: string): Attributes | undefined {
  const [, rest] = /^\s*hence(?=$|[\s{])(.*)$/su.exec(info) ?? [];
  if (rest === undefined) return undefined;
  const wishes: Record<string, string | number | boolean> = {};
  let file: string | undefined;
  let unclosed: string | undefined;
  for (const { groups = {} } of rest.matchAll(ATTRIBUTE)) {
    const value = groups["double"] ?? groups["single"] ?? groups["bare"];
    const option = groups["name"]!;
    if (groups["unclosed"] !== undefined) unclosed = option;
    else if (option === "file" && value !== undefined) file = value;
    else {
      const [name, wish] = wishOf(option, value);
      wishes[name] = wish;
    }
  }
  return {
    ...(file === undefined ? {} : { file }),
    ...(unclosed === undefined ? {} : { unclosed }),
    wishes,
  };
}
