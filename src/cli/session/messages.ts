import { hasErrors } from "../../diagnostic.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { reportOptions } from "../machine/host.ts";
import type { Host } from "../machine/host.ts";
import type { Outcome } from "./job.ts";
import { onlyErrors, report } from "../report/report.ts";
import type { ReportedFile } from "../report/reporter.ts";
import { troublesOf } from "./write-outputs.ts";
import type { MapResult } from "./write-outputs.ts";
import { visible } from "../report/escape-control.ts";
import { inWords } from "../../model/lists.ts";

/** What has been reported of one map while it is watched. */
interface Told {
  /** Of the problems, without their places. */
  readonly problems: string;
  /** What failed for no fault of the map. */
  readonly troubles: string;
  /** The outputs are not what the map should give. */
  readonly isWrong: boolean;
}

const NOTHING_TOLD: Told = { problems: "", troubles: "", isWrong: false };

/** Messages while maps are watched: a line for each drawing, and each problem only once. */
export class Messages {
  readonly #host: Host;
  readonly #quiet: boolean;
  readonly #told = new Map<string, Told>();
  #defaults = "";

  /** With `quiet`, only what goes wrong is said. */
  constructor(host: Host, quiet = false) {
    this.#host = host;
    this.#quiet = quiet;
  }

  /** Remembers what the first run has said already. */
  begin(path: string, result: MapResult): void {
    this.#told.set(path, toldOf(result.diagnostics, troublesOf(result)));
  }

  /** Whether there is a problem that was not reported yet. A map that is half saved may still be a map, but will show some problem. */
  isNews(path: string, { diagnostics }: Outcome): boolean {
    const { problems } = toldOf(diagnostics, []);
    return hasErrors(diagnostics) || (problems !== "" && problems !== this.#told.get(path)?.problems);
  }

  /** What came of a map that was drawn; `ms` since its change was noticed. */
  drawn(path: string, result: MapResult, ms: number): void {
    const { source, diagnostics } = result;
    const before = this.#told.get(path) ?? NOTHING_TOLD;
    const troubles = troublesOf(result);
    const now = toldOf(diagnostics, troubles);
    this.#told.set(path, now);
    const isNew = now.problems !== before.problems;
    const reported = this.#quiet ? onlyErrors(result) : { source, diagnostics };
    if (isNew && reported.diagnostics.length > 0) {
      this.#write(report("pretty", [reported], reportOptions(this.#host.stderr, this.#host.env)));
    }
    if (hasErrors(diagnostics)) {
      this.line(path, isNew ? "nothing was written; what was written before stays." : still(diagnostics));
      return;
    }
    if (now.troubles !== before.troubles) for (const trouble of troubles) this.line(path, trouble);
    const written = result.files.flatMap(({ path, how }) => (how === "written" ? [path] : []));
    if (this.#quiet || (now.isWrong && written.length === 0)) return;
    const came = written.length === 0 ? "the outputs stay as they are" : `wrote ${inWords(written)}`;
    this.line(path, `${before.isWrong && !now.isWrong ? "fixed; " : ""}${came} (${Math.round(ms)} ms).`);
  }

  /** What is wrong with the defaults of folders now, once. */
  defaults(faulty: readonly ReportedFile[]): void {
    const text =
      faulty.length === 0 ? "" : report("pretty", faulty, reportOptions(this.#host.stderr, this.#host.env));
    if (text !== "" && text !== this.#defaults) this.#write(text);
    this.#defaults = text;
  }

  /** The map cannot be drawn until it changes. */
  trouble(path: string, message: string): void {
    const before = this.#told.get(path) ?? NOTHING_TOLD;
    this.#told.set(path, { problems: "", troubles: message, isWrong: true });
    if (before.troubles !== message) this.line(path, message);
  }

  gone(path: string): void {
    this.#told.delete(path);
    if (!this.#quiet) this.line(path, "is gone; its outputs stay.");
  }

  line(path: string, message: string): void {
    this.#write(`${clock()} ${visible(path)}: ${visible(message)}\n`);
  }

  #write(text: string): void {
    // Drawing goes on even if the output was closed.
    this.#host.stderr.write(text).catch(() => {});
  }
}

function toldOf(diagnostics: readonly Diagnostic[], troubles: readonly string[]): Told {
  return {
    problems: diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n"),
    troubles: troubles.join("\n"),
    isWrong: hasErrors(diagnostics) || troubles.length > 0,
  };
}

function still(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const { line, column } = errors[0]!.range.start;
  return errors.length === 1
    ? `still the same error, at ${line}:${column}.`
    : `still the same ${errors.length} errors, the first at ${line}:${column}.`;
}

/** Only for a terminal; nothing that is written depends on it. */
function clock(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}
