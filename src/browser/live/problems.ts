import { element } from "../dom.ts";
import type { ShownProblem, ShownMap } from "./protocol.ts";

/** Opens a place in the map's file. */
type Opener = (line: number, column: number, words: string) => HTMLElement;

/** Problems of the shown map, over its last good picture. */
export class Problems {
  readonly panel = element("section", { id: "problems", "aria-labelledby": "problems-title", hidden: "" });
  readonly #opener: Opener;
  readonly #title = element("h2", { id: "problems-title" });
  readonly #list = element("ol", { class: "problem-list" });
  readonly #rest = element("p", { class: "rest" });
  /** Warnings can be folded away, errors stay in sight. */
  readonly #fold = element("button", { type: "button", "aria-controls": "problem-list" });
  #open = false;
  #view: ShownMap | undefined;

  constructor(opener: Opener) {
    this.#opener = opener;
    this.#list.id = "problem-list";
    this.#fold.addEventListener("click", () => {
      this.#open = !this.#open;
      this.#draw();
    });
    const head = element("div", { class: "problems-head" }, this.#title, this.#fold);
    this.panel.append(head, this.#list, this.#rest);
  }

  show(view: ShownMap | undefined): void {
    this.#view = view;
    this.#draw();
  }

  #draw(): void {
    const view = this.#view;
    const bad = isBad(view);
    const warned = view !== undefined && view.problems.length > 0;
    this.panel.hidden = !bad && !warned;
    this.panel.classList.toggle("bad", bad);
    if (view === undefined || this.panel.hidden) return;
    const open = bad || this.#open;
    this.#title.textContent = titleOf(view);
    this.#fold.hidden = bad;
    this.#fold.textContent = open ? "Hide" : "Show";
    this.#fold.setAttribute("aria-expanded", String(open));
    this.#list.hidden = !open;
    this.#list.replaceChildren(...view.problems.map((one) => this.#item(one)));
    const more = (bad ? view.errors : view.warnings) - view.problems.length;
    this.#rest.hidden = !open || more <= 0;
    this.#rest.textContent = more > 0 ? `And ${more} more.` : "";
  }

  #item({ severity, code, message, hint, line, column, excerpt }: ShownProblem): HTMLElement {
    return element(
      "li",
      { class: severity },
      element(
        "p",
        { class: "message" },
        element("b", {}, severity),
        ` ${message} `,
        element("code", {}, code),
      ),
      hint === undefined ? undefined : element("p", { class: "hint" }, `Help: ${hint}`),
      element("p", {}, this.#opener(line, column, `line ${line}, column ${column}`)),
      excerpt === undefined ? undefined : excerptOf(line, excerpt),
    );
  }
}

function excerptOf(
  line: number,
  { text, before, marked }: NonNullable<ShownProblem["excerpt"]>,
): HTMLElement {
  const margin = " ".repeat(String(line).length);
  const caret = element("span", { class: "caret", "aria-hidden": "true" }, "^".repeat(marked));
  const pre = element("pre", { tabindex: "0", role: "group", "aria-label": `Line ${line}` });
  pre.append(
    `${line} | ${text}\n`,
    element("span", { "aria-hidden": "true" }, `${margin} | `),
    " ".repeat(before),
    caret,
  );
  return pre;
}

function titleOf({ name, errors, warnings, failure, picture }: ShownMap): string {
  const old = picture === undefined ? "" : "; this is its last good picture";
  if (failure !== undefined)
    return `${failure}${/[.?!]$/.test(failure) ? "" : "."}${picture === undefined ? "" : " This is its last good picture."}`;
  if (errors > 0) return `${counted(errors, "error")} in ${name}${old}`;
  return `${counted(warnings, "warning")} in ${name}`;
}

/** Is there no current picture of it? */
export const isBad = (view: ShownMap | undefined): boolean =>
  view !== undefined && (view.errors > 0 || view.failure !== undefined);

export const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;
