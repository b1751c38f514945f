import { win32 } from "node:path";
import { err, ok } from "../../shared/base/result.ts";
import type { HiveOutcome } from "../../electron/engine/hive/hive.ts";
import { readHiveIn } from "../../electron/engine/hive/read-hive.ts";
import type { Inspector } from "../../electron/engine/inspector/inspector.ts";
import { profileList } from "../../electron/engine/profiles/list-profiles.ts";
import { sourceOver } from "../../electron/engine/reports/byte-source.ts";
import type { RegistryReader, RegistrySubkeyReader, RegistryValue } from "../../electron/engine/trust/registry.ts";
import { anInspection } from "../engine/inventory/an-inspector.ts";

export const expandable = (text: string): RegistryValue => ({ kind: "expandable", text });
export const plain = (text: string): RegistryValue => ({ kind: "text", text });

type Keys = Readonly<Record<string, Readonly<Record<string, RegistryValue>>>>;

export interface SharedComputer {
  /** Profile folders by identifier. */
  readonly profiles: Readonly<Record<string, string>>;
  /** Of users who are signed in: keys from `HKEY_USERS\<identifier>`. Their file cannot be opened. */
  readonly signedIn?: Readonly<Record<string, Keys>>;
  /** `NTUSER.DAT` by profile folder, or why it cannot be read. */
  readonly hives?: Readonly<Record<string, Buffer | HiveOutcome>>;
  /** Connectors by path: the text of each is its title and its kind. */
  readonly files?: Readonly<Record<string, string>>;
  /** Folders that are links to another computer. */
  readonly networkLinks?: readonly string[];
  /** Further keys, in full. */
  readonly keys?: Keys;
}

const valuesOf = (values: Readonly<Record<string, RegistryValue>>) =>
  new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));

/** A Windows that several people share, for tests on any system: a registry, profiles and files, of which nothing can be changed. */
export function aSharedComputer({ profiles, signedIn = {}, hives = {}, files = {}, keys = {}, networkLinks = [] }: SharedComputer) {
  const asked: string[] = [];
  const all = new Map<string, Readonly<Record<string, RegistryValue>>>([
    ...Object.entries(keys),
    ...Object.entries(signedIn).flatMap(([sid, own]) =>
      Object.entries(own).map(([key, values]) => [`HKEY_USERS\\${sid}\\${key}`, values] as const),
    ),
  ]);
  const registry: RegistryReader = (key) => {
    asked.push(key);
    const values = all.get(key);
    return Promise.resolve(values === undefined ? err("absent") : ok(valuesOf(values)));
  };
  const readSubkeys: RegistrySubkeyReader = (key) =>
    Promise.resolve(
      key === profileList
        ? ok(new Map(Object.entries(profiles).map(([sid, folder]) => [sid, valuesOf({ ProfileImagePath: expandable(folder) })])))
        : err("absent"),
    );
  const stamp = { sizeBytes: 1, modifiedMs: 1, changedMs: 1 };
  const inspector: Inspector = {
    extraCertificates: [],
    readFolder: ({ path, noNetwork }) => {
      if (noNetwork === true && networkLinks.includes(path)) {
        return Promise.resolve({ state: "access-denied" as const, files: [], isOnNetwork: true as const });
      }
      asked.push(path);
      const below = Object.keys(files).filter((file) => file.startsWith(`${path}\\`));
      const names = below.map((file) => win32.relative(path, file)).filter((name) => !name.includes("\\"));
      const listed = names.toSorted().map((name) => ({ name, rawName: null, stamp: ok(stamp) }));
      const folders = [
        ...new Set(
          below
            .map((file) => win32.relative(path, file).split("\\"))
            .flatMap(([first = "", second]) => (second === undefined ? [] : [first])),
        ),
      ];
      return Promise.resolve({ state: below.length > 0 ? ("present" as const) : ("absent" as const), files: listed, folders });
    },
    // Names are joined to a folder as the system that runs the test does it.
    inspect: (source) => {
      const title = source.kind === "file" ? files[source.path.replaceAll("/", "\\")] : undefined;
      return Promise.resolve(title === undefined ? err("vanished") : ok({ kind: "inspected", inspection: anInspection(title) }));
    },
    readHive: ({ path, keys: wanted }) => {
      asked.push(path);
      const hive = hives[win32.dirname(path)];
      if (hive === undefined) return Promise.resolve(err("vanished"));
      return Promise.resolve(Buffer.isBuffer(hive) ? readHiveIn(sourceOver(hive), wanted) : hive);
    },
    readSignatureXml: () => Promise.resolve(err("part-missing")),
    checkCode: () => Promise.resolve({ kind: "reads" }),
    readReport: () => Promise.resolve({ kind: "not-read", because: "not-a-report" }),
    close: () => Promise.resolve(),
  };
  const environment = { SystemRoot: "C:\\Windows", SystemDrive: "C:", ProgramFiles: "C:\\Program Files" };
  return { registry, readSubkeys, inspector, environment, asked };
}
