import { err, ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import { printableLines } from "../../../shared/words/printable.ts";
import type { HostActions } from "./host-actions.ts";
import type { Support } from "../support/create-support.ts";

type SupportCommands = "exportReport" | "dragReport" | "prepareSupportBundle" | "getSupportBundleEntry" | "getSupportBundle";

/** Of one file in the preview, in UTF-16 units. */
const longestShown = 500_000;

export function createSupportHandlers(support: Support, { dragFile }: HostActions): Pick<Handlers, SupportCommands> {
  return {
    exportReport: async (choice) => {
      const report = await support.report(choice);
      return report.ok ? report : err({ kind: report.error });
    },
    dragReport: async (choice) => {
      if (dragFile === undefined) return err({ kind: "no-drag" });
      const report = await support.report(choice);
      if (!report.ok) return err({ kind: report.error });
      return (await dragFile(report.value.fileName, report.value.text)) ? ok(null) : err({ kind: "not-dragged" });
    },
    prepareSupportBundle: async ({ content }) => {
      const bundle = await support.prepareBundle(content);
      return bundle.ok ? bundle : err({ kind: bundle.error });
    },
    getSupportBundleEntry: ({ bundleId, name }) => {
      const bytes = support.bundleEntry(bundleId, name);
      if (bytes === undefined) return Promise.resolve(err({ kind: "unknown-bundle" }));
      const text = Buffer.from(bytes).toString("utf8", 0, longestShown);
      return Promise.resolve(ok({ text: printableLines(text), isCut: bytes.length > longestShown }));
    },
    getSupportBundle: async ({ bundleId }) => {
      const archive = await support.bundleArchive(bundleId);
      return archive === undefined ? err({ kind: "unknown-bundle" }) : ok({ base64: archive.toString("base64") });
    },
  };
}
