import { posix } from "node:path";
import { parseAst } from "vite";
import { findArea, isWithin } from "./import-rules.ts";

export interface Import {
  readonly specifier: string;
  /** `side-effect` names nothing it imports; `everything` is `export * from`. */
  readonly kind: "named" | "side-effect" | "everything";
  /** Gone when the program runs. */
  readonly isType: boolean;
}

/** A rule of the areas that a file breaks. */
export interface Offence {
  readonly file: string;
  readonly rule: "no-area" | "wrong-area" | "wrong-package" | "side-effect" | "barrel" | "no-extension" | "cycle";
  readonly specifier: string;
}

interface Node {
  readonly type: string;
  readonly specifiers?: readonly unknown[];
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly source?: { readonly value?: unknown } | null;
  readonly body?: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** Everything a source file imports or re-exports: values, types, `import()` and `import("…").T` alike. */
export function parseImports(file: string, text: string): { readonly imports: readonly Import[]; readonly isBarrel: boolean } {
  const program = parseAst(text, { lang: file.endsWith(".tsx") ? "tsx" : "ts" });
  const imports: Import[] = [];
  const waiting: unknown[] = [program];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (Array.isArray(value)) waiting.push(...value);
    else if (isNode(value)) {
      if (typeof value.source?.value === "string")
        imports.push({ specifier: value.source.value, kind: importKind(value), isType: isType(value) });
      waiting.push(...Object.values(value));
    }
  }
  const statements: readonly Node[] = program.body;
  return {
    imports,
    isBarrel:
      statements.length > 0 && statements.every(({ type, source }) => type.startsWith("Export") && source !== null && source !== undefined),
  };
}

function importKind({ type, specifiers }: Node): Import["kind"] {
  if (type === "ExportAllDeclaration") return "everything";
  return type === "ImportDeclaration" && specifiers?.length === 0 ? "side-effect" : "named";
}

const isType = ({ type, importKind, exportKind }: Node): boolean =>
  type === "TSImportType" || importKind === "type" || exportKind === "type";

/** Path from the root of what a relative specifier means. */
export const resolveImport = (file: string, specifier: string): string => posix.join(posix.dirname(file), specifier);

/** Checks one source file against the area table. `file` is its path from the root, with `/`. */
export function judgeImports(file: string, text: string): readonly Offence[] {
  const area = findArea(file);
  if (area === undefined) return [{ file, rule: "no-area", specifier: "" }];
  const { imports, isBarrel } = parseImports(file, text);
  const offences: Offence[] = isBarrel ? [{ file, rule: "barrel", specifier: "" }] : [];
  for (const { specifier, kind } of imports) {
    const rule = judgeImport(file, specifier, kind);
    if (rule !== undefined) offences.push({ file, rule, specifier });
  }
  return offences;

  function judgeImport(from: string, specifier: string, kind: Import["kind"]): Offence["rule"] | undefined {
    const isStyle = specifier.endsWith(".css") && from.startsWith("renderer/");
    if (kind === "everything") return "barrel";
    if (kind === "side-effect" && !isStyle) return "side-effect";
    if (!specifier.startsWith(".")) return area?.packages.some((name) => namesPackage(specifier, name)) ? undefined : "wrong-package";
    if (!/\.(ts|tsx|json|css|svg|png)$/.test(specifier)) return "no-extension";
    const target = resolveImport(from, specifier);
    return [area?.path ?? "", ...(area?.mayImport ?? [])].some((path) => isWithin(target, path)) ? undefined : "wrong-area";
  }
}

const namesPackage = (specifier: string, name: string): boolean =>
  name === "node:" ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`);

/** Files that import each other in a loop: one offence for each file that closes a loop. */
export function findCycles(importsOf: ReadonlyMap<string, readonly string[]>): readonly Offence[] {
  const offences: Offence[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (file: string): void => {
    state.set(file, "open");
    for (const target of importsOf.get(file) ?? []) {
      if (state.get(target) === "open") offences.push({ file, rule: "cycle", specifier: target });
      else if (!state.has(target) && importsOf.has(target)) visit(target);
    }
    state.set(file, "done");
  };
  for (const file of importsOf.keys()) if (!state.has(file)) visit(file);
  return offences;
}
