import { EXIT } from "../report/errors.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

const exit = (): void => process.exit(EXIT.interrupted);

/** A file is put in place in one synchronous step, so an interruption finds either the old one or the new one. */
export function exitOnSignals(): void {
  for (const signal of SIGNALS) process.on(signal, exit);
}

/** Has signals wait for the event loop again. */
let heed: (() => void) | undefined;

/** Before a file is put in place: until the computation ends, a signal waits for the event loop again. */
export const heedSignals = (): void => heed?.();

/**
 * Computes something that leaves nothing behind before `heedSignals`. No listener runs while this thread computes, so a signal ends the
 * process by itself then. The first process of a container has to listen: it is not ended by a signal otherwise.
 */
export function interruptible<T>(compute: () => T): T {
  const mine = process.pid === 1 ? [] : SIGNALS.filter(isMineAlone);
  for (const signal of mine) process.off(signal, exit);
  const resume = () => {
    for (const signal of mine.splice(0)) process.on(signal, exit);
  };
  if (mine.length > 0) heed = resume;
  let made: T | undefined;
  try {
    made = compute();
    if (made instanceof Promise) return made.finally(resume) as T;
    return made;
  } finally {
    if (!(made instanceof Promise)) resume();
  }
}

/** Other listeners have to be asked. */
const isMineAlone = (signal: NodeJS.Signals): boolean =>
  process.listeners(signal).every((listener) => listener === exit) && process.listenerCount(signal) === 1;

/** Resolves at the first signal to stop; a second one ends the process at once. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) {
      const others = process.listeners(signal);
      process.removeAllListeners(signal);
      process.once(signal, () => {
        for (const listener of others) process.on(signal, listener);
        resolve();
      });
    }
  });
}
