import { CODES } from "../../diagnostic.ts";
import type { Diagnostic, Source } from "../../diagnostic.ts";
import { isProjectName } from "../../input/notations.ts";
import { commandLine } from "./command-line.ts";
import { counted } from "./counted.ts";
import { excerptOf } from "./excerpt.ts";
import type { ReportedFile, Reporter } from "./reporter.ts";
import { visible } from "./escape-control.ts";
import { summedUp } from "./summed-up.ts";
import { inWords } from "../../model/lists.ts";

const SGR = { error: "1;31", warning: "1;33", hint: "1;36", bold: "1", frame: "34", help: "36" } as const;

/** For people: each problem with its line, the fault underlined, and a suggested fix. */
export const pretty: Reporter = (files, { colour, width = 100, all = false, errorsOnly = false }) => {
  const paint = (style: keyof typeof SGR, text: string) =>
    colour ? `\x1b[${SGR[style]}m${text}\x1b[0m` : text;

  function block(source: Source, { code, severity, range, message, hint }: Diagnostic): string {
    const { line, column } = range.start;
    const margin = " ".repeat(String(line).length);
    const bar = paint("frame", "|");
    const place = `${visible(source.path)}:${line}:${column}`;
    const lines = [
      `${paint(severity, `${severity}[${code}]`)}${paint("bold", `: ${visible(message)}`)}`,
      `${margin}${paint("frame", "-->")} ${place}`,
    ];
    const excerpt = excerptOf(source.text, range, Math.max(20, width - margin.length - 3));
    if (excerpt) {
      lines.push(`${margin} ${bar}`, `${paint("frame", String(line))} ${bar} ${excerpt.text}`);
      lines.push(
        `${margin} ${bar} ${" ".repeat(excerpt.before)}${paint(severity, "^".repeat(excerpt.marked))}`,
      );
    }
    if (hint !== undefined)
      lines.push(`${margin} ${paint("frame", "=")} ${paint("help", "help")}: ${visible(hint)}`);
    return lines.map((each) => `${each.trimEnd()}\n`).join("");
  }

  const { shown, left } = all ? { shown: files, left: [] } : summedUp(files);
  const blocks = shown.flatMap(({ source, diagnostics }) =>
    diagnostics.map((one) => `${block(source, one)}\n`),
  );
  const more = left.map(
    ([code, count]) => `and ${count} more \`${code}\` ${CODES[code]}s; see them with --verbose\n`,
  );
  return `${[...blocks, ...more].join("")}${more.length > 0 ? "\n" : ""}${summary(files, errorsOnly)}\n`;
};

function summary(files: readonly ReportedFile[], errorsOnly: boolean): string {
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const found = (["error", "warning", "hint"] as const)
    .map((severity) => counted(all.filter((one) => one.severity === severity).length, severity))
    .filter((each) => !each.startsWith("0"));
  const maps = namesOf(files);
  if (all.length === 0) return `${maps}: no ${errorsOnly ? "errors" : "problems"}.`;
  return `${maps}: ${inWords(found)}${fixable(files, all.length)}.`;
}

/** "2 maps and hence.yaml" */
function namesOf(files: readonly ReportedFile[]): string {
  const paths = files.map(({ source }) => source.path);
  const defaults = paths.filter(isProjectName);
  const maps = paths.length - defaults.length;
  return inWords(maps === 0 && defaults.length > 0 ? defaults : [counted(maps, "map"), ...defaults]);
}

/** How many of the problems `hence fmt --fix` can fix, and how to run it. */
function fixable(reported: readonly ReportedFile[], all: number): string {
  // It mends files that are maps: neither maps inside documents nor the defaults of a folder.
  const files = reported.filter(
    ({ source: { path } }) => path === "-" || (/\.ya?ml$/u.test(path) && !isProjectName(path)),
  );
  const fixesIn = ({ diagnostics }: ReportedFile) =>
    diagnostics.filter(({ fix }) => fix !== undefined && fix.asks !== true).length;
  const count = files.reduce((sum, file) => sum + fixesIn(file), 0);
  if (count === 0) return "";
  const paths = files.filter((file) => fixesIn(file) > 0).map(({ source }) => source.path);
  const which = count < all ? `${count} of them` : all === 1 ? "it" : "them";
  return `; \`${commandLine("fmt --fix", paths)}\` can fix ${which}`;
}
