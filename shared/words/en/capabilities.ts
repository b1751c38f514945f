import type { CapabilityFacts, CapabilityKind } from "../../model/capabilities.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { SentenceByKind } from "../sentence.ts";
import { counted, listInWords, numberText, quoted } from "./phrases.ts";

/** What the code of a connector was seen to name. Never that it does not do something. */
const sentences: SentenceByKind<CapabilityFacts> = {
  "address": ({ host, use, whole }) => {
    const verb = use === "contacted" ? "Contacts" : "Has in its code";
    if (whole) return use === "contacted" ? `Contacts ${quoted(host)}.` : `Has the address of ${quoted(host)} in its code.`;
    return host.isEmpty
      ? `${verb} an address whose host is put together when it runs.`
      : `${verb} an address whose host has ${quoted(host)} in it and is put together when it runs.`;
  },
  "asked-address": ({ functionName, parameters }) =>
    `Asks for an address to connect to: ${listInWords(parameters.map(quoted))} of ${quoted(functionName)}.`,
  "data-function": ({ functionName, called }) => {
    if (called === "fixed") return `Calls ${quoted(functionName)} with what is written in the code.`;
    return called === "computed"
      ? `Uses ${quoted(functionName)} with what is known only when it runs.`
      : `Uses ${quoted(functionName)}, in part with what is known only when it runs.`;
  },
  "sign-in": ({ dataSourceKind, authentication }) =>
    authentication === null
      ? `How users sign in to ${quoted(dataSourceKind)} is computed when it runs.`
      : `Offers ${quoted(authentication)} to sign in to ${quoted(dataSourceKind)}.`,
  "reads-credential": ({ functionName }) => `Reads the credential that the user enters (${quoted(functionName)}).`,
  "evaluates-code": ({ functionName }) =>
    `Can run code that is not in plain sight (${quoted(functionName)}). Many connectors load their own helpers in this way.`,
  "native-query": ({ functionName }) => `Passes queries in the source’s own language (${quoted(functionName)}).`,
  "direct-query": ({ publish, certain }) =>
    certain ? `Offers DirectQuery (${quoted(publish)}).` : `Whether it offers DirectQuery is computed when it runs (${quoted(publish)}).`,
  "writes-traces": ({ functionName }) => `Writes to Power BI’s trace files (${quoted(functionName)}).`,
};

export const capabilityTexts = {
  title: "What it may do",
  explain: "Seen in the code, which was read and not run. What is not listed may be done all the same.",
  nothing: "Nothing of this was seen in the code. That does not mean that it does none of it.",
  heads: {
    "address": "Addresses",
    "asked-address": "Addresses the user gives",
    "data-function": "Data functions",
    "sign-in": "Signing in",
    "reads-credential": "Credential",
    "evaluates-code": "Code at run time",
    "native-query": "Native queries",
    "direct-query": "DirectQuery",
    "writes-traces": "Traces",
  } satisfies Readonly<Record<CapabilityKind, string>>,
  sentences,
  place: (document: ForeignText, lines: readonly number[], more: number) =>
    `${quoted(document)}, ${lines.length === 1 ? "line" : "lines"} ${listInWords(lines.map(numberText))}${more > 0 ? ` and ${counted(more, "more place", "more places")}` : ""}`,
  leftOut: (count: number) => `${counted(count, "more thing was", "more things were")} seen and not listed.`,
  unread: (documents: readonly ForeignText[]) => `Not read: ${listInWords(documents.map(quoted))}. What that code does was not seen.`,
};
