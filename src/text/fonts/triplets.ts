/**
 * Steps between the points of an outline as triplets: a byte that says of what kind and how large a step is, and one to
 * four bytes of data. This is the encoding of WOFF2, which compresses far better than that of TrueType.
 */

/** Bytes that grow as they are written, and are then read in the same order. */
export class Bytes {
  bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array = new Uint8Array(1024), at: number = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  put(...values: readonly number[]): void {
    for (const value of values) {
      if (this.at === this.bytes.length) this.#grow();
      this.bytes[this.at++] = value;
    }
  }

  take(): number {
    return this.bytes[this.at++] ?? 0;
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.at);
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.bytes.length);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

const OFF_CURVE = 0x80;
const LARGEST = { straight: 1280, small: 65, medium: 769, large: 4096 };

export function putStep(kinds: Bytes, data: Bytes, x: number, y: number, onCurve: boolean): void {
  const curve = onCurve ? 0 : OFF_CURVE;
  const [width, height] = [Math.abs(x), Math.abs(y)];
  const signs = (x >= 0 ? 1 : 0) + (y >= 0 ? 2 : 0);
  const [left, up] = [width - 1, height - 1];
  if (x === 0 && height < LARGEST.straight) {
    kinds.put(curve + ((height >> 8) << 1) + (signs >> 1));
    data.put(height & 0xff);
  } else if (y === 0 && width < LARGEST.straight) {
    kinds.put(curve + 10 + ((width >> 8) << 1) + (signs & 1));
    data.put(width & 0xff);
  } else if (x !== 0 && y !== 0 && width < LARGEST.small && height < LARGEST.small) {
    kinds.put(curve + 20 + (left & 0x30) + ((up & 0x30) >> 2) + signs);
    data.put(((left & 0xf) << 4) | (up & 0xf));
  } else if (x !== 0 && y !== 0 && width < LARGEST.medium && height < LARGEST.medium) {
    kinds.put(curve + 84 + 12 * (left >> 8) + ((up >> 8) << 2) + signs);
    data.put(left & 0xff, up & 0xff);
  } else if (width < LARGEST.large && height < LARGEST.large) {
    kinds.put(curve + 120 + signs);
    data.put(width >> 4, ((width & 0xf) << 4) | (height >> 8), height & 0xff);
  } else {
    kinds.put(curve + 124 + signs);
    data.put(width >> 8, width & 0xff, height >> 8, height & 0xff);
  }
}

/** The step that was put next, in these. */
export const step = { x: 0, y: 0, onCurve: true };

export function takeStep(kinds: Bytes, data: Bytes): void {
  const byte = kinds.take();
  const kind = byte & 0x7f;
  let x = 0;
  let y = 0;
  let signs = kind & 3;
  if (kind < 10) {
    y = ((kind >> 1) << 8) | data.take();
    signs = (kind & 1) << 1;
  } else if (kind < 20) {
    x = (((kind - 10) >> 1) << 8) | data.take();
    signs = kind & 1;
  } else if (kind < 84) {
    const both = data.take();
    x = 1 + ((kind - 20) & 0x30) + (both >> 4);
    y = 1 + (((kind - 20) & 0xc) << 2) + (both & 0xf);
  } else if (kind < 120) {
    const rest = kind - 84;
    x = 1 + (Math.floor(rest / 12) << 8) + data.take();
    y = 1 + (((rest % 12) >> 2) << 8) + data.take();
  } else if (kind < 124) {
    const first = data.take();
    const second = data.take();
    x = (first << 4) | (second >> 4);
    y = ((second & 0xf) << 8) | data.take();
  } else {
    x = (data.take() << 8) | data.take();
    y = (data.take() << 8) | data.take();
  }
  step.x = (signs & 1) === 1 ? x : -x;
  step.y = (signs & 2) === 2 ? y : -y;
  step.onCurve = (byte & OFF_CURVE) === 0;
}
