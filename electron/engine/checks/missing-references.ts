import type { FileCheck } from "./check.ts";

/** Keys once each, whichever cultures lack them: a culture of its own may leave keys to the neutral file, which is no defect. */
export const missingString: FileCheck = {
  name: "missing-string",
  run: ({ inspection }) => {
    const { missing } = inspection.connector;
    const keys = new Set(missing.flatMap((one) => (one.what === "string" && one.culture === "" ? [one.key] : [])));
    return keys.size === 0 ? [] : [{ kind: "missing-string", keys: [...keys] }];
  },
};

export const missingPart: FileCheck = {
  name: "missing-part",
  run: ({ inspection }) => {
    const parts = new Set(inspection.connector.missing.flatMap((missing) => (missing.what === "part" ? [missing.name] : [])));
    return parts.size === 0 ? [] : [{ kind: "missing-part", parts: [...parts] }];
  },
};

/** An attribute names a record that the document does not have. */
export const missingMember: FileCheck = {
  name: "missing-member",
  run: ({ inspection }) =>
    inspection.connector.missing.flatMap((missing) =>
      missing.what === "member" ? [{ kind: "missing-member", member: missing.name, asked: missing.asked }] : [],
    ),
};
