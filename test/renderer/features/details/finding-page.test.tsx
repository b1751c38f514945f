import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../../build/runtime.js";
import { FindingPages } from "../../../../renderer/features/details/finding-page.tsx";
import { verdictsOf } from "../../../../renderer/features/details/verdicts.ts";
import { DetailView } from "../../../../renderer/features/details/detail-view.tsx";
import { findUnsupportedMarkdown, parseMarkdown } from "../../../../renderer/ui/markdown.tsx";
import { severity, type FindingKind } from "../../../../shared/model/finding.ts";
import { wordsIn } from "../../../../shared/words/locales.ts";
import { aRecord, aThumbprint } from "../../../builders/a-record.ts";
import { recordOf, trustView } from "../../../builders/a-snapshot.ts";
import { drawLoaded, textOf } from "../../../builders/draw.tsx";
import { twelveRows } from "../../../builders/twelve-rows.ts";

const folder = join(root, "docs", "findings");
const kinds = Object.keys(severity) as readonly FindingKind[];
const { detail } = wordsIn.en.window;

test("every finding has a page, and every page a finding", () => {
  expect(readdirSync(folder).toSorted()).toEqual(kinds.map((kind) => `${kind}.md`).toSorted());
});

test.each(kinds)("the page of %s is drawn whole, and uses only what is drawn", async (kind) => {
  const page = readFileSync(join(folder, `${kind}.md`), "utf8");
  expect(findUnsupportedMarkdown(page)).toEqual([]);
  const text = textOf(await drawLoaded(<FindingPages kinds={[kind]} />));
  for (const block of parseMarkdown(page)) {
    for (const one of block.kind === "list" ? block.items : [block.text]) expect(text).toContain(one.replace(/[`*]/gu, ""));
  }
});

test("several findings of one card are shown one after another", async () => {
  const markup = await drawLoaded(<FindingPages kinds={["signer-not-trusted", "certificate-expired"]} />);
  expect(markup.match(/<article/gu)).toHaveLength(2);
});

const context = { policy: trustView.policy, now: new Date("2026-11-21"), words: wordsIn.en };

test("every finding of a connector is covered by one card", () => {
  const findings = [
    { kind: "signer-not-trusted", files: [], signer: aThumbprint(), signerName: "Birch Ltd" },
    { kind: "certificate-expired", files: [], notAfter: "2025-01-01T00:00:00Z" },
    { kind: "no-publish", files: [] },
  ] as const;
  const covered = verdictsOf(aRecord({ findings }), context).flatMap(({ covers }) => covers);
  expect(covered.toSorted()).toEqual(findings.map(({ kind }) => kind).toSorted());
});

test("each card about a finding has the button, a card about none has not", async () => {
  for (const row of twelveRows) {
    const record = recordOf(row);
    const verdicts = verdictsOf(record, context);
    const nothing = () => undefined;
    const markup = await drawLoaded(
      <DetailView
        record={record}
        verdicts={verdicts}
        culture="en"
        now={context.now}
        tab="overview"
        onTab={nothing}
        folderPath={null}
        compareFocused={false}
      />,
    );
    expect(textOf(markup).split(detail.whatItMeans).length - 1).toBe(verdicts.filter(({ covers }) => covers.length > 0).length);
  }
});
