/** Runs a measurement in a process of its own, which can be ended when it takes too long, and whose memory is its own. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Starts `script` with `task` and collects the samples that it sends. A sample announced by `begin` that does not come
 * within `limit` s ends the process; `late` then names it.
 */
export function inChild(script, task, limit) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), [], { serialization: "advanced" });
    const samples = [];
    let late;
    let timer;
    child.on("message", ({ begin, ...sample }) => {
      clearTimeout(timer);
      if (begin === undefined) {
        samples.push(sample);
      } else {
        timer = setTimeout(() => {
          late = begin;
          child.kill("SIGKILL");
        }, limit * 1000);
      }
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      clearTimeout(timer);
      if (code === 0 || late !== undefined) resolve({ samples, late });
      else reject(new Error(`${script} ended with code ${code}`));
    });
    child.send(task);
  });
}

/** In the child: does the task and leaves. */
export function serve(perform) {
  process.once("message", (task) => {
    perform(task, (message) => process.send(message)).then(
      () => process.disconnect(),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
