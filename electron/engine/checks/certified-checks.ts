import { isDisabledName } from "../../../shared/model/file-name.ts";
import { isCertifiedRole, readerOf } from "../../../shared/model/inventory.ts";
import { type CertifiedConnector, certifiedVersion as versionOf, fileStem } from "../catalogue/catalogue.ts";
import type { CheckContext, FileCheck, InspectedFile, TogetherCheck } from "./check.ts";
import { compareVersions } from "./compare-versions.ts";

/** Whether a file may shadow a certified connector: not in a folder that no product reads or that holds certified connectors, and not when disabled. */
export function isCustom({ folder, name }: Pick<InspectedFile, "folder" | "name">): boolean {
  if (isDisabledName(name)) return false;
  return folder === null || readerOf(folder.role) !== null;
}

/** The same, unless the user marked it as tested on purpose. */
export function mayBeAccused(file: InspectedFile, { testing }: CheckContext): boolean {
  return isCustom(file) && testing.get(file.id)?.state !== "in-force";
}

/** The certified connectors that declare a kind of this file. Other shared names follow from that and are not reported again. */
export function shadowedBy({ inspection }: InspectedFile, { catalogue }: CheckContext): ReadonlySet<CertifiedConnector> {
  return new Set(inspection.connector.dataSourceKinds.flatMap(({ name }) => catalogue.findByKind(name)));
}

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
      const ended = certified.listing?.endOfSupport ?? null;
      const withdrawn = ended === null ? {} : { withdrawnOn: ended.on };
      return [
        { kind: "shadows-certified", dataSourceKind, certifiedName: certified.name, certifiedVersion, localVersion, localIs, ...withdrawn },
      ];
    });
  },
};

/** All connectors share one namespace. No finding for connectors that are reported as shadowed already. */
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

/** The same for a name that is no function here. */
export const sharedNameOfCertified: FileCheck = {
  name: "same-shared-name",
  run: (file, context) => {
    if (!mayBeAccused(file, context)) return [];
    const shadowed = shadowedBy(file, context);
    return file.inspection.connector.sharedValues.flatMap(({ name: sharedName }) => {
      const certified = context.catalogue.findByFunction(sharedName);
      const first = certified[0];
      if (first === undefined || certified.some((one) => shadowed.has(one))) return [];
      return [{ kind: "same-shared-name", sharedName, certifiedName: first.name }];
    });
  },
};

/** A name alone proves nothing, so this is only a hint, and left out when the kind is reported. */
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

/** Whether Power BI compares kinds with or without case is not known: this may clash, and may not. */
export const kindDiffersInCase: FileCheck = {
  name: "kind-differs-in-case",
  run: (file, context) => {
    if (!mayBeAccused(file, context)) return [];
    const { catalogue } = context;
    return file.inspection.connector.dataSourceKinds.flatMap(({ name: dataSourceKind }) => {
      if (catalogue.findByKind(dataSourceKind).length > 0) return [];
      const certified = catalogue.findByKindIgnoringCase(dataSourceKind)[0];
      const other = certified?.kinds.find((kind) => kind.toLowerCase() === dataSourceKind.toLowerCase());
      if (certified === undefined || other === undefined) return [];
      return [{ kind: "kind-differs-in-case", dataSourceKind, other, certifiedName: certified.name }];
    });
  },
};

/** The same between custom connectors, once for each pair of spellings. */
export const kindsDifferInCase: TogetherCheck = {
  name: "kind-differs-in-case",
  run: (files) => {
    const spellings = Map.groupBy(
      files.flatMap(({ id, inspection }) => inspection.connector.dataSourceKinds.map(({ name }) => ({ id, name }))),
      ({ name }) => name.toLowerCase(),
    );
    return [...spellings.values()].flatMap((declared) => {
      const [dataSourceKind, ...others] = new Set(declared.map(({ name }) => name));
      if (dataSourceKind === undefined) return [];
      const filesOf = Map.groupBy(declared, ({ name }) => name);
      const idsOf = (name: string) => (filesOf.get(name) ?? []).map(({ id }) => id);
      return others.flatMap((other) => {
        const concerned = [...new Set([...idsOf(dataSourceKind), ...idsOf(other)])];
        return concerned.length < 2 ? [] : [{ kind: "kind-differs-in-case", files: concerned, dataSourceKind, other, certifiedName: null }];
      });
    });
  },
};

/** What a list says of the certified connector that this installed file is; null for any other file. */
function listingOf({ id, folder }: InspectedFile, { catalogue }: CheckContext) {
  if (folder === null || !isCertifiedRole(folder.role)) return null;
  const certified = catalogue.connectors.find(({ installedId }) => installedId === id);
  return certified === undefined || certified.listing === null ? null : { certifiedName: certified.name, ...certified.listing };
}

export const endOfSupport: FileCheck = {
  name: "end-of-support",
  run: (file, context) => {
    const listing = listingOf(file, context);
    const ended = listing?.endOfSupport ?? null;
    return listing === null || ended === null ? [] : [{ kind: "end-of-support", certifiedName: listing.certifiedName, ...ended }];
  },
};

export const driverTransition: FileCheck = {
  name: "driver-transition",
  run: (file, context) => {
    const listing = listingOf(file, context);
    const planned = listing?.driverTransition ?? null;
    return listing === null || planned === null ? [] : [{ kind: "driver-transition", certifiedName: listing.certifiedName, ...planned }];
  },
};

/** The last day of a marked test has passed: the connector is reported again, and this finding explains why. */
export const testingOver: FileCheck = {
  name: "testing-over",
  run: (file, { testing }) => {
    const state = testing.get(file.id);
    return state?.state === "ended" && isCustom(file) ? [{ kind: "testing-over", until: state.mark.until, note: state.mark.note }] : [];
  },
};

/** Reported instead of the shadowed connectors while the mark is in force. */
export const testingUntil: FileCheck = {
  name: "testing-until",
  run: (file, { testing }) => {
    const state = testing.get(file.id);
    return state?.state === "in-force" && isCustom(file) ? [{ kind: "testing-until", until: state.mark.until, note: state.mark.note }] : [];
  },
};
