import type { FileCheck } from "./check.ts";
import { mayBeAccused, shadowedBy } from "./custom.ts";

/** Shared names are one namespace. Quiet about connectors that the file stands in front of already. */
export const functionOfCertified: FileCheck = {
  name: "function-of-certified",
  run: (file, context) => {
    if (!mayBeAccused(file, context)) return [];
    const shadowed = shadowedBy(file, context);
    return file.inspection.connector.functions.flatMap(({ name: functionName }) => {
      const certified = context.catalogue.findByFunction(functionName);
      const first = certified[0];
      if (first === undefined || certified.some((one) => shadowed.has(one))) return [];
      return [{ kind: "function-of-certified", functionName, certifiedName: first.name }];
    });
  },
};
