import { expect, test } from "vitest";
import { aRow } from "../../../builders/a-record.ts";
import { recordOf, trustView } from "../../../builders/a-snapshot.ts";
import { twelveRows } from "../../../builders/twelve-rows.ts";
import { composeVerdict } from "../../../../shared/words/describe/compose-verdict.ts";
import { en } from "../../../../shared/words/en/en.ts";

const today = { policy: trustView.policy, now: new Date("2026-11-21T12:00:00Z") };
const record = (name: string) => recordOf(twelveRows.find((row) => row.name === name) ?? aRow());

test("what the sentences about the signature state is no finding of its own", () => {
  const { content, findings } = composeVerdict(record("Dune.pqx"), today, en);
  expect(content.finding?.kind).toBe("altered");
  expect(findings.map(({ kind }) => kind)).not.toContain("altered");
});

test("a refusal has no finding, and its step is the remedy", () => {
  const { content, findings } = composeVerdict(record("invoice_export.mez"), today, en);
  expect(content).toMatchObject({ tone: "attention", finding: null });
  expect(content.remedy).not.toBe("");
  expect(findings.map(({ kind }) => kind)).not.toContain("not-a-connector");
});

test("further reasons leave out what the signature states already", () => {
  const signed = record("Birchbase.pqx");
  const { loading } = composeVerdict(
    { ...signed, loading: { kind: "expected", because: ["signer-trusted", "any-extension-allowed"] } },
    today,
    en,
  );
  expect(loading?.reasons).toHaveLength(2);
  expect(loading?.furtherReasons).toEqual([en.loading.reasons["any-extension-allowed"]]);
});

test("without a judgement of loading nothing is stated of it", () => {
  expect(composeVerdict({ ...record("Birchbase.pqx"), loading: null }, today, en).loading).toBeNull();
});
