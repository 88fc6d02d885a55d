import type { Shard } from "../session/request.ts";
import { UsageError } from "../report/errors.ts";

/** The option, for `Command.option`. */
export const SHARD = [
  "--shard <k/n>",
  "only the kth of n equal parts of the maps; all parts together give what one run gives",
  shard,
] as const;

function shard(text: string): Shard {
  const [, part, parts] = /^(\d{1,6})\/(\d{1,6})$/u.exec(text) ?? [];
  const [index, count] = [Number(part) - 1, Number(parts)];
  if (part !== undefined && index >= 0 && index < count) return { index, count };
  throw new UsageError(`--shard needs a part and how many parts there are, such as 3/16, not \`${text}\`.`);
}
