/** `<hence-map src="map.yaml">`: a map drawn where it stands in a page. */
import { hasErrors, withHint } from "../diagnostic.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { elementIn } from "../library/svg.ts";
import type { Wishes } from "../library/wishes.ts";
import { isToggle, optionsFor } from "../options/table.ts";
import { wishOf } from "../options/wish-of.ts";
import { drawerAt } from "./drawers.ts";

/** Attributes that are options of `hence render`, by their names there. */
const OPTIONS = optionsFor("element").map(([name, option]) => (isToggle(option) ? `no-${name}` : name));

/** A module may be loaded where there is no page, too. */
const Base = globalThis.HTMLElement ?? Object;

let count = 0;

/**
 * Draws the map that `src` leads to, in a worker, with the options of `hence render` as attributes; again whenever one of
 * them is changed. `assets` is the address of this package's `dist/`, where it is not beside this module. Mistakes stand
 * in its place as sentences. `load` and `error` are its events; while it draws, it is `aria-busy`.
 */
export class HenceMap extends Base {
  static readonly observedAttributes = ["src", "assets", ...OPTIONS];
  readonly #prefix = `hence-${++count}-`;
  #turn = 0;
  #isAsked = false;

  connectedCallback(): void {
    this.#ask();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#ask();
  }

  /** Once for all attributes that are changed together. */
  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      void this.#draw();
    });
  }

  async #draw(): Promise<void> {
    const turn = ++this.#turn;
    this.setAttribute("aria-busy", "true");
    const made = await this.#made().catch((error: unknown) => ({
      pictures: [],
      faults: [error instanceof Error ? error.message : String(error)],
    }));
    // Something else has been asked for meanwhile.
    if (turn !== this.#turn) return;
    this.removeAttribute("aria-busy");
    if (made.faults.length === 0) this.innerHTML = made.pictures.join("");
    else this.replaceChildren(...made.faults.map(sentence));
    this.dispatchEvent(new Event(made.faults.length === 0 ? "load" : "error"));
  }

  async #made(): Promise<{ readonly pictures: readonly string[]; readonly faults: readonly string[] }> {
    const src = this.getAttribute("src");
    if (src === null || src === "") throw new Error("`src` has to say where the map is.");
    const path = pathOf(src, this.baseURI);
    const [text, drawer] = await Promise.all([
      textAt(path, src),
      drawerAt(new URL(this.getAttribute("assets")?.replace(/\/?$/u, "/") ?? import.meta.url, this.baseURI)),
    ]);
    const { files, diagnostics } = await drawer.ask({
      kind: "make",
      path: path.pathname.slice(path.pathname.lastIndexOf("/") + 1),
      text,
      wishes: this.#wishes(),
      format: "webfont",
    });
    if (!hasErrors(diagnostics)) return { pictures: files.map(elementIn), faults: [] };
    return { pictures: [], faults: diagnostics.filter(({ severity }) => severity === "error").map(said) };
  }

  #wishes(): Wishes {
    const given = OPTIONS.flatMap((option) => {
      const value = this.getAttribute(option);
      return value === null ? [] : [wishOf(option, value === "" ? undefined : value)];
    });
    const idPrefix = /^[A-Za-z_][\w-]*$/u.test(this.id) ? `${this.id}-` : this.#prefix;
    return { ...Object.fromEntries(given), idPrefix };
  }
}

function pathOf(src: string, base: string): URL {
  try {
    return new URL(src, base);
  } catch {
    throw new Error(`\`src\` is not a valid address: ${src}`);
  }
}

async function textAt(path: URL, src: string): Promise<string> {
  const response = await fetch(path).catch(() => undefined);
  if (response === undefined) throw new Error(`The map ${src} cannot be fetched.`);
  if (!response.ok) throw new Error(`The map ${src} cannot be fetched: the server says ${response.status}.`);
  return response.text();
}

/** What is wrong with a wish has no line in the map. */
const said = ({ code, range, ...others }: Diagnostic): string =>
  code === "impossible-wish" ? withHint(others) : `Line ${range.start.line}: ${withHint(others)}`;

function sentence(text: string): HTMLElement {
  const made = document.createElement("p");
  made.className = "hence-error";
  made.setAttribute("role", "alert");
  made.textContent = text;
  return made;
}

if (globalThis.customElements !== undefined && customElements.get("hence-map") === undefined) {
  const style = new CSSStyleSheet();
  style.replaceSync(
    "hence-map{display:block}hence-map>svg{display:block;max-width:100%;height:auto}hence-map>svg+svg{margin-top:1em}",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  customElements.define("hence-map", HenceMap);
}
