import { Drawer } from "../playground/drawer.ts";

const drawers = new Map<string, Promise<Drawer>>();

/** A worker for all maps of a page, from the folder of an address; asked again after a failure. */
export function drawerAt(assets: URL): Promise<Drawer> {
  const { href } = new URL(".", assets);
  let drawer = drawers.get(href);
  if (drawer === undefined) {
    drawer = started(href);
    drawers.set(href, drawer);
    drawer.catch(() => drawers.delete(href));
  }
  return drawer;
}

async function started(assets: string): Promise<Drawer> {
  const program = new URL("playground/worker.js", assets);
  const drawer = new Drawer(
    program.origin === location.origin ? program.href : URL.createObjectURL(importing(program)),
  );
  await drawer.start(assets);
  return drawer;
}

/** A worker may only be made of a program of the page's own origin, but may import others. */
const importing = (program: URL): Blob =>
  new Blob([`importScripts(${JSON.stringify(program.href)});`], { type: "text/javascript" });
