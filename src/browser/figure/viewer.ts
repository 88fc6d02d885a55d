import type { Point } from "../../geometry.ts";
import { calm } from "../dom.ts";

const LEAST_ZOOM = 0.05;
const MOST_ZOOM = 8;
/** At smaller zooms most words of a figure cannot be read. */
const READABLE = 0.6;
/** px around what is brought into view. */
const MARGIN = 32;

/**
 * Zooms and scrolls figures. The stage scrolls natively, so that touch, wheel, keys, links and the browser's own search
 * work as usual; zooming changes the size of the pictures. A zoom of 1 is the figures' own size.
 */
export class Viewer {
  readonly stage: HTMLElement;
  #zoom = 1;
  #fitted = true;
  readonly #heard: (() => void)[] = [];

  constructor(stage: HTMLElement) {
    this.stage = stage;
    new ResizeObserver(() => {
      if (this.#fitted) this.open();
    }).observe(stage);
    stage.addEventListener("scroll", () => this.#tell(), { passive: true });
  }

  get zoom(): number {
    return this.#zoom;
  }

  /** Called whenever the zoom or the place has changed. */
  onChange(hear: () => void): void {
    this.#heard.push(hear);
  }

  get figures(): readonly HTMLElement[] {
    return [...this.stage.querySelectorAll<HTMLElement>("figure")];
  }

  /** The figure in the middle of the stage. */
  get current(): HTMLElement | undefined {
    const { top, height } = this.stage.getBoundingClientRect();
    const far = (figure: HTMLElement) => {
      const rect = figure.getBoundingClientRect();
      return Math.max(rect.top - (top + height / 2), top + height / 2 - rect.bottom, 0);
    };
    return this.figures.toSorted((a, b) => far(a) - far(b))[0];
  }

  /** The initial zoom: the whole figure if it is then readable, otherwise as much as is. */
  open(): void {
    const whole = this.#fitOf(this.figures[0], "both");
    const across = this.#fitOf(this.figures[0], "width");
    this.#set(Math.min(1.25, whole >= READABLE ? whole : Math.max(READABLE, Math.min(1, across))));
    this.#fitted = true;
    this.toStart();
  }

  /** Where reading begins. */
  toStart(): void {
    const rtl = getComputedStyle(this.stage).direction === "rtl";
    const middle = (this.stage.scrollWidth - this.stage.clientWidth) / 2;
    const across = this.#fitOf(this.figures[0], "width") >= this.#zoom ? middle : 0;
    this.stage.scrollTo({ top: 0, left: rtl ? -across : across, behavior: "instant" });
  }

  /** Shows the whole current figure. */
  fit(): void {
    const figure = this.current;
    this.#set(this.#fitOf(figure, "both"));
    this.#fitted = false;
    if (figure !== undefined) this.show(figure);
  }

  zoomBy(factor: number, at?: Point): void {
    this.zoomTo(this.#zoom * factor, at);
  }

  /** Zooms around a point of the window, or the middle of the stage. */
  zoomTo(zoom: number, at: Point = this.#middle()): void {
    const picture = this.#pictureAt(at);
    const before = picture.getBoundingClientRect();
    const share = { x: (at.x - before.left) / before.width, y: (at.y - before.top) / before.height };
    this.#set(zoom);
    this.#fitted = false;
    const after = picture.getBoundingClientRect();
    this.panBy(after.left + share.x * after.width - at.x, after.top + share.y * after.height - at.y);
  }

  panBy(x: number, y: number): void {
    this.stage.scrollBy({ left: x, top: y, behavior: "instant" });
  }

  /** Brings a part of a figure into view, scrolling as little as possible. */
  reveal(part: Element): void {
    const stage = this.stage.getBoundingClientRect();
    const rect = part.getBoundingClientRect();
    const left = beyond(rect.left, rect.right, stage.left, stage.left + this.stage.clientWidth);
    const top = beyond(rect.top, rect.bottom, stage.top, stage.top + this.stage.clientHeight);
    if (left === 0 && top === 0) return;
    this.stage.scrollBy({ left, top, behavior: calm() ? "instant" : "smooth" });
  }

  /** Goes to the head of a figure. */
  show(figure: HTMLElement): void {
    const stage = this.stage.getBoundingClientRect();
    const { top } = figure.getBoundingClientRect();
    this.stage.scrollBy({ top: top - stage.top - MARGIN / 2, behavior: "instant" });
  }

  /** Adopts pictures that have replaced others, at the zoom of the old ones. */
  refresh(): void {
    this.#set(this.#zoom);
  }

  #set(zoom: number): void {
    this.#zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));
    for (const picture of this.stage.querySelectorAll<SVGSVGElement>("svg.map")) {
      const { width, height } = picture.viewBox.baseVal;
      const size = `${width * this.#zoom}px`;
      // Setting a size lays out all words again, even if the size is the same.
      if (picture.style.width === size) continue;
      picture.style.width = size;
      picture.style.height = `${height * this.#zoom}px`;
    }
    this.#tell();
  }

  #fitOf(figure: HTMLElement | undefined, way: "both" | "width"): number {
    const picture = figure?.querySelector<SVGSVGElement>("svg.map");
    if (picture === null || picture === undefined) return 1;
    const { width, height } = picture.viewBox.baseVal;
    const across = (this.stage.clientWidth - MARGIN) / width;
    return way === "width" ? across : Math.min(across, (this.stage.clientHeight - MARGIN) / height);
  }

  #middle(): Point {
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }

  #pictureAt({ y }: Point): Element {
    const pictures = [...this.stage.querySelectorAll("svg.map")];
    const under = pictures.find((one) => one.getBoundingClientRect().bottom >= y);
    return (under ?? pictures.at(-1))!;
  }

  #tell(): void {
    for (const hear of this.#heard) hear();
  }
}

/** How far to scroll so that one interval is inside another: to its edge if it is near, to its middle if it is far. */
function beyond(from: number, to: number, least: number, most: number): number {
  if (from >= least && to <= most) return 0;
  const room = most - least;
  const spare = room - (to - from);
  const isFar = Math.max(least - from, to - most) > room / 2;
  const margin = Math.max(0, isFar ? spare / 2 : Math.min(MARGIN, spare / 2));
  return from < least || spare < 0 ? from - least - margin : to - most + margin;
}
