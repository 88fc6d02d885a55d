// Loaded before the measured program (`node --require`): at its end, it says on descriptor 3 what it has used.
"use strict";
const { readFileSync, writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: peak() ?? maxRSS / 1024 }));
  });
}

/** MB. `maxRSS` may still hold what the parent used before it became this program; Linux also keeps the program's own. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
  } catch {
    return undefined;
  }
}
