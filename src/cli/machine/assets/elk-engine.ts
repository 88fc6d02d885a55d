import { createRequire } from "node:module";
import { join } from "node:path";
import { readAsset } from "../files.ts";

/**
 * The program of ELK from its package, for a worker of a browser: its engine becomes \`HENCE_ELK\`. Where it finds a
 * worker without a document, it would listen to that worker's messages itself, so it is shown a document.
 */
export function elkEngine(assets: string): string {
  const path = createRequire(join(assets, "index.js")).resolve("elkjs/lib/elk-worker.min.js");
  const program = new TextDecoder().decode(readAsset(path));
  return `globalThis.HENCE_ELK = {};
(function (module, exports, document) {${program}
globalThis.HENCE_ELK = module.exports;
}).call(globalThis, { exports: {} }, {}, {});
`;
}
