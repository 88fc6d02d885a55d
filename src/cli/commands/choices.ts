import { Option } from "commander";
import type { Argument } from "commander";
import { suggester } from "../../input/words/suggest.ts";
import { UsageError } from "../report/errors.ts";
import { inWords } from "../../model/lists.ts";

/** What the words after an option, or an argument, are chosen from; `list`: several, with commas. */
export interface Offer {
  readonly words: readonly string[];
  readonly list: boolean;
}

const OFFERS = new WeakMap<Option | Argument, Offer>();

/** Shells complete these words. The option's own parser decides what is right. */
export function offering<T extends Option | Argument>(
  to: T,
  words: readonly string[],
  { list = false }: { readonly list?: boolean } = {},
): T {
  OFFERS.set(to, { words, list });
  return to;
}

export const offerOf = (option: Option | Argument): Offer | undefined => OFFERS.get(option);

/** An option with a closed list of values. */
export function choice(flags: string, description: string, what: string, names: readonly string[]): Option {
  const option = new Option(flags, `${description}: ${names.join(", ")}`);
  return offering(
    option.argParser((name: string) => oneOf(what, name, names)),
    names,
  );
}

/** `list`: what to say instead of all names, where they are many. */
export function oneOf<Name extends string>(
  what: string,
  name: string,
  names: readonly Name[],
  list = `there ${names.length === 1 ? "is" : "are"} ${inWords(names)}.`,
): Name {
  const found = names.find((known) => known === name);
  if (found !== undefined) return found;
  const near = suggester()(name, names);
  const way = near === undefined || isAnotherSize(name, near) ? list : `did you mean \`${near}\`?`;
  throw new UsageError(`There is no ${what} \`${name}\`; ${way}`);
}

/** `a5` is a size of its own, and no typing error for `a4`. */
function isAnotherSize(one: string, other: string): boolean {
  const [mine, known] = [one.toLowerCase(), other.toLowerCase()];
  return mine !== known && mine.replaceAll(/\d/gu, "0") === known.replaceAll(/\d/gu, "0");
}

/** `--root`, for every command that checks quotes. */
export const rootOption = (): Option =>
  new Option(
    "--root <dir>",
    "a folder whose files maps may quote, besides those in their own folder; can be given again",
  )
    .argParser((dir: string, before: readonly string[]) => [...before, dir])
    .default([], "none");
