import { relative, resolve } from "node:path";
import { hasErrors } from "../../../diagnostic.ts";
import { isMapName, notationOf } from "../../../input/notations.ts";
import { shellWord } from "../../../input/words/shell-word.ts";
import { suggester } from "../../../input/words/suggest.ts";
import { analyse } from "../../../lsp/analysis/state.ts";
import type { ReadState } from "../../../lsp/analysis/state.ts";
import { renameInFiles } from "../../../lsp/features/rename.ts";
import type { Span } from "../../../input/ids/occurrences.ts";
import { decode } from "../../machine/decode.ts";
import { replaceFile } from "../../machine/disk/replace.ts";
import { MAP_LIMIT, kindOf, readUpTo, slashes } from "../../machine/files.ts";
import { reportOptions } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { counted } from "../../report/counted.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { visible } from "../../report/escape-control.ts";
import { report } from "../../report/report.ts";
import { findInputs } from "../../session/inputs/inputs.ts";
import { mapsAround } from "../../session/inputs/maps-around.ts";
import { inWords } from "../../../model/lists.ts";

/** What `hence rename` is asked to do. */
interface RenameRequest {
  readonly from: string;
  readonly to: string;
  readonly file: string;
}

const MARK = "\uFEFF";

/** Renames an id as the language server does, and refuses what it refuses. */
export async function renameId({ from, to, file }: RenameRequest, host: Host): Promise<ExitCode> {
  refuseOtherOrder([from, to, file], host);
  const inputs = file === "-" ? [] : findInputs([file], host.cwd, { command: "rename" });
  const [input] = inputs;
  if (input === undefined || inputs.length > 1)
    throw new UsageError("Ids are renamed in one map; name its file.");
  const { path } = input;
  const bytes = readUpTo(resolve(host.cwd, path), MAP_LIMIT);
  const { value: source, diagnostics } = decode(path, bytes);
  if (hasErrors(diagnostics)) {
    await host.stderr.write(
      report("pretty", [{ source, diagnostics }], reportOptions(host.stderr, host.env)),
    );
    return EXIT.faulty;
  }
  const { name, edits } = notationOf(source);
  if (edits !== true) throw new UsageError(`${path} is in ${name}, which hence reads and does not change.`);
  const whole = resolve(host.cwd, path);
  const all = new Map(
    [{ ...source, path: whole }, ...mapsAround(whole)].map((one) => [slashes(one.path), one]),
  );
  const [own, ...others] = [...all].map(([at, one]) => ({ path: at, state: analyse(one) }));
  const renaming = renameInFiles(own!, declared(from, to, path, own!.state), to, others);
  if ("refusal" in renaming) throw new UsageError(renaming.refusal);
  if (renaming.files.every(({ spans }) => spans.length === 0)) {
    await host.stderr.write(visible(`The id is ${from} already; nothing was changed.`) + "\n");
    return EXIT.done;
  }
  for (const { path: at, spans } of renaming.files) {
    rewrite(at, all.get(at)!.text, spans, renaming.text);
    const places = counted(spans.length, "place");
    const name = at === slashes(whole) ? path : relative(host.cwd, at);
    await host.stderr.write(visible(`Renamed ${from} to ${renaming.text} in ${places} of ${name}.`) + "\n");
  }
  return EXIT.done;
}

/** `rename map.yaml man human` */
function refuseOtherOrder(words: readonly string[], { cwd }: Host): void {
  const isFile = (word: string) => kindOf(resolve(cwd, word)) === "file";
  const at = words.findIndex((word) => isMapName(word) && isFile(word));
  if (at < 0 || at === words.length - 1 || isFile(words.at(-1)!)) return;
  const meant = [...words.filter((_, nth) => nth !== at), words[at]!].map(shellWord);
  throw new UsageError(`The file comes last: hence rename ${meant.join(" ")}.`);
}

/** Replaces these spans of a file by the text. */
function rewrite(path: string, text: string, spans: readonly Span[], by: string): void {
  let changed = "";
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    changed += text.slice(at, start) + by;
    at = end;
  }
  const begins = readUpTo(path, MAP_LIMIT).subarray(0, 3);
  const mark = new TextDecoder("utf-8", { ignoreBOM: true }).decode(begins) === MARK ? MARK : "";
  replaceFile(path, Buffer.from(`${mark}${changed}${text.slice(at)}`), "author");
}

/** Where the id is declared, as an offset. */
function declared(id: string, to: string, path: string, { index, read }: ReadState): number {
  if (!read.sound) throw new UsageError(`The YAML of ${path} is broken; see: hence check ${path}`);
  const all = index.all.filter((one) => one.declares);
  const found = all.filter((one) => one.id === id);
  const spaces = [...new Set(found.map(({ space }) => space))];
  if (spaces.length > 1)
    throw new UsageError(
      `\`${id}\` is the id of several things: a ${inWords(spaces.map(String), "and a")}; rename it in an editor.`,
    );
  if (found[0] !== undefined) return found[0].start;
  if (all.some((one) => one.id === to))
    throw new UsageError(
      `Nothing in ${path} has the id \`${id}\`, and \`${to}\` is one: the old id comes first: hence rename ${to} ${shellWord(id)} ${shellWord(path)}.`,
    );
  const near = suggester()(
    id,
    all.map((one) => one.id),
  );
  const way = near === undefined ? "." : `; did you mean \`${near}\`?`;
  throw new UsageError(`Nothing in ${path} has the id \`${id}\`${way}`);
}
