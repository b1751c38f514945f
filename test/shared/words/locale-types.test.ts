import { expect, test } from "vitest";
import type { Finding, FindingFacts } from "../../../shared/model/finding.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { describeFinding } from "../../../shared/words/describe/describe-finding.ts";
import { en } from "../../../shared/words/en/en.ts";
import type { FindingWords } from "../../../shared/words/sentence.ts";
import type { Words } from "../../../shared/words/words.ts";

// `tsc -b` checks these: were one of them to compile, its `@ts-expect-error` would be the error.
const { unsigned, ...findings } = en.findings;
const { title, ...settings } = en.window.settings;
const { quit, ...roles } = en.host.menu.roles;

// @ts-expect-error A finding has no words.
export const withoutFinding: Words = { ...en, findings };
// @ts-expect-error A text of the window is missing.
export const withoutText: Words = { ...en, window: { ...en.window, settings } };
// @ts-expect-error A label of a menu is missing.
export const withoutLabel: Words = { ...en, host: { ...en.host, menu: { ...en.host.menu, roles } } };
// @ts-expect-error A list of texts must stay a list.
export const withoutList: Words = { ...en, window: { ...en.window, trust: { ...en.window.trust, steps: "Ask the publisher." } } };
// @ts-expect-error English has no such text.
export const withOneMore: Words = { ...en, severities: { ...en.severities, fatal: "Fatal" } };
// @ts-expect-error A function cannot be a fixed text: its callers give it facts.
export const fixedText: Words = { ...en, signature: { ...en.signature, several: "Several signatures" } };
// @ts-expect-error A text cannot need other facts than the English one gets.
export const otherFacts: Words = { ...en, signature: { ...en.signature, several: (names: readonly string[]) => names.join() } };
// @ts-expect-error A sentence about a kind cannot need facts that this kind does not have.
export const factsOfAnother: FindingWords<FindingFacts["unsigned"]> = { ...unsigned, explain: ({ certifiedName }) => `${certifiedName}` };

test("another language may use facts that the English sentence leaves out, or leave them out", () => {
  const other: Words = {
    ...en,
    severities: { ...en.severities, danger: "Gefahr" },
    findings: {
      ...en.findings,
      "same-section": { ...en.findings["same-section"], remedy: ({ section }) => `Umbenennen: ${section}` },
      "same-function": { ...en.findings["same-function"], explain: "Zweimal dieselbe Funktion." },
    },
    shadow: { ...en.shadow, evidence: { ...en.shadow.evidence, "identical-copies": ({ sha256 }) => `Gleich: ${sha256}` } },
  };
  const files = ["f" as ConnectorId];
  const described = (finding: Finding) => describeFinding(finding, other);
  expect(described({ kind: "same-section", files, section: "Ashgrove" }).remedy).toContain("Ashgrove");
  expect(described({ kind: "same-function", files, functionName: "Ashgrove.Contents" }).explanation).not.toContain("Ashgrove");
  expect([title, quit]).not.toContain("");
});
