/** The processor time of this process so far, ms: unlike the time on the clock it is the same on a busy machine. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
