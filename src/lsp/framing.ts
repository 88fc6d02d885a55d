/** More than any editor sends before a message. */
const LONGEST_HEADER = 4096;
const END = Buffer.from("\r\n\r\n");

/**
 * Follows a stream of messages, each after a header with its length, and reports once if it is not: after a wrong length
 * nobody can tell where the next message begins. Returns what receives the bytes as they come, and says whether they end
 * with a message.
 */
export function framesOf(onBroken: (why: string) => void): (bytes: Uint8Array) => boolean {
  let header = Buffer.alloc(0);
  /** Bytes of a message that are still to come. */
  let rest = 0;
  let isBroken = false;

  function broken(why: string): false {
    isBroken = true;
    onBroken(why);
    return false;
  }

  return (bytes) => {
    let at = 0;
    while (!isBroken && at < bytes.length) {
      if (rest > 0) {
        const count = Math.min(rest, bytes.length - at);
        rest -= count;
        at += count;
        continue;
      }
      const before = header.length;
      header = Buffer.concat([header, bytes.subarray(at, at + LONGEST_HEADER)]);
      const end = header.indexOf(END, Math.max(0, before - END.length));
      if (end < 0 && header.length >= LONGEST_HEADER) return broken("A message has no end to its header");
      if (end < 0) return false;
      const text = header.toString("latin1", 0, end);
      const length = /^content-length:[ \t]*(\d{1,9})[ \t]*$/imu.exec(text)?.[1];
      if (length === undefined) return broken("A message has no valid Content-Length");
      at += end + END.length - before;
      header = Buffer.alloc(0);
      rest = Number(length);
    }
    return !isBroken && rest === 0 && header.length === 0;
  };
}
