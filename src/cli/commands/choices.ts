import { Option } from "commander";
import { inWords, suggester } from "../../input/words/suggest.ts";
import { UsageError } from "../report/errors.ts";

/** An option with a closed list of values. */
export function choice(flags: string, description: string, what: string, names: readonly string[]): Option {
  return new Option(flags, `${description}: ${names.join(", ")}`).argParser((name: string) =>
    oneOf(what, name, names),
  );
}

export function oneOf<Name extends string>(what: string, name: string, names: readonly Name[]): Name {
  const found = names.find((known) => known === name);
  if (found !== undefined) return found;
  const near = suggester()(name, names);
  const way =
    near === undefined
      ? `there ${names.length === 1 ? "is" : "are"} ${inWords(names)}.`
      : `did you mean \`${near}\`?`;
  throw new UsageError(`There is no ${what} \`${name}\`; ${way}`);
}

/** `--root`, for every command that checks quotes. */
export const rootOption = (): Option =>
  new Option(
    "--root <dir>",
    "a folder whose files maps may quote, besides those in their own folder; can be given again",
  )
    .argParser((dir: string, before: readonly string[]) => [...before, dir])
    .default([], "none");
