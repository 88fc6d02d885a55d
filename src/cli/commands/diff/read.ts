import { compareMaps } from "../../../annotations/diff/compare.ts";
import type { ArgumentMap } from "../../../model/map.ts";
import { check } from "../../../pipeline.ts";
import { decode } from "../../machine/decode.ts";
import { reachOf } from "../../machine/quoted/reach.ts";
import { quotedTexts } from "../../machine/quoted/texts.ts";
import { reportOptions } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { report } from "../../report/report.ts";
import type { ReportedFile } from "../../report/reporter.ts";
import type { Projects } from "../../session/project/projects.ts";
import type { Compared } from "./compared.ts";
import type { Version } from "./versions.ts";

/** Compares two versions, or gives those of them that have errors. */
export function compareVersions(
  [before, after]: readonly [Version, Version],
  projects: Projects,
  cwd: string,
): Compared | readonly ReportedFile[] {
  const [old, young] = [read(before, projects, cwd), read(after, projects, cwd)];
  if ("diagnostics" in old || "diagnostics" in young)
    return [...new Set([old, young].flatMap((one) => ("diagnostics" in one ? one : [])))];
  return {
    changes: compareMaps(old, young),
    before: { path: nameOf(before), map: old },
    after: { path: nameOf(after), map: young },
  };
}

const nameOf = ({ path }: Version): string => (path === "-" ? "standard input" : path);

/** Of a map that is being compared nothing is promised: a version in git cannot be mended. */
export function reportFaulty(faulty: readonly ReportedFile[], { stderr, env }: Host): Promise<void> {
  const withoutFixes = faulty.map(({ source, diagnostics }) => ({
    source,
    diagnostics: diagnostics.map(({ fix: _, ...one }) => one),
  }));
  return stderr.write(report("pretty", withoutFixes, reportOptions(stderr, env)));
}

/**
 * Quotes do not count: what a source says now is no matter of what became of the map. Files that a map uses are read as
 * they are now, also for an older version. A map that has errors, or a `hence.yaml` that has, is given instead.
 */
function read({ path, file, bytes }: Version, projects: Projects, cwd: string): ArgumentMap | ReportedFile {
  const fault = projects.faultFor({ path: file });
  if (fault !== undefined) return fault;
  const decoded = decode(path, bytes);
  const source = decoded.value;
  const errors = decoded.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { source, diagnostics: errors };
  const settings = projects.settingsFor({ path: file });
  const readText = quotedTexts(reachOf(file, { cwd, roots: settings?.roots ?? [] }));
  const { value: map, diagnostics: found } = check(source, readText, settings?.project);
  const diagnostics = found.filter(
    ({ severity, code }) => severity === "error" && code !== "quote-not-found",
  );
  return map === undefined || diagnostics.length > 0 ? { source, diagnostics } : map;
}
