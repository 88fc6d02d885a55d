import { asPlainCell } from "../../input/foreign/csv/cells.ts";
import { plainFields } from "../../model/field.ts";
import type { Plain } from "../../model/field.ts";
import { INFERENCE_FIELDS, STATEMENT_FIELDS } from "../../model/fields.ts";
import type { Inference } from "../../model/map.ts";
import { exchangeFormat } from "./exchange.ts";
import { inferenceNames, voiceNamesOf } from "./names.ts";

const COLUMNS =
  "kind id text from roles to against scheme short voice quote group unstated stance note tags raises weight".split(
    " ",
  );

type CsvRecord = Readonly<Record<string, string | undefined>>;

function cell(text = ""): string {
  const plain = asPlainCell(text);
  return /[",;\n\t]|^\s|\s$/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const line = (row: CsvRecord): string => COLUMNS.map((column) => cell(row[column])).join(",");

function text(value: Plain): string | undefined {
  if (value === undefined || value === false) return undefined;
  return typeof value === "object" ? value.join("; ") : String(value);
}

/** One for each premise, in their order. */
const rolesOf = ({ from, roles }: Inference): string | undefined =>
  roles === undefined ? undefined : from.map((id) => roles.get(id) ?? "").join("; ");

/** A table: a row for a statement, and one for an inference. */
export const csv = exchangeFormat(
  {
    extension: "csv",
    mime: "text/csv",
    summary: "statements and inferences as a table",
    carried: {
      statement: ["text", "short", "voice", "quote", "group", "unstated", "stance", "note", "tags"],
      inference: ["scheme", "short", "raises", "voice", "weight", "note"],
      roles: true,
    },
  },
  (map) => {
    const nameOf = inferenceNames(map, "step-");
    const voices = voiceNamesOf(map);
    const named = (id: string) => voices.get(id) ?? id;
    const undercut = new Set(
      map.inferences.map(({ target }) => (target.kind === "undercut" ? target.inference : -1)),
    );
    const titles = new Map(map.groups.map(({ id, title }) => [id, title]));
    const rows = map.statements.map((one): CsvRecord => {
      const fields = Object.fromEntries(
        plainFields(STATEMENT_FIELDS, one).map(([key, value]) => [key, text(value)]),
      );
      return {
        ...fields,
        kind: "statement",
        id: one.id,
        voice: one.voices.map(named).join("; "),
        group: one.group === undefined ? undefined : titles.get(one.group),
      };
    });
    const steps = map.inferences.map((one): CsvRecord => {
      const { id, index, from, target } = one;
      const fields = Object.fromEntries(
        plainFields(INFERENCE_FIELDS, one).map(([key, value]) => [key, text(value)]),
      );
      return {
        ...fields,
        kind: "inference",
        id: id ?? (undercut.has(index) ? nameOf(one) : undefined),
        from: from.join("; "),
        roles: rolesOf(one),
        to: target.kind === "support" ? target.statement : undefined,
        against:
          target.kind === "attack"
            ? target.statement
            : target.kind === "undercut"
              ? nameOf(target.inference)
              : undefined,
        voice: one.voice === undefined ? undefined : named(one.voice),
      };
    });
    return [COLUMNS.join(","), ...[...rows, ...steps].map(line)].map((row) => `${row}\n`).join("");
  },
);
