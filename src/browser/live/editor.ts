import { element } from "../dom.ts";
import type { Hello, ShownMap } from "./protocol.ts";

/** Opens places in the map's file, by links that an editor handles or by asking the server to start an editor. */
export class EditorLinks {
  readonly #said: (what: string) => void;
  #token = "";
  #link: string | undefined;
  #name = "";

  /** `said` receives error messages. */
  constructor(said: (what: string) => void) {
    this.#said = said;
  }

  use({ token }: Hello): void {
    this.#token = token;
  }

  /** From now on, places are in this map's file. */
  at({ name, link }: ShownMap): void {
    this.#name = name;
    this.#link = link;
  }

  /** A link or button that opens a place. */
  readonly opener = (line: number, column: number, words: string): HTMLElement => {
    if (this.#link !== undefined) {
      const href = this.#link.replace("{line}", String(line)).replace("{column}", String(column));
      return element("a", { class: "open", href, title: `${this.#name}:${line}:${column}` }, words);
    }
    const name = this.#name;
    const made = element(
      "button",
      { type: "button", class: "open", title: `${name}:${line}:${column}` },
      words,
    );
    made.addEventListener("click", () => void this.#ask(name, line, column));
    return made;
  };

  async #ask(name: string, line: number, column: number): Promise<void> {
    const body = JSON.stringify({ name, line, column });
    try {
      const answer = await fetch("/open", {
        method: "POST",
        headers: { "X-Hence-Token": this.#token },
        body,
      });
      this.#said(answer.ok ? `Opened line ${line} of ${name}.` : await answer.text());
    } catch {
      this.#said("The preview has stopped; nothing was opened.");
    }
  }
}
