/** Resolves at the first signal to stop; a second one ends the process at once. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const others = process.listeners(signal);
      process.removeAllListeners(signal);
      process.once(signal, () => {
        for (const listener of others) process.on(signal, listener);
        resolve();
      });
    }
  });
}
