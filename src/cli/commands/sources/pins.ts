import type { Edit } from "../../../diagnostic.ts";
import type { Lines } from "../../../input/lines.ts";
import type { Entry, Mapping, Node } from "../../../input/node.ts";

/** A source as it is declared. */
export interface DeclaredSource {
  readonly id: string;
  readonly file: string | undefined;
  readonly digest: string | undefined;
  /** Edits that write another digest; undefined for a source without a file. */
  readonly pin: (digest: string) => Edit | undefined;
}

/** The sources that a map or a `hence.yaml` declares. */
export function declaredSources(root: Node | undefined, lines: Lines): DeclaredSource[] {
  const sources = root?.kind === "mapping" ? valueOf(root, "sources") : undefined;
  if (sources?.kind !== "mapping") return [];
  return sources.entries.map(({ key, value }) => {
    const [file, digest] = ["file", "digest"].map((name) =>
      value.kind === "mapping" ? value.entries.find((one) => one.key.value === name) : undefined,
    );
    return {
      id: key.value,
      file: textOf(file),
      digest: textOf(digest),
      pin: (wanted) =>
        value.kind === "mapping" && file ? pinning(wanted, value, file, digest, lines) : undefined,
    };
  });
}

const valueOf = ({ entries }: Mapping, name: string): Node | undefined =>
  entries.find(({ key }) => key.value === name)?.value;

const textOf = (entry: Entry | undefined): string | undefined =>
  entry?.value.kind === "scalar" ? entry.value.value : undefined;

/** Replaces the digest, or writes it behind the file: in braces with a comma, else on a line of its own. */
function pinning(
  wanted: string,
  { flow }: Mapping,
  file: Entry,
  digest: Entry | undefined,
  lines: Lines,
): Edit {
  if (digest !== undefined) return { range: digest.value.range, text: wanted };
  const { end } = file.value.range;
  if (flow) return { range: lines.range(end.offset, end.offset), text: `, digest: ${wanted}` };
  const line = lines.around(end.offset);
  const at = line.start + line.text.length;
  const indent = " ".repeat(file.key.range.start.column - 1);
  return { range: lines.range(at, at), text: `${lines.newline}${indent}digest: ${wanted}` };
}
