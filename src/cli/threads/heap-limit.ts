import { setFlagsFromString } from "node:v8";

/**
 * For a process that goes on for hours: V8 lets a heap grow to a multiple of what is used before it collects, and
 * more so the longer it runs. This keeps it near what is needed. The flag is there in Node 20, 22 and 24.
 */
export function stayLean(): void {
  if (["20", "22", "24"].includes(process.versions.node.split(".")[0]!))
    setFlagsFromString("--heap-growing-percent=30");
}
