import { type Range, withHint } from "../../diagnostic.ts";
import type { Reporter, ReportedFile } from "./reporter.ts";
import { visible, visibleJson } from "./escape-control.ts";

/** `file:line:col: error: message [code]`, the format of compilers that editors read. */
export const short: Reporter = (files) =>
  eachOf(files, (path, one) => {
    const { line, column } = one.range.start;
    return visible(`${path}:${line}:${column}: ${one.severity}: ${withHint(one)} [${one.code}]`);
  });

export const json: Reporter = (files) => {
  const diagnostics = files.flatMap(({ source, diagnostics }) =>
    diagnostics.map(({ code, severity, range, message, hint, related }) => ({
      code,
      severity,
      file: source.path,
      ...placeOf(range),
      message,
      ...(hint !== undefined && { hint }),
      ...(related && { related: related.map((one) => ({ ...placeOf(one.range), message: one.message })) }),
    })),
  );
  return `${visibleJson({ version: 1, diagnostics })}\n`;
};

const placeOf = ({ start, end }: Range) => ({
  start: { line: start.line, column: start.column },
  end: { line: end.line, column: end.column },
});

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export const github: Reporter = (files) =>
  eachOf(files, (path, { severity, range: { start, end }, message, hint, code }) => {
    // GitHub accepts columns only if a range stays on one line.
    const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : "";
    const place = `file=${property(path)},line=${start.line},endLine=${end.line}${columns},title=${property(code)}`;
    return `::${severity === "hint" ? "notice" : severity} ${place}::${data(hint === undefined ? message : `${message}\n${hint}`)}`;
  });

function eachOf(
  files: readonly ReportedFile[],
  line: (path: string, one: ReportedFile["diagnostics"][number]) => string,
): string {
  return files
    .flatMap(({ source, diagnostics }) => diagnostics.map((one) => `${line(source.path, one)}\n`))
    .join("");
}

function data(text: string): string {
  return text.split("\n").map(visible).join("\n").replaceAll("%", "%25").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
