import { certifiedVersion as versionOf } from "../catalogue/certified-version.ts";
import type { FileCheck } from "./check.ts";
import { compareVersions } from "./compare-versions.ts";
import { mayBeAccused } from "./custom.ts";

/** One finding for each kind that a certified connector declares in exactly the same spelling. */
export const shadowsCertified: FileCheck = {
  name: "shadows-certified",
  run: (file, context) => {
    if (!mayBeAccused(file, context)) return [];
    const { version: localVersion, dataSourceKinds } = file.inspection.connector;
    return dataSourceKinds.flatMap(({ name: dataSourceKind }) => {
      const certified = context.catalogue.findByKind(dataSourceKind)[0];
      if (certified === undefined) return [];
      const certifiedVersion = versionOf(certified, dataSourceKind);
      const localIs = compareVersions(localVersion, certifiedVersion);
      return [{ kind: "shadows-certified", dataSourceKind, certifiedName: certified.name, certifiedVersion, localVersion, localIs }];
    });
  },
};
