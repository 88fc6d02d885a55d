import { commaOf } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { ArgumentMap } from "../model/map.ts";

/** What stands under the title: "Subtitle · Ana Roy, 2026 · Figure 1 of 2: …"; undefined where there is nothing to say. */
export function byline(
  { subtitle, author, date }: ArgumentMap,
  part: string | undefined,
  words: Words,
): string | undefined {
  const isSaid = (text: string | undefined) => text !== undefined && text !== "";
  const made = [author, date].filter(isSaid).join(commaOf(words));
  const said = [subtitle, made, part].filter(isSaid).join(" · ");
  return said === "" ? undefined : said;
}
