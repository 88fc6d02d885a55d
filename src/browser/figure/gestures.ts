import type { Point } from "../../geometry.ts";
import type { Viewer } from "./viewer.ts";

/** px that a pointer may move before a drag begins. */
const TREMBLE = 4;

/** Dragging moves; two fingers, or Ctrl and the wheel, zoom. The wheel alone and one finger scroll natively. */
export function listenToGestures(viewer: Viewer): void {
  const { stage } = viewer;
  const zoom = gathered(viewer);
  stage.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 24;
      const delta = Math.max(-120, Math.min(120, event.deltaY * pixels));
      zoom(Math.exp(-delta / (event.metaKey || Math.abs(delta) > 40 ? 400 : 120)), at(event));
    },
    { passive: false },
  );
  drag(viewer);
  pinch(viewer, zoom);
}

type Zoom = (factor: number, at: Point) => void;

/** Events arrive faster than large figures can be drawn, so those between two frames are combined. */
function gathered(viewer: Viewer): Zoom {
  let whole = 1;
  let place: Point | undefined;
  return (factor, at) => {
    whole *= factor;
    if (place === undefined) {
      requestAnimationFrame(() => {
        viewer.zoomBy(whole, place);
        whole = 1;
        place = undefined;
      });
    }
    place = at;
  };
}

function drag(viewer: Viewer): void {
  const { stage } = viewer;
  let from: Point | undefined;
  let dragging = false;
  stage.addEventListener("pointerdown", (event) => {
    dragging = false;
    if (event.pointerType === "mouse" && event.button === 0) from = at(event);
  });
  stage.addEventListener("pointermove", (event) => {
    if (from === undefined) return;
    const to = at(event);
    if (!dragging && Math.hypot(to.x - from.x, to.y - from.y) < TREMBLE) return;
    if (!dragging) stage.setPointerCapture(event.pointerId);
    dragging = true;
    stage.classList.add("dragging");
    viewer.panBy(from.x - to.x, from.y - to.y);
    from = to;
  });
  const end = () => {
    from = undefined;
    stage.classList.remove("dragging");
  };
  stage.addEventListener("pointerup", end);
  stage.addEventListener("pointercancel", end);
  stage.addEventListener("dragstart", (event) => event.preventDefault());
  // The end of a drag is not a click.
  stage.addEventListener(
    "click",
    (event) => {
      if (!dragging) return;
      dragging = false;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

function pinch(viewer: Viewer, zoom: Zoom): void {
  const { stage } = viewer;
  let before: { readonly middle: Point; readonly apart: number } | undefined;
  const read = ({ touches }: TouchEvent) => {
    const [a, b] = [touches[0], touches[1]];
    if (a === undefined || b === undefined) return undefined;
    const middle = { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 };
    return { middle, apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) };
  };
  const take = (event: TouchEvent) => {
    before = read(event);
  };
  stage.addEventListener("touchstart", take, { passive: true });
  stage.addEventListener("touchend", take, { passive: true });
  stage.addEventListener(
    "touchmove",
    (event) => {
      const now = read(event);
      if (now === undefined || before === undefined) return;
      event.preventDefault();
      viewer.panBy(before.middle.x - now.middle.x, before.middle.y - now.middle.y);
      zoom(now.apart / Math.max(1, before.apart), now.middle);
      before = now;
    },
    { passive: false },
  );
}

const at = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });
