import { element } from "../dom.ts";
import { counted } from "./problems.ts";
import { previewAddress } from "./protocol.ts";
import type { MapRow } from "./protocol.ts";

/** From this many maps on, typing finds one faster. */
const MANY = 12;

/** The list of maps, for switching between them. */
export class Maps {
  readonly nav = element("nav", { id: "maps", "aria-label": "Maps", hidden: "" });
  readonly #list = element("ul");
  readonly #filter = element("input", {
    type: "search",
    placeholder: "Filter maps",
    "aria-label": "Filter maps",
    autocomplete: "off",
    spellcheck: "false",
  });
  readonly #empty = element("p", { class: "empty" }, "There are no maps here now.");
  readonly #items = new Map<
    string,
    {
      readonly item: HTMLLIElement;
      readonly link: HTMLAnchorElement;
      readonly label: HTMLElement;
      said: string;
    }
  >();
  #rows: readonly MapRow[] = [];
  #current: string | undefined;

  constructor() {
    this.#filter.addEventListener("input", () => this.#sift());
    this.nav.append(this.#filter, this.#list, this.#empty);
  }

  get rows(): readonly MapRow[] {
    return this.#rows;
  }

  row(name: string | undefined): MapRow | undefined {
    return this.#rows.find((row) => row.name === name);
  }

  /** The whole list. */
  show(rows: readonly MapRow[]): void {
    this.#rows = rows;
    // A single map needs no list to choose from.
    this.nav.hidden = rows.length === 1;
    this.#filter.hidden = rows.length < MANY;
    this.#empty.hidden = rows.length > 0;
    const names = new Set(rows.map(({ name }) => name));
    for (const [name, { item }] of this.#items) {
      if (names.has(name)) continue;
      item.remove();
      this.#items.delete(name);
    }
    const start = commonFolder(rows);
    for (const [index, row] of rows.entries()) {
      const { item, label } = this.#items.get(row.name) ?? this.#add(row.name);
      const short = row.name.startsWith(start) ? row.name.slice(start.length) : row.name;
      label.textContent = short.replace(/\.\w+$/, "");
      if (this.#list.children[index] !== item)
        this.#list.insertBefore(item, this.#list.children[index] ?? null);
      this.#describe(row);
    }
    this.#sift();
    this.choose(this.#current);
  }

  /** Rows that have changed. */
  update(rows: readonly MapRow[]): void {
    const news = new Map(rows.map((row) => [row.name, row]));
    this.#rows = this.#rows.map((row) => news.get(row.name) ?? row);
    for (const row of rows) if (this.#items.has(row.name)) this.#describe(row);
  }

  choose(name: string | undefined): void {
    this.#current = name;
    for (const [other, { link }] of this.#items) {
      if (other === name) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  #add(name: string) {
    const link = element("a", { href: previewAddress(name), title: name });
    const label = element("span", { class: "name" });
    link.append(label, element("span", { class: "state" }));
    const made = { item: element("li", {}, link), link, label, said: "" };
    this.#items.set(name, made);
    return made;
  }

  #describe({ name, errors, warnings, failed }: MapRow): void {
    const known = this.#items.get(name)!;
    const said = failed
      ? "cannot be shown"
      : errors !== undefined && errors > 0
        ? counted(errors, "error")
        : warnings !== undefined && warnings > 0
          ? counted(warnings, "warning")
          : "";
    if (said === known.said) return;
    known.said = said;
    const state = known.link.querySelector(".state")!;
    state.textContent = said;
    state.className = failed || (errors ?? 0) > 0 ? "state bad" : "state";
  }

  #sift(): void {
    const wanted = this.#filter.hidden ? "" : this.#filter.value.trim().toLowerCase();
    for (const [name, { item }] of this.#items) item.hidden = !name.toLowerCase().includes(wanted);
  }
}

/** "maps/" where all maps lie in it. */
function commonFolder(rows: readonly MapRow[]): string {
  const [first, ...rest] = rows.map(({ name }) => name.slice(0, name.lastIndexOf("/") + 1));
  if (first === undefined) return "";
  let start = first;
  for (const other of rest) while (!other.startsWith(start)) start = start.replace(/[^/]*\/$/, "");
  return start;
}
