import { compareMaps } from "../../../annotations/diff/compare.ts";
import type { TextReader } from "../../../checks/index.ts";
import type { ArgumentMap } from "../../../model/map.ts";
import { check } from "../../../pipeline.ts";
import { decode } from "../../machine/decode.ts";
import { reachOf, rootsNamed } from "../../machine/quoted/reach.ts";
import { quotedTexts } from "../../machine/quoted/texts.ts";
import { reportOptions } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { report } from "../../report/report.ts";
import type { ReportedFile } from "../../report/reporter.ts";
import { Projects } from "../../session/project/projects.ts";
import type { DiffRequest } from "./request.ts";
import { withFilesAt } from "./at-revision.ts";
import type { Compared } from "./compared.ts";
import type { Version } from "./versions.ts";

/** What is read besides the maps themselves. */
export interface Around {
  readonly projects: Projects;
  /** Absolute folders whose files may be read too. */
  readonly roots: readonly string[];
}

export const aroundOf = ({ roots }: Pick<DiffRequest, "roots">, { cwd }: Host): Around => ({
  projects: new Projects(cwd),
  roots: rootsNamed(roots, cwd),
});

/** Compares two versions, or gives those of them that have errors. */
export async function compareVersions(
  [before, after]: readonly [Version, Version],
  around: Around,
  host: Host,
): Promise<Compared | readonly ReportedFile[]> {
  const [old, young] = [await read(before, around, host), await read(after, around, host)];
  if ("diagnostics" in old || "diagnostics" in young) {
    const faulty = [...new Set([old, young].flatMap((one) => ("diagnostics" in one ? one : [])))];
    // What has not changed has its errors in one place.
    return Buffer.compare(before.bytes, after.bytes) === 0 ? faulty.slice(-1) : faulty;
  }
  return {
    changes: compareMaps(old.map, young.map),
    before: { path: nameOf(before), map: old.map },
    after: { path: nameOf(after), map: young.map },
    remarks: [old, young].flatMap(({ remark }) => remark ?? []),
  };
}

const nameOf = ({ path }: Version): string => (path === "-" ? "standard input" : path);

/** No fix is offered for a map that is being compared, because a version in git cannot be edited. */
export function reportFaulty(faulty: readonly ReportedFile[], { stderr, env }: Host): Promise<void> {
  const withoutFixes = faulty.map(({ source, diagnostics }) => ({
    source,
    diagnostics: diagnostics.map(({ fix: _, ...one }) => one),
  }));
  return stderr.write(report("pretty", withoutFixes, reportOptions(stderr, env)));
}

interface Readable {
  readonly map: ArgumentMap;
  /** An expected verdict that does not follow changes nothing in what the map says, so it is only a warning here. */
  readonly remark?: ReportedFile;
}

/**
 * Quotes are not checked: what a source says now is not part of what changed in the map. What a version in git uses is read
 * as it was there; the defaults of its folder are those of today. A map that has errors, or a `hence.yaml` that has, is
 * given instead.
 */
async function read(
  { path, file, bytes, spec }: Version,
  { projects, roots }: Around,
  host: Host,
): Promise<Readable | ReportedFile> {
  const fault = projects.faultFor({ path: file });
  if (fault !== undefined) return fault;
  const decoded = decode(path, bytes);
  const source = decoded.value;
  const errors = decoded.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { source, diagnostics: errors };
  const settings = projects.settingsFor({ path: file });
  const disk = () =>
    quotedTexts(reachOf(file, { cwd: host.cwd, roots: [...roots, ...(settings?.roots ?? [])] }));
  const readWith = (readText: TextReader) => check(source, readText, settings?.project);
  const { value: map, diagnostics: found } =
    spec === undefined ? readWith(disk()) : await withFilesAt(spec, disk, host, readWith);
  const diagnostics = found.filter(
    ({ severity, code }) => severity === "error" && code !== "quote-not-found" && code !== "expect-unmet",
  );
  if (map === undefined || diagnostics.length > 0) return { source, diagnostics };
  const unmet = found.filter(({ code }) => code === "expect-unmet");
  if (unmet.length === 0) return { map };
  return {
    map,
    remark: { source, diagnostics: unmet.map((one) => ({ ...one, severity: "warning" as const })) },
  };
}
