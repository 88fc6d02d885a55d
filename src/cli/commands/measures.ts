import { acceptingDocuments, accepts } from "../../documents/index.ts";
import type { DrawOptions } from "../../pipeline.ts";
import type { DocumentName } from "../../documents/index.ts";
import type { DrawingOption } from "../../options/option.ts";
import { allOptions, OPTIONS } from "../../options/table.ts";
import type { OptionName, OwnOption } from "../../options/table.ts";
import { UsageError } from "../report/errors.ts";

/** Wishes that cannot be met together. */
export function refuseContradictions(wish: {
  readonly as?: readonly DocumentName[];
  readonly proof?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly type?: number;
  readonly paper?: string;
}): void {
  const { as: documents = [] } = wish;
  const other = documents.find((name) => name !== "proof");
  if (wish.proof && other !== undefined)
    throw new UsageError(`--proof is short for --as proof; it cannot go with --as ${other}.`);
  refuseWithoutColumn("type", wish);
  if (wish.type !== undefined && documents.includes("steps"))
    throw new UsageError(
      "--type is the size of type in a column; for slides, say the smallest: --min-type 24.",
    );
  for (const [name] of allOptions()) refuseWithoutColumn(name, wish);
  if (wish.width === undefined) return;
  if (wish.paper !== undefined)
    throw new UsageError("A figure fills either a sheet or a column; choose --paper or --width.");
  const paged = documents.find((name) => !accepts(name, "width"));
  if (paged !== undefined)
    throw new UsageError(`--width is for figures and slides; a ${paged} has the width of its paper.`);
}

function refuseWithoutColumn(name: string, wish: object): void {
  const given: Readonly<Record<string, unknown>> = { ...wish };
  const { ofColumn }: DrawingOption = OPTIONS[name as OptionName];
  if (ofColumn !== undefined && given[name] !== undefined && given["width"] === undefined)
    throw new UsageError(`--${name} is ${ofColumn}; say how wide that is: --width 160mm.`);
}

/** Options that would be without effect are mistakes. */
export function refuseOptionsOfOthers(draw: DrawOptions, documents: readonly DocumentName[]): void {
  const asked = documents.length === 0 ? (["figure"] as const) : documents;
  for (const [name, { own }] of allOptions()) {
    // A document that has no column has said so already.
    if (own === undefined || name === "width" || draw[name as keyof DrawOptions] === undefined) continue;
    if (asked.some((document) => accepts(document, name as OwnOption))) continue;
    const others = acceptingDocuments(name as OwnOption);
    throw new UsageError(`--${name} needs ${others.map((other) => `--as ${other}`).join(" or ")}.`);
  }
}
