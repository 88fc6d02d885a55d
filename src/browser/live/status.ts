import { element } from "../dom.ts";

/** A status line below the figures; if the preview has stopped, how to start it again. */
export class Status {
  readonly #line = element("p", { id: "status", role: "status" });
  readonly #busy = element("p", { id: "busy", hidden: "" });
  readonly #banner = element("div", { id: "lost", role: "alert", hidden: "" });
  #again = "";

  constructor(root: Document) {
    root.body.prepend(this.#banner);
    root.getElementById("canvas")!.append(this.#busy, this.#line);
  }

  /** Announced to screen readers only; others can see it. */
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
      "The preview has stopped and no longer updates. To continue here: ",
      element("code", {}, this.#again),
    );
  }

  back(again: string): void {
    this.#again = again;
    this.#banner.hidden = true;
    this.#banner.replaceChildren();
  }
}
