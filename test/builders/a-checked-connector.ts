import { checkWholeCode, inspect, readCodeEvidence } from "../../electron/engine/inspect.ts";
import { applyRules } from "../../electron/engine/publish/check/apply-rules.ts";
import type { CheckProfile, RuleId, RuleResult, Suppression } from "../../shared/model/publish-check.ts";
import { withCodeCheck } from "../../shared/model/code-check.ts";
import { anArchive, type Files } from "./an-archive.ts";

/** The header of a PNG picture of that size, which is all that is read of it. */
export const aPng = (pixels: number): Buffer => {
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000000000000008060000001ff3ff61", "hex");
  png.writeUInt32BE(pixels, 16);
  png.writeUInt32BE(pixels, 20);
  return png;
};

const sizes = [16, 20, 24, 32, 40, 48, 64];

export const someResources = (texts: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<root>\n${Object.entries(texts)
    .map(([key, value]) => `  <data name="${key}"><value>${value}</value></data>\n`)
    .join("")}</root>\n`;

/** The members of a connector that meets every rule which a program decides. Each can be replaced, or left out by an empty text. */
const goodMembers = {
  contents:
    '[DataSource.Kind = "Fernhill", Publish = "Fernhill.Publish"]\nshared Fernhill.Contents = Value.ReplaceType(FernhillImpl, FernhillType);',
  type: 'FernhillType = type function (url as Uri.Type) as table meta [Documentation.Name = "Fernhill", Documentation.LongDescription = "Tables of Fernhill"];',
  impl: "FernhillImpl = (url as text) as table => let checked = ValidateUrlScheme(url) in Table.ToNavigationTable(Json.Document(Web.Contents(checked)));",
  guard: 'ValidateUrlScheme = (url as text) as text => if Uri.Parts(url)[Scheme] <> "https" then error "not https" else url;',
  navigation:
    'Table.ToNavigationTable = (table as table) as table => Value.ReplaceType(table, Value.Type(table) meta [NavigationTable.NameColumn = "Name"]);',
  kind: 'Fernhill = [TestConnection = (path) => {"Fernhill.Contents", path}, Authentication = [Anonymous = []], Label = Extension.LoadString("Label")];',
  publish:
    'Fernhill.Publish = [Beta = true, ButtonText = {Extension.LoadString("Title"), Extension.LoadString("Help")}, Category = "Other", SourceImage = Icons, SourceTypeImage = Icons];',
  icons: `Icons = [Icon16 = {${[16, 20, 24, 32].map((size) => `Extension.Contents("F${size}.png")`).join(", ")}}, Icon32 = {${[32, 40, 48, 64].map((size) => `Extension.Contents("F${size}.png")`).join(", ")}}];`,
};

export type MemberChanges = Partial<Record<keyof typeof goodMembers, string>> & { readonly head?: string; readonly more?: string };

export const goodDocument = ({ head = '[Version = "1.0.0"]\nsection Fernhill;', more = "", ...changes }: MemberChanges = {}): string =>
  [head, ...Object.values({ ...goodMembers, ...changes }), more, ""].join("\n");

/** Its files, with these in place of its own; an empty text leaves a file out. */
export function goodFiles(members: MemberChanges = {}, files: Files = {}): Files {
  const all: Files = {
    "Fernhill.pq": goodDocument(members),
    "resources.resx": someResources({ Label: "Fernhill", Title: "Fernhill", Help: "Tables of Fernhill" }),
    ...Object.fromEntries(sizes.map((size) => [`F${size}.png`, aPng(size)])),
    ...files,
  };
  return Object.fromEntries(Object.entries(all).filter(([, content]) => content !== ""));
}

export interface Asked {
  readonly profile?: CheckProfile;
  readonly firstRelease?: boolean;
  readonly fileName?: string;
  readonly suppressions?: readonly Suppression[];
}

/** What every rule says of a connector of these files. */
export async function checkedFiles(files: Files, asked: Asked = {}): Promise<readonly RuleResult[]> {
  const { profile = "certification", firstRelease = false, fileName = "Fernhill.mez", suppressions = [] } = asked;
  const bytes = await anArchive(files);
  const outcome = await inspect(bytes, { extraCertificates: [] });
  if (outcome.kind !== "inspected") throw new Error(outcome.refusal.reason.kind);
  const { inspection } = outcome;
  const { mainDocument } = inspection.connector;
  const codeCheck = mainDocument === null ? inspection.connector.codeCheck : await checkWholeCode(bytes, mainDocument);
  const evidence = await readCodeEvidence(bytes, mainDocument);
  const whole = { ...inspection, connector: withCodeCheck(inspection.connector, codeCheck) };
  return applyRules({ fileName, inspection: whole, evidence, profile, firstRelease }, suppressions).results;
}

/** The kinds of what one rule found, with `!` where it breaks the rule. */
export async function foundBy(rule: RuleId, files: Files, asked: Asked = {}): Promise<readonly string[]> {
  const result = (await checkedFiles(files, asked)).find((one) => one.rule === rule);
  if (result === undefined) throw new Error(`no such rule here: ${rule}`);
  return result.points.map(({ state, facts }) => (state === "not-met" ? `!${facts.kind}` : facts.kind));
}
