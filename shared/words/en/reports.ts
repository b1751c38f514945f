import type { NotReadReason } from "../../model/report.ts";
import { fileFailures } from "./read-failures.ts";

const scanned = {
  "vanished": fileFailures.vanished.problem,
  "in-use": "Another program is using it, so it cannot be read.",
  "access-denied": fileFailures["access-denied"].problem,
  "is-a-folder": fileFailures["is-a-folder"].problem,
  "not-a-file": "It is not a regular file (for example, it is a pipe or a device).",
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
    "not-a-report": "It is not a report with queries that Mezzanine can read.",
    "protected": "It is encrypted, by a sensitivity label or a password.",
    "damaged": "It is damaged or incomplete.",
    "too-large": "It contains something that is larger than Mezzanine’s limit.",
    "model-not-understood": "Its model is stored in a form that Mezzanine does not support.",
    "model-missing": "The model that it refers to is missing.",
    "took-too-long": "Reading it took too long.",
    "took-too-much-memory": "Reading it took too much memory.",
    "reader-failed": "The process that reads reports failed.",
    "cancelled": "It was not read before you canceled.",
  } satisfies Record<NotReadReason, string>,
  live: {
    "service": "It reads a model in the Power BI service; the queries are there, and not in this file.",
    "analysis-services": "It reads a model of Analysis Services; the queries are there, and not in this file.",
  },
  isPartial: "Not all of its M could be read.",
  nobody: "nobody",
};
