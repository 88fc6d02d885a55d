import type { Diagnostic } from "../../diagnostic.ts";
import { github, json, short } from "./lines.ts";
import { pretty } from "./pretty.ts";
import type { ReportedFile, Reporter, ReportOptions } from "./reporter.ts";
import { sarif } from "./sarif.ts";

/** What `--quiet` leaves. */
export function onlyErrors({ source, diagnostics }: ReportedFile): ReportedFile {
  return { source, diagnostics: diagnostics.filter(({ severity }) => severity === "error") };
}

/** A map that several figures show, such as its views, counts once, and its problems are reported once. */
export function eachOnce(files: readonly ReportedFile[]): readonly ReportedFile[] {
  const kept = new Map<string, ReportedFile>();
  const said = ({ code, range, message }: Diagnostic) => `${code} ${range.start.offset} ${message}`;
  for (const file of files) {
    const key = `${file.source.path}\0${file.source.text}`;
    const known = kept.get(key)?.diagnostics ?? [];
    const told = new Set(known.map(said));
    const fresh = file.diagnostics.filter((one) => !told.has(said(one)));
    kept.set(key, { source: file.source, diagnostics: [...known, ...fresh] });
  }
  return [...kept.values()];
}

/** How problems can be reported: for people, for editors and scripts, for GitHub, for code scanners. */
export const REPORT_FORMATS = { pretty, short, json, github, sarif } satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof REPORT_FORMATS;

export function report(format: ReportFormat, files: readonly ReportedFile[], options: ReportOptions): string {
  return REPORT_FORMATS[format](files, options);
}
