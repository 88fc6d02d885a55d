import { element } from "../dom.ts";

/** What goes on, in a line at the foot of the figures; and, where it is gone, how to have the preview back. */
export class Status {
  readonly #line = element("p", { id: "status", role: "status" });
  readonly #busy = element("p", { id: "busy", hidden: "" });
  readonly #banner = element("div", { id: "lost", role: "alert", hidden: "" });
  #again = "";

  constructor(root: Document) {
    root.body.prepend(this.#banner);
    root.getElementById("canvas")!.append(this.#busy, this.#line);
  }

  /** Said to those who listen; whoever sees, sees it. */
  say(text: string): void {
    this.#line.textContent = text;
  }

  busy(text: string | undefined): void {
    this.#busy.hidden = text === undefined;
    this.#busy.textContent = text ?? "";
  }

  lost(): void {
    if (!this.#banner.hidden) return;
    this.#banner.hidden = false;
    this.#banner.replaceChildren(
      "The preview has stopped, and no save is followed. To go on here: ",
      element("code", {}, this.#again),
    );
  }

  back(again: string): void {
    this.#again = again;
    this.#banner.hidden = true;
    this.#banner.replaceChildren();
  }
}
