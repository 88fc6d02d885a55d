import { wrapped } from "../../text/breaking/wrap.ts";
import { columnsOf } from "../../text/columns.ts";
import type { TableCell, WordTable } from "../../model/table.ts";

const WIDTH = 78;

/** A table as Markdown, by what makes any text safe in it. */
export function tableMd(
  { title, byline, intro, heads, sections, notes }: WordTable,
  escaped: (text: string) => string,
): string {
  const inCell = (text: string) => escaped(text.replace(/\s+/gu, " "));
  const cell = ({ text, aside = "", remark = "" }: TableCell) =>
    [inCell(text), ...[aside, remark].map((below) => (below === "" ? "" : `*${inCell(below)}*`))]
      .filter((part) => part !== "")
      .join("<br>");
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const blocks = [
    `# ${escaped(title)}`,
    ...(byline === undefined ? [] : [escaped(byline)]),
    ...intro.map(escaped),
    ...sections.flatMap(({ title: name, rows }) => [
      `## ${escaped(name)}`,
      [line(heads.map(inCell)), line(heads.map(() => "---")), ...rows.map((row) => line(row.map(cell)))].join(
        "\n",
      ),
    ]),
    ...notes.map(escaped),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** A table as plain text: a paragraph for each row. */
export function tableTxt({ title, byline, intro, heads, sections, notes }: WordTable): string {
  const underlined = (text: string, rule: string) => {
    const lines = wrapped(text, WIDTH);
    return [...lines, rule.repeat(Math.max(...lines.map(columnsOf)))].join("\n");
  };
  const said = ({ text, aside }: TableCell) =>
    [text, aside === undefined ? "" : `(${aside.replaceAll("\u00a0", " ")})`]
      .filter((part) => part !== "")
      .join(" ");
  const row = (cells: readonly TableCell[]) => {
    const [number, statement, ...others] = cells.map(said);
    const rest = [
      ...cells.flatMap(({ remark }) => (remark === undefined ? [] : [remark])),
      ...others.flatMap((text, index) => (text === "" ? [] : [`${heads[index + 2]!}: ${text}`])),
    ];
    return [`${number}. ${statement}`, ...rest]
      .flatMap((text, index) =>
        wrapped(text, WIDTH - 4).map((one, nth) => (index + nth === 0 ? one : `    ${one}`)),
      )
      .join("\n");
  };
  const blocks = [
    underlined(title, "="),
    ...[byline ?? [], intro].flat().map((text) => wrapped(text, WIDTH).join("\n")),
    ...sections.flatMap(({ title: name, rows }) => [underlined(name, "-"), ...rows.map(row)]),
    ...notes.map((text) => wrapped(text, WIDTH).join("\n")),
  ];
  return `${blocks.join("\n\n")}\n`;
}
