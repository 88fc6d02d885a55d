/**
 * Screenshots against those in `expected/`.
 *
 * With the Chromium version that made them (`expected/chromium.txt`) every pixel must be the same. Another version may
 * smooth edges differently: then at most a hundredth of the pixels may differ visibly. `HENCE_UPDATE=1` makes them anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright";
import { expect } from "vitest";
import { differing } from "./page.ts";

const EXPECTED = new URL("expected/", import.meta.url);
const UPDATE = process.env["HENCE_UPDATE"] === "1";
const VERSION = new URL("chromium.txt", EXPECTED);

export async function compareShot(browser: Browser, name: string, shot: Buffer): Promise<void> {
  const file = new URL(`${name}.png`, EXPECTED);
  if (UPDATE) {
    mkdirSync(EXPECTED, { recursive: true });
    writeFileSync(file, shot);
    writeFileSync(VERSION, `${browser.version()}\n`);
    return;
  }
  expect(existsSync(file), `there is no expected picture ${name}; HENCE_UPDATE=1 makes it`).toBe(true);
  const sameVersion = readFileSync(VERSION, "utf8").trim() === browser.version();
  const page = await browser.newPage();
  const { count, of } = await differing(page, readFileSync(file), shot, sameVersion ? 0 : 64);
  await page.close();
  if (count > (sameVersion ? 0 : of / 100)) {
    const failed = new URL("__failed__/", import.meta.url);
    mkdirSync(failed, { recursive: true });
    writeFileSync(new URL(`${name}.png`, failed), shot);
  }
  expect(count, `${name}: pixels that differ, of ${of}`).toBeLessThanOrEqual(sameVersion ? 0 : of / 100);
}
