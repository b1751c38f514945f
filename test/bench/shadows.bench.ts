import { createCatalogue } from "../../electron/engine/catalogue/catalogue.ts";
import { shippedCatalogue } from "../../electron/engine/catalogue/shipped-catalogue.ts";
import type { CheckContext, Subject } from "../../electron/engine/checks/check.ts";
import { findingsOf } from "../../electron/engine/checks/findings-of.ts";
import { noSignerMemory } from "../../electron/engine/trust/publishers.ts";
import { mapShadows } from "../../electron/engine/shadows/map-shadows.ts";
import type { Report } from "../../build/bench.ts";
import { aSubject } from "../engine/shadows/a-subject.ts";

const catalogue = shippedCatalogue();
const checks: CheckContext = {
  catalogue,
  policy: { source: { kind: "policy" }, entries: [], failure: null },
  securityLevel: "not-said",
  now: new Date(0),
  readFolder: null,
  testing: new Map(),
  signers: noSignerMemory,
};

/** A folder as it grows in a large company: every fifth connector one of five builds, every tenth shadowing a certified one, helpers copied by all. */
function aLargeFolder(count: number): readonly Subject[] {
  return Array.from({ length: count }, (_, at) => {
    const certified = catalogue.connectors[at % catalogue.connectors.length];
    const family = at % 5 === 0 ? `Family${Math.floor(at / 25)}` : `Own${at}`;
    const certifiedKinds = at % 10 === 0 ? (certified?.kinds ?? []) : [];
    return aSubject(`connector ${at}`, {
      kinds: [family, ...certifiedKinds],
      functions: Array.from({ length: 20 }, (__, number) => `${family}.Function${number}`),
      titles: [`${family} (Beta)`],
      members: Array.from({ length: 80 }, (__, number) =>
        number < 20 ? `helper ${number}` : `${family} ${number} ${number % 40 === 0 ? at : ""}`,
      ),
      facts: { sectionName: family, version: `1.${at % 7}.0` },
    });
  });
}

/** The shortest of three, in milliseconds. */
function timeOf(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
}

export function bench(report: Report): void {
  const context = { marks: [], today: "2027-01-15" };
  const large = aLargeFolder(2_000);
  const small = large.slice(0, 200);
  const map = timeOf(() => mapShadows(large, catalogue, context));
  const copying = timeOf(() => JSON.parse(JSON.stringify(large)));
  report({ what: `2,000 connectors against ${catalogue.connectors.length} certified ones`, value: map, unit: "ms" });
  report({ what: "speed beside copying the same facts as JSON", value: copying / map, unit: "x", limit: 0.1 });
  report({ what: "the checks on the same files, for comparison", value: timeOf(() => findingsOf(large, checks)), unit: "ms" });
  const each = timeOf(() => mapShadows(small, catalogue, context)) / small.length;
  report({ what: "speed for each of 2,000 beside each of 200 (1 is linear)", value: each / (map / large.length), unit: "x", limit: 0.3 });
  const bare = createCatalogue([], null);
  const heap = Array.from({ length: 2_000 }, (_, at) =>
    aSubject(`copy ${at}`, { kinds: ["One"], functions: ["One.Contents"], members: ["1", "2", "3", "4", "5", `${at}`] }),
  );
  report({ what: "2,000 builds of one connector, a heap", value: timeOf(() => mapShadows(heap, bare, context)), unit: "ms" });
}
