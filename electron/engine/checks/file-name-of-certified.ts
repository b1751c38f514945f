import { fileStem } from "../catalogue/catalogue.ts";
import type { FileCheck } from "./check.ts";
import { isCustom, shadowedBy } from "./custom.ts";

/** A name alone proves nothing, so this is no more than a hint, and silent when the kind tells more. */
export const fileNameOfCertified: FileCheck = {
  name: "file-name-of-certified",
  run: (file, context) => {
    if (!isCustom(file)) return [];
    const shadowed = shadowedBy(file, context);
    const certified = context.catalogue.findByFileStem(fileStem(file.name));
    const first = certified[0];
    if (first === undefined || certified.some((one) => shadowed.has(one))) return [];
    return [{ kind: "file-name-of-certified", certifiedName: first.name }];
  },
};
