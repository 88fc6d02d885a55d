import type { PaperName } from "../../../model/choices.ts";
import type { Outline } from "../../../outline/outline.ts";
import { cards } from "../../cards/cards.ts";
import { WishError } from "../../document.ts";
import type { Request } from "../../document.ts";
import type { WayOut } from "./ways.ts";

/** The paper to take instead. */
const OTHER: Record<PaperName, PaperName> = { a4: "a3", letter: "a3", a3: "a4" };

/** What helps where no worksheet of a map can be read; `drafted` makes one on the paper of a request. */
export function waysOut(
  request: Request,
  outline: Outline,
  drafted: (request: Request) => Promise<unknown>,
): readonly WayOut[] {
  const { paper = "a4" } = request.wish;
  const other = OTHER[paper];
  return [
    {
      said: `take ${other.toUpperCase()} paper`,
      isOpen: () => isPossible(drafted({ ...request, wish: { ...request.wish, paper: other } })),
    },
    { said: "divide its longest step into several", isOpen: () => Promise.resolve(true) },
    { said: "make cards of it", isOpen: () => isPossible(cards.compose(request, outline)) },
  ];
}

const isPossible = (made: Promise<unknown>): Promise<boolean> =>
  made.then(
    () => true,
    (error: unknown) => {
      if (error instanceof WishError) return false;
      throw error;
    },
  );
