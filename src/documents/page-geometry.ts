import { pxOfMm, PAPERS } from "../geometry.ts";
import type { Rect, Size } from "../geometry.ts";
import type { Room, Rooms } from "../layout/paper.ts";
import type { PaperName } from "../model/map.ts";

/** mm */
const MARGIN = 18;
/** On the side that is bound, if pages are printed on both sides. */
const BOUND = 25;
/** From the upper edge to the middle of the running head, and to the body. */
const HEAD = 12;
const TOP = 20;

/** How the pages of a document are divided: a head, a body, margins. Lengths in px. */
export class SheetPlan {
  readonly paper: PaperName;
  readonly #duplex: boolean;
  readonly #rtl: boolean;

  constructor(paper: PaperName, duplex: boolean, rtl: boolean) {
    this.paper = paper;
    this.#duplex = duplex;
    this.#rtl = rtl;
  }

  size(turned: boolean): Size {
    const paper = PAPERS[this.paper];
    const [width, height] = [pxOfMm(paper.width), pxOfMm(paper.height)];
    return turned ? { width: height, height: width } : { width, height };
  }

  /** The body of the `number`th page, counted from 1. */
  body(number: number, turned: boolean): Rect {
    const { width, height } = this.size(turned);
    const bound = this.#duplex ? BOUND : MARGIN;
    // A page on its side may be bound at its top or at its bottom, depending on how the printer turns it.
    const extra = turned ? pxOfMm(bound - MARGIN) : 0;
    const left = turned || !this.#boundLeft(number) ? MARGIN : bound;
    const sides = turned ? 2 * MARGIN : MARGIN + bound;
    return {
      x: pxOfMm(left),
      y: pxOfMm(TOP) + extra,
      width: width - pxOfMm(sides),
      height: height - pxOfMm(TOP + MARGIN) - 2 * extra,
    };
  }

  /** The middle of the running head. */
  head(number: number, turned: boolean): number {
    return this.body(number, turned).y - pxOfMm(TOP - HEAD);
  }

  /** On sheets printed on both sides, page numbers stand at the outer edge. */
  numberAtLeft(number: number, turned: boolean): boolean {
    return this.#duplex && !turned ? !this.#boundLeft(number) : this.#rtl;
  }

  /** Where figures may stand: on the first page below what already stands there, in no more px than these. */
  rooms(used: number, most = Infinity): Rooms {
    const room = (turned: boolean, y: number): Room => {
      const body = this.body(1, turned);
      return { sheet: this.size(turned), ...body, y: body.y + y, height: body.height - y };
    };
    const first = room(false, used);
    return {
      first: [{ ...first, height: Math.min(first.height, most) }],
      others: [room(false, 0), room(true, 0)],
    };
  }

  /** The rooms of figures on sheets on their side. */
  turnedRooms(used: number): Rooms {
    const body = this.body(1, true);
    const whole: Room = { sheet: this.size(true), ...body };
    const below = { ...whole, y: body.y + used, height: body.height - used };
    return { first: [below], others: [whole], keepsFirst: true };
  }

  #boundLeft(number: number): boolean {
    return (number % 2 === 1) !== this.#rtl;
  }
}
