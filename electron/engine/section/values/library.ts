import type { LocalText } from "../../../../shared/model/known.ts";
import { invariantText } from "./local-text.ts";
import {
  aType,
  ready,
  unknownData,
  unknownValue,
  type FunctionHead,
  type FunctionValue,
  type Thunk,
  type TypeValue,
  type Value,
} from "./values.ts";

/** What the library functions need of their surroundings. */
export interface LibraryPorts {
  readonly force: (thunk: Thunk) => Promise<Value>;
  readonly loadString: (key: string) => LocalText;
}
type LibraryFunction = (args: readonly Thunk[], ports: LibraryPorts) => Promise<Value>;

/** The functions of Power Query's library whose result follows from the text alone. */
export const library: ReadonlyMap<string, LibraryFunction> = new Map<string, LibraryFunction>([
  [
    "Extension.LoadString",
    async ([key], { force, loadString }) => {
      const name = await textArgument(key, force);
      return name === null ? unknownData : { kind: "text", text: loadString(name) };
    },
  ],
  [
    "Extension.Contents",
    async ([part], { force }) => {
      const name = await textArgument(part, force);
      return name === null ? unknownData : { kind: "contents", part: name };
    },
  ],
  ["Value.ReplaceType", async ([value, type], { force }) => withType(await forced(value, force), await forced(type, force))],
  ["Function.From", async ([type, value], { force }) => withType(await forced(value, force), await forced(type, force))],
  [
    "Value.Type",
    async ([value], { force }) => {
      const of = await forced(value, force);
      return of.kind === "function" ? aType("function", { head: of.head, meta: of.meta }) : unknownData;
    },
  ],
  [
    "Value.ReplaceMetadata",
    async ([value, meta], { force }) => {
      const of = await forced(value, force);
      return of.kind === "type" ? { ...of, meta: meta ?? null } : of;
    },
  ],
  [
    "Record.Field",
    async ([record, field], { force }) => {
      const name = await textArgument(field, force);
      const of = await forced(record, force);
      if (of.kind === "resource-record" && name !== null) return { kind: "resource-fields", names: [name] };
      const found = of.kind === "record" && name !== null ? of.fields.get(name) : undefined;
      return found === undefined ? unknownValue : force(found);
    },
  ],
  [
    "Json.Document",
    async ([document], { force }) => ((await forced(document, force)).kind === "resource-path" ? { kind: "resource-record" } : unknownData),
  ],
  // They turn one value into another and cannot do without it.
  ...["Text.From", "Text.Trim", "Text.Lower", "Text.Upper", "Text.Clean", "Number.From", "Number.FromText", "Logical.From"].map(
    (name): [string, LibraryFunction] => [
      name,
      async ([value], { force }) => {
        const of = await forced(value, force);
        return of.kind === "resource-fields" ? of : unknownData;
      },
    ],
  ),
]);

const dataNames =
  /^(?:#(?:binary|date|datetime|datetimezone|duration|table|time)$|(?:Binary|Date|DateTime|DateTimeZone|Duration|Json|Lines|Logical|Number|Text|Time|Uri)\.)/u;

/** Functions of the library, and constructors of the language, whose results are no functions, by the name of what they give. */
export const givesData = (name: string): boolean => dataNames.test(name);

/** Which primitive type each type of the library is. */
const libraryTypes: ReadonlyMap<string, string> = new Map([
  ...["Any", "Binary", "Date", "DateTime", "DateTimeZone", "Duration", "Function", "List", "Logical", "None", "Null"].map(ownName),
  ...["Number", "Record", "Table", "Text", "Time", "Type"].map(ownName),
  ...["Byte", "Currency", "Decimal", "Double", "Int8", "Int16", "Int32", "Int64", "Percentage", "Single"].map((name): [string, string] => [
    `${name}.Type`,
    "number",
  ]),
  ...["Character", "Guid", "Password", "Uri"].map((name): [string, string] => [`${name}.Type`, "text"]),
]);

function ownName(name: string): [string, string] {
  return [`${name}.Type`, name.toLowerCase()];
}

/** A type of the library by its name; enumerations such as `JoinKind.Type` are types, too. */
export function libraryType(name: string): Value | undefined {
  if (!/^[A-Z]\w*\.Type$/u.test(name) || name === "Value.Type") return undefined;
  return aType(libraryTypes.get(name) ?? null, { isUri: name === "Uri.Type" });
}

export const requiredCount = ({ parameters }: FunctionHead): number => parameters.filter(({ optional }) => !optional).length;

const forced = async (argument: Thunk | undefined, force: LibraryPorts["force"]): Promise<Value> =>
  argument === undefined ? unknownValue : force(argument);

async function textArgument(argument: Thunk | undefined, force: LibraryPorts["force"]): Promise<string | null> {
  const value = await forced(argument, force);
  return value.kind === "text" ? invariantText(value.text) : null;
}

/** A function under another type. When only the type is known, that is enough to know the head. */
function withType(value: Value, type: Value): Value {
  if (value.kind === "function") return { ...value, ...underType(value, type) };
  if (type.kind !== "type") return value;
  const typed = (of: TypeValue): Value =>
    of.head === null
      ? unknownValue
      : { kind: "function", head: of.head, meta: of.meta, body: null, fewestArguments: null, mostArguments: null };
  return value.kind === "unknown" || value.kind === "library" ? typed(type) : value;
}

function underType(value: FunctionValue, type: Value): Partial<FunctionValue> {
  if (type.kind === "type") {
    if (type.head === null) return { meta: type.meta };
    const { fewestArguments, mostArguments } = value;
    const fewest = fewestArguments === null ? null : Math.min(fewestArguments, requiredCount(type.head));
    const most = mostArguments === null ? null : Math.max(mostArguments, type.head.parameters.length);
    return { head: type.head, meta: type.meta, fewestArguments: fewest, mostArguments: most };
  }
  // A type that cannot be known says nothing of its parameters' types; that they are as many is certain.
  const parameters = value.head.parameters.map((parameter) => ({ ...parameter, declared: ready(unknownData) }));
  return { head: { ...value.head, parameters }, fewestArguments: null, mostArguments: null };
}
