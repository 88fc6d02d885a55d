/** Faces that are fetched when a map turns out to need them. */
import type { Patterns } from "../text/breaking/syllables.ts";
import type { FaceId } from "../text/faces.ts";
import { loadTypesetter } from "../text/harfbuzz.ts";
import type { Typesetter } from "../text/typesetter.ts";

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

/** How a late typesetter gets what it needs. */
interface Fetched {
  readonly face: (id: FaceId) => Promise<Uint8Array>;
  readonly shape: () => Promise<Uint8Array>;
  readonly subset: () => Promise<Uint8Array>;
}

/** A typesetter that fetches faces when a map needs them. */
export async function lateTypesetter(
  { face, shape, subset }: Fetched,
  patterns?: Patterns,
): Promise<Typesetter> {
  const faces = new Map<FaceId, Uint8Array>();
  const load = async (id: FaceId): Promise<void> => {
    faces.set(id, await face(id));
  };
  // Latin letters, digits and spaces are in every map.
  const [shaping] = await Promise.all([shape(), load("sans-regular"), load("sans-semibold")]);
  return loadTypesetter(
    {
      bytes(id) {
        const found = faces.get(id);
        if (found === undefined) throw new LateFace(id, () => load(id));
        return found;
      },
    },
    { shape: shaping, subset },
    patterns,
  );
}
