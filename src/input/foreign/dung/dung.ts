import type { Lines } from "../../lines.ts";
import { Draft } from "../graph/draft.ts";
import { treeOf } from "../graph/tree.ts";
import type { Notation } from "../../notation.ts";
import type { Tree } from "../../node.ts";
import { diagnostic } from "../../../diagnostic.ts";

/** Reads one line; false if it cannot be read. */
type ReadLine = (line: string, at: { readonly start: number; readonly end: number }) => boolean;

/** Abstract argumentation frameworks: arguments without texts, and attacks between them, a fact a line. */
function framework(
  name: string,
  extensions: readonly string[],
  reader: (draft: Draft, lines: Lines) => ReadLine,
): Notation {
  return {
    name,
    extensions,
    read({ text }, lines): Tree {
      const nothing = { root: undefined, lost: [], comments: [] };
      if (text.trim() === "") return { ...nothing, diagnostics: [] };
      const draft = new Draft();
      const readLine = reader(draft, lines);
      let offset = 0;
      for (const whole of text.split("\n")) {
        const line = whole.trim();
        const at = { start: offset, end: offset + whole.trimEnd().length };
        if (line !== "" && !readLine(line, at)) {
          const message = `This line cannot be read as ${name}.`;
          return {
            ...nothing,
            diagnostics: [diagnostic("notation-syntax", lines.range(at.start, at.end), message)],
          };
        }
        offset += whole.length + 1;
      }
      return treeOf(draft.finish(), lines);
    },
  };
}

function addLink(
  draft: Draft,
  from: string,
  to: string,
  kind: "support" | "attack",
  at: ReturnType<Lines["range"]>,
): void {
  draft.step({ key: `${from} ${kind}s ${to}`, from: [from], kind, target: to, at });
}

const FACT =
  /^(arg|att|sup|support|attack)\(\s*("[^"]*"|[^,()"]+?)\s*(?:,\s*("[^"]*"|[^,()"]+?)\s*)?\)\s*\./u;

/** ASPARTIX: `arg(a). att(a,b).` */
export const apx = framework("apx", ["apx"], (draft, lines) => (line, { start, end }) => {
  const at = lines.range(start, end);
  for (let rest = line; rest !== "" && !rest.startsWith("%");) {
    const [whole, fact, one, other] = FACT.exec(rest) ?? [];
    if (whole === undefined || one === undefined || (fact === "arg") === (other !== undefined)) return false;
    if (other === undefined) draft.statement({ key: bare(one), text: bare(one), at });
    else addLink(draft, bare(one), bare(other), fact!.startsWith("att") ? "attack" : "support", at);
    rest = rest.slice(whole.length).trim();
  }
  return true;
});

const bare = (name: string): string => name.replace(/^"(.*)"$/u, "$1");

/** Trivial graph format: nodes with labels, a line with `#`, edges. */
export const tgf = framework("TGF", ["tgf"], (draft, lines) => {
  let inEdges = false;
  return (line, { start, end }) => {
    const at = lines.range(start, end);
    if (/^#\s*$/u.test(line) && !inEdges) return (inEdges = true);
    const [first = "", second, ...words] = line.split(/\s+/u);
    if (!inEdges) draft.statement({ key: first, text: line.slice(first.length).trim() || first, at });
    else if (second === undefined) return false;
    else {
      addLink(draft, first, second, /^(?:sup|\+|pro)/iu.test(words.join(" ")) ? "support" : "attack", at);
      if (words.length > 0 && !/^(?:sup|\+|pro|att|-|con)/iu.test(words.join(" ")))
        draft.lose("labels of edges", at);
    }
    return true;
  };
});

/** The format of the ICCMA competitions since 2023: `p af 3`, then `1 2` for an attack. */
export const iccma = framework("ICCMA", ["af", "i23"], (draft, lines) => {
  let begun = false;
  return (line, { start, end }) => {
    const at = lines.range(start, end);
    if (line.startsWith("#") || line.startsWith("c ")) return true;
    const size = Number(/^p af (\d{1,5})$/u.exec(line)?.[1] ?? Number.NaN);
    if (!begun) {
      for (let number = 1; number <= size; number += 1)
        draft.statement({ key: String(number), text: `Argument ${number}`, at });
      return (begun = size > 0);
    }
    const [, from, to] = /^(\d+)\s+(\d+)$/u.exec(line) ?? [];
    if (from === undefined || to === undefined) return false;
    addLink(draft, from, to, "attack", at);
    return true;
  };
});
