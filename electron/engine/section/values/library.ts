import type { LocalText } from "../../../../shared/model/known.ts";
import { invariantText } from "./local-text.ts";
import { unknownValue, type Thunk, type TypeValue, type Value } from "./values.ts";

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
      return name === null ? unknownValue : { kind: "text", text: loadString(name) };
    },
  ],
  [
    "Extension.Contents",
    async ([part], { force }) => {
      const name = await textArgument(part, force);
      return name === null ? unknownValue : { kind: "contents", part: name };
    },
  ],
  ["Value.ReplaceType", async ([value, type], { force }) => withType(await forced(value, force), await forced(type, force))],
  ["Function.From", async ([type, value], { force }) => withType(await forced(value, force), await forced(type, force))],
  [
    "Value.Type",
    async ([value], { force }) => {
      const of = await forced(value, force);
      return of.kind === "function" ? { kind: "type", head: of.head, meta: of.meta } : unknownValue;
    },
  ],
  [
    "Value.ReplaceMetadata",
    async ([value, meta], { force }) => {
      const of = await forced(value, force);
      return of.kind === "type" ? { ...of, meta: meta ?? null } : of;
    },
  ],
]);

const forced = async (argument: Thunk | undefined, force: LibraryPorts["force"]): Promise<Value> =>
  argument === undefined ? unknownValue : force(argument);

async function textArgument(argument: Thunk | undefined, force: LibraryPorts["force"]): Promise<string | null> {
  const value = await forced(argument, force);
  return value.kind === "text" ? invariantText(value.text) : null;
}

/** A function under another type. When only the type is known, that is enough to know the head. */
function withType(value: Value, type: Value): Value {
  if (type.kind !== "type") return value;
  const typed = (of: TypeValue): Value =>
    of.head === null ? unknownValue : { kind: "function", head: of.head, meta: of.meta, body: null };
  if (value.kind === "function") return { ...value, head: type.head ?? value.head, meta: type.meta };
  return value.kind === "unknown" ? typed(type) : value;
}
