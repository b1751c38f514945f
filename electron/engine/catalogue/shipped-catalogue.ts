import shipped from "../../../shared/data/certified-connectors.json" with { type: "json" };
import { invariant } from "../../../shared/base/impossible.ts";
import type { Catalogue } from "./catalogue.ts";
import { readCatalogue } from "./read-catalogue.ts";

/** The list that comes with Mezzanine. Imported as a module, so a bundle carries it along. */
export function shippedCatalogue(): Catalogue {
  const read = readCatalogue(shipped);
  invariant(read.ok, "the shipped catalogue can be read");
  return read.value;
}
