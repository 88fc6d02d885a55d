import { hasErrors } from "../../diagnostic.ts";
import { inWords } from "../../input/schema/suggest.ts";
import { EXIT } from "../report/errors.ts";
import type { ExitCode } from "../report/errors.ts";
import type { Drawn } from "./job.ts";
import type { Job } from "./outputs.ts";
import type { Recalled } from "./run-cache.ts";
import type { ReportedFile } from "../report/report.ts";
import { visible } from "../report/escape-control.ts";

const NAMED_AT_MOST = 4;

/** What a run of `render` came to. */
export class Tally {
  readonly maps: ReportedFile[] = [];
  /** What failed for no fault of the maps. */
  readonly complaints: string[] = [];
  /** What was asked for that a map cannot give. */
  readonly wishes: string[] = [];
  readonly written: string[] = [];
  unchanged = 0;
  readonly drawn: Drawn[] = [];
  /** By the name of a map: how many pages its longest output has. */
  readonly pages = new Map<string, number>();
  /** Only with `--check`. */
  readonly differing: { readonly how: "stale" | "missing" | "left over"; readonly path: string }[] = [];

  get troubles(): readonly string[] {
    return [...this.wishes, ...this.complaints];
  }

  /** A map that an earlier run has drawn. */
  recalled({ source, diagnostics, outputs, pages, drawn }: Recalled, { input }: Job): void {
    if (drawn !== undefined) this.drawn.push(drawn);
    this.maps.push({ source, diagnostics });
    this.unchanged += outputs;
    this.pages.set(input.name, pages);
  }

  compared(path: string, how: "same" | "different" | "missing"): void {
    if (how === "same") this.unchanged += 1;
    else this.differing.push({ how: how === "missing" ? how : "stale", path });
  }

  exitCode(): ExitCode {
    if (this.complaints.length > 0) return EXIT.environment;
    if (this.wishes.length > 0) return EXIT.usage;
    return this.#faulty() > 0 || this.differing.length > 0 ? EXIT.faulty : EXIT.done;
  }

  #faulty(): number {
    return this.maps.filter(({ diagnostics }) => hasErrors(diagnostics)).length;
  }

  /** `pages` are what the document is made of: figures, or the pages of a handout. */
  summary(check: boolean, pages: readonly [one: string, many: string] = ["figure", "figures"]): string {
    const lines = check ? this.#compared() : [...this.#written(), ...this.#type(pages)];
    const faulty = this.#faulty();
    if (faulty === 1) lines.push("1 map has errors; nothing was written for it.");
    if (faulty > 1) lines.push(`${faulty} maps have errors; nothing was written for them.`);
    return lines.map((line) => `${visible(line)}\n`).join("");
  }

  #written(): string[] {
    const { written, unchanged } = this;
    const rest = unchanged === 0 ? "" : `; ${count(unchanged, "file was", "files were")} up to date`;
    if (written.length > NAMED_AT_MOST) return [`Wrote ${written.length} files${rest}.`];
    if (written.length > 0) return [`Wrote ${inWords(written)}${rest}.`];
    return unchanged === 0 ? [] : [`${count(unchanged, "file was", "files were")} up to date.`];
  }

  #type([one, many]: readonly [string, string]): string[] {
    const pages = this.drawn.reduce((sum, drawn) => sum + drawn.pages, 0);
    const sizes = this.drawn.flatMap(({ type }) => (type === undefined ? [] : [type.smallest]));
    if (sizes.length === 0 || this.written.length + this.unchanged === 0) return [];
    const least = sizes.reduce((a, b) => Math.min(a, b));
    return [`${count(pages, one, many)}, smallest type ${Number(least.toFixed(1))} pt.`];
  }

  #compared(): string[] {
    const { differing, unchanged } = this;
    if (differing.length === 0)
      return unchanged === 0 ? [] : [`${count(unchanged, "output is", "outputs are")} up to date.`];
    return [
      ...differing.map(({ how, path }) => `${how}: ${path}`),
      `${count(differing.length, "output is", "outputs are")} not what the maps give; run: hence render`,
    ];
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
