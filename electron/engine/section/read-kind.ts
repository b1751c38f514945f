import type { AuthenticationKind, DataSourceKind } from "../../../shared/model/connector.ts";
import { known, unknown, type Known, type LocalText } from "../../../shared/model/known.ts";
import { readResourcePath } from "./read-path.ts";
import { readIcons } from "./read-icons.ts";
import type { FactReader, Readers, RecordView } from "./values/record-view.ts";
import type { Thunk } from "./values/values.ts";

const placed: ReadonlySet<string> = new Set(["Authentication", "Label", "Description", "TestConnection", "SupportsEncryption", "Icons"]);
const documented: ReadonlySet<string> = new Set([
  ...placed,
  "Type",
  "MakeResourcePath",
  "ParseResourcePath",
  "DSRHandlers",
  "IsKnownEndpoint",
  "ApplicationProperties",
]);

/**
 * A data source kind by the name its attribute gives. `record` is the member of that name, if there is one. What `TestConnection` calls
 * can only be read when the functions are: see `readTestConnection`.
 */
export async function readKind(name: string, record: Thunk | undefined, { facts, images }: Readers): Promise<DataSourceKind> {
  const view = await facts.record(record);
  return {
    name,
    resolved: view.resolved,
    authentication: await readAuthentication(view, facts),
    label: await view.text("Label"),
    description: await view.text("Description"),
    testConnection: view.field("TestConnection") !== undefined,
    testConnectionCall: { kind: "none" },
    resourcePath: await readResourcePath(view, facts),
    supportsEncryption: await view.logical("SupportsEncryption"),
    icons: await readIcons(view, "Icons", { facts, images }),
    otherFields: view.others(placed, documented),
  };
}

/** Each field of `Authentication` is an authentication kind. If the record is only partly known, none is listed: the list would seem complete. */
async function readAuthentication(view: RecordView, facts: FactReader): Promise<Known<readonly AuthenticationKind[]>> {
  const thunk = view.field("Authentication");
  if (thunk === undefined) return view.resolved ? (view.absent ?? known([])) : (view.absent ?? unknown(""));
  const ways = await facts.record(thunk);
  if (!ways.resolved || ways.absent !== null) return unknown(facts.sourceOf(thunk));
  const read: AuthenticationKind[] = [];
  for (const name of ways.names()) read.push(await readWay(name, await facts.record(ways.field(name))));
  return known(read);
}

async function readWay(name: string, way: RecordView): Promise<AuthenticationKind> {
  const labels: { readonly field: string; readonly text: Known<LocalText> }[] = [];
  const isLabel = (field: string): boolean => field.endsWith("Label");
  for (const field of way.names().filter(isLabel)) {
    const text = await way.text(field);
    if (text !== null) labels.push({ field, text });
  }
  return { name, labels, fields: way.names().filter((field) => !isLabel(field)) };
}
