import { hasErrors } from "../../../diagnostic.ts";
import { lossInWords } from "../../../input/node.ts";
import { problemsOf } from "../../session/run-summary.ts";
import { visible } from "../../report/escape-control.ts";
import type { ReportedFile } from "../../report/reporter.ts";

/** What a notation cannot express, and how often it occurred. */
export interface LossCount {
  readonly kind: string;
  readonly count: number;
}

export const lossesInWords = (losses: readonly LossCount[]): string => losses.map(lossInWords).join("; ");

/** The result of converting many files. */
export class Tally {
  readonly reported: ReportedFile[] = [];
  /** What failed for no fault of a file, in sentences. */
  readonly troubles: string[] = [];
  readonly #losses = new Map<string, { count: number; files: number }>();
  #converted = 0;
  #written = 0;
  #unchanged = 0;

  add(file: ReportedFile, losses: readonly LossCount[], isConverted: boolean): void {
    this.reported.push(file);
    if (isConverted) this.#converted += 1;
    for (const { kind, count } of losses) {
      const known = this.#losses.get(kind) ?? { count: 0, files: 0 };
      this.#losses.set(kind, { count: known.count + count, files: known.files + 1 });
    }
  }

  placed(how: "written" | "unchanged"): void {
    if (how === "written") this.#written += 1;
    else this.#unchanged += 1;
  }

  get faulty(): number {
    return this.reported.filter(({ diagnostics }) => hasErrors(diagnostics)).length;
  }

  /** The most frequent first. */
  #sorted(): readonly (readonly [string, { readonly count: number; readonly files: number }])[] {
    return [...this.#losses].toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  }

  inWords(): string {
    const rest = this.#unchanged === 0 ? "" : ` (${this.#unchanged} of them were up to date)`;
    const lines = [
      `Converted ${files(this.#converted)}${rest}${this.faulty === 0 ? "" : `; ${files(this.faulty)} with errors left out`}.`,
    ];
    const losses = this.#sorted();
    if (losses.length > 0) {
      lines.push("Not carried over, in all:");
      for (const [kind, { count, files: among }] of losses)
        lines.push(`  ${lossInWords({ kind, count })}, in ${files(among)}`);
    }
    return lines.map((line) => `${visible(line)}\n`).join("");
  }

  asJson(): string {
    const losses = this.#sorted().map(([kind, { count, files: among }]) => ({ kind, count, files: among }));
    const { troubles } = this;
    return `${JSON.stringify({ version: 1, files: this.reported.length, converted: this.#converted, written: this.#written, unchanged: this.#unchanged, ...problemsOf(this.reported), losses, failures: troubles })}\n`;
  }
}

const files = (count: number): string => `${count} ${count === 1 ? "file" : "files"}`;
