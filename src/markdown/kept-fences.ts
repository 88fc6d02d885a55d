/** Fences that were drawn before, by their content: a build in which no map has changed draws none. */
import { dirname, join } from "node:path";
import { cacheFolder } from "../cli/machine/cache-folder.ts";
import { digest } from "../cli/machine/digest.ts";
import { readOwn, writeOwn } from "../cli/machine/disk/own.ts";
import { keepNewest } from "../cli/machine/own-files.ts";
import { quotedDigest } from "../cli/machine/quoted/texts.ts";
import type { DrawnFence, Fence, FreshFence } from "./fence.ts";

declare const HENCE_BUILD: string;

const AT_MOST = 32 * 2 ** 20;
const FENCES_AT_MOST = 2000;
const EXTENSION = ".fence";

export function keptFence(fence: Fence): DrawnFence | undefined {
  const own = placeOf(fence);
  const bytes = own === undefined ? undefined : readOwn(own, AT_MOST);
  if (bytes === undefined) return undefined;
  const [head, body] = split(new TextDecoder().decode(bytes));
  if (head !== digest(body)) return undefined;
  const { drawn, files } = JSON.parse(body) as FreshFence;
  const reach = reachOf(fence);
  return files.every(([path, known]) => quotedDigest(path, reach) === known) ? drawn : undefined;
}

export function keepFence(fence: Fence, fresh: FreshFence): void {
  const own = placeOf(fence);
  if (own === undefined) return;
  const body = JSON.stringify(fresh);
  if (writeOwn(own, new TextEncoder().encode(`${digest(body)}\n${body}`), 0o700))
    keepNewest(dirname(own.file), EXTENSION, FENCES_AT_MOST);
}

const split = (text: string): [string, string] => {
  const end = text.indexOf("\n");
  return [text.slice(0, end), text.slice(end + 1)];
};

const reachOf = ({ path, roots }: Fence) => ({ folder: dirname(path), roots });

/** Named by everything that the picture depends on but the files. */
function placeOf(fence: Fence) {
  const top = cacheFolder(process);
  if (top === undefined) return undefined;
  const key = digest(JSON.stringify([HENCE_BUILD, process.cwd(), fence]));
  return { file: join(top, "fences", `${key}${EXTENSION}`), top };
}
