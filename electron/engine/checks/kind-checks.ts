import { documentedAuthentication, refusedAuthentication } from "../../../shared/model/authentication.ts";
import { meantField } from "../section/misspelling.ts";
import type { FileCheck } from "./check.ts";
import { misplacedInAuthentication, publishesOf } from "./code-checks.ts";

/** Findings about one file's kinds; a file made to have thousands is not listed one by one. */
const mostListed = 20;

/** What a gateway calls to test credentials is certain to fail. */
export const testConnectionUnresolved: FileCheck = {
  name: "test-connection-unresolved",
  run: ({ inspection }) =>
    inspection.connector.dataSourceKinds
      .flatMap(({ name: dataSourceKind, testConnectionCall: call }) => {
        if (call.kind !== "unresolved") return [];
        const { because, functionName, names } = call;
        return [{ kind: "test-connection-unresolved" as const, dataSourceKind, because, functionName, names }];
      })
      .slice(0, mostListed),
};

const documented: ReadonlySet<string> = new Set(documentedAuthentication);
const refused: ReadonlySet<string> = new Set(refusedAuthentication);

/** Upper and lower case count: `UserNamePassword` is none. */
export const unknownAuthentication: FileCheck = {
  name: "unknown-authentication",
  run: ({ inspection: { connector } }) =>
    connector.dataSourceKinds
      .flatMap((kind) => {
        const { name: dataSourceKind, authentication: declared } = kind;
        const names = declared.known ? declared.value.map(({ name }) => name) : [];
        const misplaced = misplacedInAuthentication(kind, publishesOf(kind, connector));
        return names
          .filter((name) => !documented.has(name) && !misplaced.has(name))
          .map((authentication) => ({
            kind: "unknown-authentication" as const,
            dataSourceKind,
            authentication,
            because: refused.has(authentication) ? ("refused" as const) : ("not-documented" as const),
            meant: meantField(authentication, documented, (other) => names.includes(other)),
          }));
      })
      .slice(0, mostListed),
};

/** At least one is required. No finding where the record is missing or computed. */
export const noAuthentication: FileCheck = {
  name: "no-authentication",
  run: ({ inspection }) =>
    inspection.connector.dataSourceKinds
      .flatMap(({ name: dataSourceKind, resolved, authentication }) =>
        resolved && authentication.known && authentication.value.length === 0
          ? [{ kind: "no-authentication" as const, dataSourceKind }]
          : [],
      )
      .slice(0, mostListed),
};
