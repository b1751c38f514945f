import type { NotReadReason } from "../../model/report.ts";
import { fileFailures } from "./read-failures.ts";

const scanned = {
  "vanished": fileFailures.vanished.problem,
  "in-use": "Another program has it open and lets nobody else read it.",
  "access-denied": fileFailures["access-denied"].problem,
  "is-a-folder": fileFailures["is-a-folder"].problem,
  "not-a-file": "It is no ordinary file but a pipe, a device or the like.",
  "link-outside": fileFailures["link-outside"].problem,
  "link-loop": fileFailures["link-loop"].problem,
  "name-without-text": fileFailures["name-without-text"].problem,
  "no-answer": fileFailures["no-answer"].problem,
  "io-error": fileFailures["io-error"].problem,
  "inspector-failed": fileFailures["inspector-failed"].problem,
};

/** Texts about reports of Power BI and the connectors that they use. */
export const reportTexts = {
  notRead: {
    ...scanned,
    "not-a-report": "It is no report with queries that Mezzanine knows.",
    "protected": "It is encrypted, by a sensitivity label or a password.",
    "damaged": "It is damaged, or was not copied whole.",
    "too-large": "Something in it is larger than Mezzanine reads.",
    "model-not-understood": "Its model is stored in a form that Mezzanine does not know.",
    "model-missing": "The model that it leads to is not there.",
    "took-too-long": "Reading it took too long.",
    "took-too-much-memory": "Reading it took too much memory.",
    "reader-failed": "The process that reads reports failed on it.",
    "cancelled": "It was cancelled before it came to it.",
  } satisfies Record<NotReadReason, string>,
  live: {
    "service": "It reads a model in the Power BI service; the queries are there, and not in this file.",
    "analysis-services": "It reads a model of Analysis Services; the queries are there, and not in this file.",
  },
  isPartial: "Not all of its M could be read.",
  nobody: "nobody",
};
