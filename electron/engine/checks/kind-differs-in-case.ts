import type { FileCheck, TogetherCheck } from "./check.ts";
import { mayBeAccused } from "./custom.ts";

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
