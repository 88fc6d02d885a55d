/** The editor: CodeMirror with what hence knows of a map. */
import { autocompletion } from "@codemirror/autocomplete";
import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { yaml } from "@codemirror/lang-yaml";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import type { Diagnostic as Mark } from "@codemirror/lint";
import { EditorView, hoverTooltip } from "@codemirror/view";
import type { Tooltip } from "@codemirror/view";
import { basicSetup } from "codemirror";
import { withHint } from "../diagnostic.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Drawer } from "./drawer.ts";

interface TextEditor {
  readonly text: () => string;
  readonly replace: (text: string) => void;
  readonly mark: (diagnostics: readonly Diagnostic[]) => void;
  /** Puts the cursor there and shows it. */
  readonly goTo: (offset: number) => void;
}

export function openEditor(parent: HTMLElement, drawer: Drawer, changed: () => void): TextEditor {
  const view = new EditorView({
    parent,
    extensions: [
      basicSetup,
      yaml(),
      lintGutter(),
      autocompletion({ override: [(context) => completions(context, drawer)] }),
      hoverTooltip((editor, offset) => explanation(editor, offset, drawer)),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": "Map in YAML", spellcheck: "true", tabindex: "0" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed();
      }),
    ],
  });
  // What scrolls is reached through the text in it.
  view.scrollDOM.removeAttribute("tabindex");
  return {
    text: () => view.state.doc.toString(),
    replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    mark: (diagnostics) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          diagnostics.map((one) => markOf(one, view.state.doc.length)),
        ),
      ),
    goTo(offset) {
      view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    },
  };
}

function markOf({ range: { start, end }, severity, fix, ...said }: Diagnostic, length: number): Mark {
  const within = (offset: number) => Math.min(offset, length);
  return {
    from: within(start.offset),
    to: within(end.offset),
    severity,
    message: withHint(said),
    ...(fix === undefined
      ? {}
      : {
          actions: [
            {
              name: fix.title,
              apply: (view: EditorView) =>
                view.dispatch({
                  changes: fix.edits.map(({ range, text }) => ({
                    from: range.start.offset,
                    to: range.end.offset,
                    insert: text,
                  })),
                }),
            },
          ],
        }),
  };
}

async function completions(context: CompletionContext, drawer: Drawer): Promise<CompletionResult | null> {
  const text = context.state.doc.toString();
  const found = await drawer.ask({ kind: "complete", text, offset: context.pos }).catch(() => undefined);
  if (found === undefined || found.options.length === 0) return null;
  return {
    from: found.from,
    to: found.to,
    options: found.options.map(({ label, detail, insert }) => ({
      label,
      apply: insert,
      ...(detail === undefined ? {} : { detail }),
    })),
  };
}

async function explanation(view: EditorView, offset: number, drawer: Drawer): Promise<Tooltip | null> {
  const text = view.state.doc.toString();
  const found = await drawer.ask({ kind: "hover", text, offset }).catch(() => undefined);
  if (found === undefined) return null;
  return {
    pos: found.from,
    end: found.to,
    create: () => {
      const dom = document.createElement("div");
      dom.className = "explanation";
      // It is Markdown of emphasis and code; their signs are left out, and so is what escapes others.
      dom.textContent = found.text.replace(/\\(\W)|[*`]/gu, "$1");
      return { dom };
    },
  };
}
