import { EXPLANATIONS } from "../../checks/explanations/explanations.ts";
import { explained } from "../../checks/explanations/in-words.ts";
import { ALL_CODES, CODES, withHint, type Range, type Severity } from "../../diagnostic.ts";
import type { Reporter } from "./reporter.ts";
import { VERSION } from "../version.ts";
import { visibleJson } from "./escape-control.ts";

/** SARIF 2.1.0, for code scanners. */
export const sarif: Reporter = (files) => {
  const results = files.flatMap(({ source, diagnostics }) =>
    diagnostics.map(({ code, severity, range, ...said }) => ({
      ruleId: code,
      ruleIndex: ALL_CODES.indexOf(code),
      level: levelOf(severity),
      message: { text: withHint(said) },
      locations: [{ physicalLocation: placeOf(source.path, range) }],
      ...(said.related && {
        relatedLocations: said.related.map((one) => ({
          physicalLocation: placeOf(source.path, one.range),
          message: { text: one.message },
        })),
      }),
    })),
  );
  const rules = ALL_CODES.map((id) => ({
    id,
    shortDescription: { text: EXPLANATIONS[id].means },
    fullDescription: { text: `${EXPLANATIONS[id].means} ${EXPLANATIONS[id].wayOut}` },
    help: { text: explained(id), markdown: explained(id) },
    defaultConfiguration: { level: levelOf(CODES[id]) },
  }));
  const driver = { name: "hence", version: VERSION, semanticVersion: VERSION, rules };
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
  return `${visibleJson({ $schema: SCHEMA, version: "2.1.0", runs: [run] })}\n`;
};

const placeOf = (path: string, { start, end }: Range) => ({
  artifactLocation: { uri: uriOf(path) },
  region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
});

const levelOf = (severity: Severity): string => (severity === "hint" ? "note" : severity);

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** Relative to the working folder; of an absolute path only the file name, so that nothing is revealed about the system. */
function uriOf(path: string): string {
  if (path === "-") return "stdin";
  const parts = path.split(/[\\/]/).filter((part) => part !== "" && part !== ".");
  const absolute = /^(?:[\\/]|[A-Za-z]:)/.test(path);
  return (absolute ? parts.slice(-1) : parts).map(encodeURIComponent).join("/");
}
