import type { OtherField } from "../../../shared/model/connector.ts";
import type { FileCheck, Found } from "./check.ts";

export const misspeltField: FileCheck = {
  name: "misspelt-field",
  run: ({ inspection }) => {
    const { publishes, dataSourceKinds } = inspection.connector;
    return [...dataSourceKinds, ...publishes].flatMap(({ name, otherFields }) => misspelt(name, otherFields));
  },
};

function misspelt(record: string, fields: readonly OtherField[]): readonly Found[] {
  return fields.flatMap(({ name: field, meant }) => (meant === null ? [] : [{ kind: "misspelt-field", record, field, meant }]));
}
