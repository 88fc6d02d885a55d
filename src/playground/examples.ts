/** Maps to look at and to change. */
import carFreeCentre from "../../maps/car-free-centre.yaml";
import paleysWatch from "../../maps/paleys-watch.yaml";
import socrates from "../../maps/socrates.yaml";
import whiteHorse from "../../maps/white-horse.yaml";

export const EXAMPLES: readonly { readonly name: string; readonly text: string }[] = [
  { name: "A car-free centre", text: carFreeCentre },
  { name: "Socrates", text: socrates },
  { name: "Paley's watch", text: paleysWatch },
  { name: "A white horse (Chinese)", text: whiteHorse },
];
