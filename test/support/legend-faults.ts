import type { CellLayout, FigureLayout, RowLayout } from "../../src/layout/figure-layout.ts";
import type { Step } from "../../src/outline/outline.ts";

/** Signs that a figure uses and its legend does not explain, and the other way round; read off from what is drawn. */
export function legendFaults({ panels, furniture }: FigureLayout, isClassic = false): string[] {
  const rows = panels.flatMap(({ cards }) => cards.flatMap((card) => card.rows));
  const brackets = panels.flatMap(({ cards }) => cards.flatMap((card) => card.brackets));
  const cells = rows.filter((row): row is CellLayout => row.kind === "cell");
  const signed = rows.flatMap(signOf);
  const has = (role: Step["role"]) => signed.some((step) => step.role === role);
  const framed = (frame: CellLayout["frame"]) => cells.some((cell) => cell.frame === frame);
  const marked = (kind: string) =>
    rows.some(({ text }) => text.lines.some(({ runs }) => runs.some(({ mark }) => mark?.kind === kind)));
  const heard = new Set(
    cells.flatMap(({ row, statement }) => (row.cell.kind === "full" ? statement.voices : [])),
  );
  const used: Readonly<Record<string, boolean>> = {
    support: has("support"),
    objection: has("rebut") || has("undermine"),
    undercut: !isClassic && has("undercut"),
    undercutBox: isClassic && has("undercut"),
    together: !isClassic && cells.some(({ row }) => row.premise > 0),
    fork: isClassic && cells.some(({ row }) => row.premise > 0),
    weight: signed.some(({ inference }) => inference.weight !== undefined),
    main: framed("main"),
    otherMain: framed("end"),
    mainLine:
      framed("line") ||
      brackets.some(({ bracket }) => bracket.onLine) ||
      panels.some(({ lines }) => lines.some(({ main }) => main)),
    rivals: marked("rivals"),
    unstated: framed("unstated"),
    voices: heard.size > 0,
    reference: framed("reference") || rows.some(({ kind }) => kind === "onward"),
  };
  const signs = furniture.legend.flatMap(({ sign }) => (typeof sign === "object" ? [] : [sign]));
  const explained = new Set<string>(signs);
  const voices = furniture.legend.flatMap(({ sign, text }) =>
    typeof sign === "object" && "pattern" in sign ? [text] : [],
  );
  return [
    ...Object.keys(used).flatMap((sign) =>
      used[sign] === explained.has(sign)
        ? []
        : [`${sign} is ${used[sign]! ? "used and not explained" : "explained and not used"}`],
    ),
    ...(voices.length === heard.size ? [] : [`${voices.length} of ${heard.size} voices are explained`]),
  ];
}

/** The step whose sign stands in a row. */
const signOf = ({ row }: RowLayout): Step[] => {
  if (row.kind === "sign") return [row.block];
  return row.kind === "cell" && row.signed && row.block !== undefined ? [row.block] : [];
};
