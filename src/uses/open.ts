import { runChecks } from "../checks/index.ts";
import type { CheckContext } from "../checks/index.ts";
import { inOrder } from "../diagnostic.ts";
import type { Code, Diagnostic, Source } from "../diagnostic.ts";
import { parse } from "../input/index.ts";
import { shellWord } from "../input/words/shell-word.ts";
import { isId } from "../model/ids.ts";
import type { ArgumentMap } from "../model/map.ts";
import { NO_SHARED } from "../model/project.ts";
import type { OpenUsed, Shared, Unusable, UsedFile } from "../model/project.ts";
import { verdictsOf } from "../reason/evaluate.ts";
import { beside } from "./path.ts";

type ReadText = CheckContext["readText"];

/** The most files that a map can use in all; links can make endlessly many names. */
const MOST_FILES = 256;
/** Of files that use each other. */
const DEEPEST = 32;

/** What a map has from outside, with the files that it names. Those that it uses are read once. */
export function withFiles(source: Source, readText: ReadText, shared: Shared = NO_SHARED): Shared {
  return { ...shared, readText, open: new Files(source, readText, shared).openFrom([nameOf(source.path)]) };
}

const nameOf = (path: string): string => beside("", path.replace(/^.*[/\\]/u, ""));

class Files {
  readonly #source: Source;
  readonly #readText: ReadText;
  readonly #shared: Shared;
  readonly #opened = new Map<string, UsedFile | Unusable>();

  constructor(source: Source, readText: ReadText, shared: Shared) {
    this.#source = source;
    this.#readText = readText;
    this.#shared = shared;
  }

  /** `chain`: the file that uses others and what it is used by, as paths from the folder of the map. */
  openFrom(chain: readonly string[]): OpenUsed {
    return (name) => {
      if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(name)) {
        const hint = "save the file beside the map, and name it by its path";
        return { code: "use-unread", why: `\`${name}\` is an address, not a file`, hint };
      }
      const path = beside(chain.at(-1)!, name);
      const first = chain.findIndex((one) => this.#whole(one) === this.#whole(path));
      if (first >= 0) return circle([...chain.slice(first), path].map((one) => this.#whole(one)));
      const known = this.#opened.get(path);
      if (known !== undefined) return known;
      const opened = this.#open(path, [...chain, path]);
      // Where a circle is met depends on where it was entered.
      if (!("why" in opened && opened.code === "use-circular")) this.#opened.set(path, opened);
      return opened;
    };
  }

  #open(path: string, chain: readonly string[]): UsedFile | Unusable {
    if (this.#opened.size >= MOST_FILES || chain.length > DEEPEST + 1) {
      const why =
        chain.length > DEEPEST + 1
          ? `files use each other more than ${DEEPEST} deep`
          : `this map and the files that it uses name more than ${MOST_FILES} files`;
      return { code: "use-unread", why, hint: "use fewer files" };
    }
    const text = this.#readText(path);
    if (text === undefined) return { code: "use-unread", why: `there is no file \`${path}\`` };
    if (typeof text !== "string") return { ...text, code: "use-unread" };
    const source = { path: this.#whole(path), text };
    let inner: Unusable | undefined;
    const open = this.openFrom(chain);
    const { value: map, diagnostics } = parse(source, {
      ...this.#shared,
      readText: this.#readText,
      pathOf: (name) => beside(path, name),
      open: (name) => {
        // One circle is enough: there may be more of them than can be counted.
        if (inner !== undefined) return inner;
        const file = open(name);
        if ("why" in file && file.code === "use-circular") inner ??= file;
        return file;
      },
    });
    if (inner !== undefined) return inner;
    const [fault] = faultsIn(map, diagnostics, source);
    if (map === undefined || fault !== undefined) return faulty(source.path, path, fault);
    return usedFile(map);
  }

  /** As the user would write it. */
  #whole(path: string): string {
    const { path: own } = this.#source;
    return own === "-" ? path : beside(own, path);
  }
}

function circle(files: readonly string[]): Unusable {
  const names = files.map((file) => `\`${file}\``).join(" → ");
  const why =
    files.length === 2 ? "a file cannot use itself" : `these files use each other in a circle: ${names}`;
  return { code: "use-circular", why, hint: "move what they share to a file that uses none of them" };
}

/** What its own folder may declare, and what matters only where it is drawn itself. */
const TOLERATED: ReadonlySet<Code> = new Set(["unknown-voice", "unknown-source", "no-statements"]);

/** The errors of another file; its quotes are checked where it is checked itself. */
function faultsIn(
  map: ArgumentMap | undefined,
  diagnostics: readonly Diagnostic[],
  source: Source,
): readonly Diagnostic[] {
  const counted = (all: readonly Diagnostic[]) =>
    all.filter(({ code, severity }) => severity === "error" && !TOLERATED.has(code));
  const read = counted(diagnostics);
  if (map === undefined || read.length > 0) return read;
  const readText = () => ({ why: "quotes of a file that is used are not checked" });
  return inOrder(counted(runChecks(map, { source, readText })));
}

function faulty(whole: string, path: string, fault: Diagnostic | undefined): Unusable {
  const why =
    fault === undefined
      ? `\`${path}\` cannot be read as a map`
      : `\`${path}\` has an error in line ${fault.range.start.line}: ${fault.message.replace(/\.$/u, "")}`;
  return { code: "use-faulty", why, hint: `see: hence check ${shellWord(whole)}` };
}

function usedFile(map: ArgumentMap): UsedFile {
  const { sources, voices, schemes, statements } = map;
  const verdicts = verdictsOf(map).statements;
  return {
    sources,
    voices,
    schemes,
    statements: new Map(
      statements
        .filter(({ id }) => isId(id))
        .map(({ id, text, short }) => [id, { text, short, verdict: verdicts.get(id)! }]),
    ),
  };
}
