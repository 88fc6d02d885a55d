import { TextDocument } from "vscode-languageserver-textdocument";
import { analyse } from "./analysis/state.ts";
import type { ReadState } from "./analysis/state.ts";
import type { FileState } from "./features/across.ts";
import { pathOfUri } from "./open-maps.ts";
import type { OpenMap } from "./open-map.ts";
import type { World } from "./open-maps.ts";

/** A map of the project, and its text as the editor knows it. */
export interface ProjectFile extends FileState<ReadState> {
  readonly document: TextDocument;
}

/** A map that is open, and the other maps of its project: as they are in the editor, or else on the disk. */
export function projectFiles(
  map: OpenMap,
  document: TextDocument,
  world: World,
  open: (uri: string) => { readonly map: OpenMap; readonly document: TextDocument } | undefined,
): readonly [ProjectFile, ...ProjectFile[]] {
  const state = map.exact(document.getText());
  const used = state.facts?.().map.uses.map(({ file }) => file) ?? [];
  const others = (world.others?.(document.uri, used) ?? []).map(({ uri, text }): ProjectFile => {
    const known = open(uri);
    if (known !== undefined) return fileOf(known.document, known.map.exact(known.document.getText()));
    const made = TextDocument.create(uri, "yaml", 0, text);
    return fileOf(made, analyse({ path: uri, text }));
  });
  return [fileOf(document, state), ...others];
}

const fileOf = (document: TextDocument, state: ReadState): ProjectFile => ({
  path: pathOfUri(document.uri).join("/"),
  state,
  document,
});
