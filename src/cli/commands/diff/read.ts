import { hasErrors } from "../../../diagnostic.ts";
import type { ArgumentMap } from "../../../model/map.ts";
import { check } from "../../../pipeline.ts";
import { decode } from "../../machine/decode.ts";
import type { ReportedFile } from "../../report/reporter.ts";
import { settingsOf } from "../../session/project/projects.ts";
import type { Version } from "./versions.ts";

export interface Read extends ReportedFile {
  /** Undefined if it has errors. */
  readonly map: ArgumentMap | undefined;
}

/** Quotes are not checked: what a source says now is no matter of what became of the map. */
export function read({ path, file, bytes }: Version, cwd: string): Read {
  const decoded = decode(path, bytes);
  const source = decoded.value;
  const errors = decoded.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { source, diagnostics: errors, map: undefined };
  const { value: map, diagnostics } = check(
    source,
    () => undefined,
    settingsOf({ path: file }, cwd)?.project,
  );
  return {
    source,
    diagnostics: diagnostics.filter(({ severity }) => severity === "error"),
    map: hasErrors(diagnostics) ? undefined : map,
  };
}

/** Of a map that is being compared nothing is promised: a version in git cannot be mended. */
export function withoutFixes({ source, diagnostics }: Read): ReportedFile {
  return { source, diagnostics: diagnostics.map(({ fix: _, ...one }) => one) };
}
