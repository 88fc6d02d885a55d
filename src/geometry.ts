/** Places and lengths in the plane: CSS px unless a name says otherwise, origin at the top left, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `x`, `y` is the top left corner. */
export interface Rect extends Point, Size {}

export const MM_PER_INCH = 25.4;
export const PX_PER_INCH = 96;
/** The units of paper, in mm. */
export const MM_PER = { mm: 1, cm: 10, in: MM_PER_INCH, pt: MM_PER_INCH / 72 } as const;

/** Sheets upright, by the names that users type; their lengths are mm. */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a3: { width: 297, height: 420 },
} as const satisfies Readonly<Record<string, Size>>;

export const pxOfMm = (mm: number): number => (mm * PX_PER_INCH) / MM_PER_INCH;
export const mmOfPx = (px: number): number => (px * MM_PER_INCH) / PX_PER_INCH;
export const ptOfPx = (px: number): number => px * 0.75;

export function moved(rect: Rect, by: Point): Rect {
  return { x: rect.x + by.x, y: rect.y + by.y, width: rect.width, height: rect.height };
}

/** The rectangle without a strip of this width along each edge; a negative width makes it larger. */
export function inset(rect: Rect, by: number): Rect {
  return { x: rect.x + by, y: rect.y + by, width: rect.width - 2 * by, height: rect.height - 2 * by };
}

/** The smallest rectangle that holds both. */
export function union(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Whether two rectangles have a point in common, be it on their edges. */
export function touch(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** Whether two rectangles share more than a strip of width `slack`. */
export function overlap(a: Rect, b: Rect, slack = 0): boolean {
  return (
    a.x < b.x + b.width - slack &&
    b.x < a.x + a.width - slack &&
    a.y < b.y + b.height - slack &&
    b.y < a.y + a.height - slack
  );
}

/** Whether a rectangle reaches no further than `slack` beyond another one. */
export function contains(outer: Rect, inner: Rect, slack = 0): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** Whether a way over three points does not turn at the middle one. */
export function isStraight(before: Point, at: Point, after: Point): boolean {
  return distance(before, at) + distance(at, after) - distance(before, after) < 0.01;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point `length` away from `from` on the way to `to`. */
export function along(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  const share = length / whole;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
