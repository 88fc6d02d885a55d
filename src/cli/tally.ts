import { inWords } from "../input/suggest.ts";
import { EXIT } from "./errors.ts";
import type { ExitCode } from "./errors.ts";

const NAMED_AT_MOST = 4;

/** What a run of `render` came to. */
export class Tally {
  readonly written: string[] = [];
  unchanged = 0;
  /** Maps with errors. */
  faulty = 0;
  /** Maps or outputs that failed for no fault of their own. */
  failed = 0;
  /** Only with `--check`. */
  readonly differing: { readonly how: "stale" | "missing" | "left over"; readonly path: string }[] = [];

  exitCode(): ExitCode {
    if (this.failed > 0) return EXIT.environment;
    return this.faulty > 0 || this.differing.length > 0 ? EXIT.faulty : EXIT.done;
  }

  summary(check: boolean): string {
    const lines = check ? this.#compared() : this.#written();
    if (this.faulty > 0) {
      lines.push(
        `${count(this.faulty, "map has errors", "maps have errors")}; nothing was written for ${this.faulty === 1 ? "it" : "them"}.`,
      );
    }
    return lines.map((line) => `${line}\n`).join("");
  }

  #written(): string[] {
    const { written, unchanged } = this;
    const rest = unchanged === 0 ? "" : `; ${count(unchanged, "file was", "files were")} up to date`;
    if (written.length > NAMED_AT_MOST) return [`Wrote ${written.length} files${rest}.`];
    if (written.length > 0) return [`Wrote ${inWords(written)}${rest}.`];
    return unchanged === 0 ? [] : [`${count(unchanged, "file was", "files were")} up to date.`];
  }

  #compared(): string[] {
    const { differing, unchanged } = this;
    if (differing.length === 0) return [`${count(unchanged, "output is", "outputs are")} up to date.`];
    return [
      ...differing.map(({ how, path }) => `${how}: ${path}`),
      `${count(differing.length, "output is", "outputs are")} not what the maps give; run: hence render`,
    ];
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
