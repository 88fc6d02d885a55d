/** Faces that are fetched when a map turns out to need them. */
import type { FaceId } from "../text/faces.ts";

/** Thrown by `Fonts.bytes` where a face is not there yet; `load` resolves when it is. */
export class LateFace extends Error {
  override readonly name = "LateFace";
  readonly load: () => Promise<void>;

  constructor(id: FaceId, load: () => Promise<void>) {
    super(`The face ${id} has to be fetched.`);
    this.load = load;
  }
}

/** Makes something, again after each face that it lacked. */
export async function withFaces<T>(make: () => Promise<T> | T): Promise<T> {
  for (;;) {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof LateFace)) throw error;
      await error.load();
    }
  }
}
