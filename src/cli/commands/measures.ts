import { contradictions, withoutEffect } from "../../documents/contradictions.ts";
import type { Contradiction } from "../../documents/contradictions.ts";
import { acceptingDocuments, accepts } from "../../documents/index.ts";
import type { DocumentName } from "../../documents/index.ts";
import type { DrawOptions } from "../../pipeline.ts";
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
  const [first] = contradictions({ ...wish }, documents);
  if (first !== undefined) throw new UsageError(inWords(first));
  if (wish.width === undefined) return;
  const paged = documents.find((name) => !accepts(name, "width"));
  if (paged !== undefined)
    throw new UsageError(`--width is for figures and slides; a ${paged} has the width of its paper.`);
}

function inWords(one: Contradiction): string {
  switch (one.kind) {
    case "no-column":
      return `--${one.option} is ${one.ofColumn}; say how wide that is: --width 160mm.`;
    case "no-text":
      return `--type is the size of type in a column; for ${one.inPlace}, say the smallest: --min-type 24.`;
    case "paper-and-width":
      return "A figure fills either a sheet or a column; choose --paper or --width.";
  }
}

/** Options that would be without effect are mistakes. */
export function refuseOptionsOfOthers(draw: DrawOptions, documents: readonly DocumentName[]): void {
  const asked = documents.length === 0 ? (["figure"] as const) : documents;
  // A document that has no column has said so already.
  const name = withoutEffect({ ...draw }, asked).find((one) => one !== "width");
  if (name === undefined) return;
  const others = acceptingDocuments(name).map((other) => `--as ${other}`);
  throw new UsageError(`--${name} needs ${others.join(" or ")}.`);
}
