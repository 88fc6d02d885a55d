import { isSame } from "../../../annotations/diff/changes.ts";
import { counted } from "../../report/counted.ts";
import { visible, visibleJson } from "../../report/escape-control.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import type { ReportedFile } from "../../report/reporter.ts";
import { say, wantsColour } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import type { MapFolder } from "./folders.ts";
import { DIFF_FORMATS } from "./formats.ts";
import { aroundOf, compareVersions, reportFaulty } from "./read.ts";
import type { DiffRequest } from "./request.ts";
import { inWords } from "../../../model/lists.ts";

type Fate = "new" | "removed" | "changed" | "same" | "faulty";

interface Pair {
  readonly name: string;
  readonly fate: Fate;
  /** The changes in the format that is asked for; empty where there are none to list. */
  readonly said: string;
}

/** Compares maps of the same name in two folders, and sums up the changes. */
export async function diffFolders(
  [before, after]: readonly [MapFolder, MapFolder],
  { format, pictures, output, roots }: DiffRequest,
  troubles: readonly string[],
  host: Host,
): Promise<ExitCode> {
  if (pictures !== undefined || output !== undefined)
    throw new UsageError(
      "A picture shows one map; name it in both folders: hence diff A/map.yaml B/map.yaml -o FILE.",
    );
  const names = [...new Set([...before.names, ...after.names])].toSorted((a, b) => (a < b ? -1 : 1));
  if (names.length === 0) throw new UsageError(`There is no map in ${before.path} or ${after.path}.`);
  const colour = wantsColour(host.stdout, host.env);
  const pairs: Pair[] = [];
  const faulty = new Set<ReportedFile>();
  const remarks = new Set<ReportedFile>();
  const around = aroundOf({ roots }, host);
  for (const name of names) {
    const had = before.names.includes(name);
    const has = after.names.includes(name);
    if (!had || !has) {
      pairs.push({ name, fate: has ? "new" : "removed", said: "" });
      continue;
    }
    const versions = await Promise.all([before.open(name), after.open(name)]);
    const compared = await compareVersions(versions, around, host);
    if (!("changes" in compared)) {
      for (const one of compared) faulty.add(one);
      pairs.push({ name, fate: "faulty", said: "" });
      continue;
    }
    for (const one of compared.remarks) remarks.add(one);
    const same = isSame(compared.changes);
    const said = same && format !== "json" ? "" : DIFF_FORMATS[format](compared, colour);
    pairs.push({ name, fate: same ? "same" : "changed", said });
  }
  if (faulty.size + remarks.size > 0) await reportFaulty([...faulty, ...remarks], host);
  for (const trouble of troubles) await say(host, trouble);
  await host.stdout.write(format === "json" ? json(pairs, before, after) : listed(pairs));
  if (troubles.length > 0) return EXIT.environment;
  if (faulty.size > 0) return EXIT.usage;
  return pairs.every(({ fate }) => fate === "same") ? EXIT.done : EXIT.faulty;
}

/** The changes of each map that differs, and one line about all of them. */
function listed(pairs: readonly Pair[]): string {
  const lone = (fate: Fate) => pairs.filter((pair) => pair.fate === fate);
  const rows = (["new", "removed"] as const).flatMap((fate) =>
    lone(fate).map(({ name }) => `${visible(name)} is ${fate}.\n`),
  );
  const counts = (["changed", "new", "removed", "same", "faulty"] as const).flatMap((fate) => {
    const count = lone(fate).length;
    return count === 0 ? [] : [`${count} ${WORDS[fate]}`];
  });
  return [
    ...lone("changed").map(({ said }) => `${said}\n`),
    ...rows,
    `${counted(pairs.length, "map")}: ${inWords(counts)}.\n`,
  ].join("");
}

const WORDS: Readonly<Record<Fate, string>> = {
  changed: "changed",
  new: "new",
  removed: "removed",
  same: "the same",
  faulty: "with errors",
};

function json(pairs: readonly Pair[], before: MapFolder, after: MapFolder): string {
  return `${visibleJson({
    version: 1,
    same: pairs.every(({ fate }) => fate === "same"),
    before: before.path,
    after: after.path,
    maps: pairs.map(({ name, fate, said }) => ({
      name,
      fate,
      changes: said === "" ? null : (JSON.parse(said) as object),
    })),
  })}\n`;
}
