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
      ? `${verb} an address whose host is computed when it runs.`
      : `${verb} an address whose host contains ${quoted(host)} and is computed when it runs.`;
  },
  "asked-address": ({ functionName, parameters }) =>
    `Asks for an address to connect to: ${listInWords(parameters.map(quoted))} of ${quoted(functionName)}.`,
  "data-function": ({ functionName, called }) => {
    if (called === "fixed") return `Calls ${quoted(functionName)} with values from the code.`;
    return called === "computed"
      ? `Uses ${quoted(functionName)} with values that are computed when it runs.`
      : `Uses ${quoted(functionName)}, partly with values that are computed when it runs.`;
  },
  "sign-in": ({ dataSourceKind, authentication }) =>
    authentication === null
      ? `How users sign in to ${quoted(dataSourceKind)} is computed when it runs.`
      : `Offers ${quoted(authentication)} to sign in to ${quoted(dataSourceKind)}.`,
  "reads-credential": ({ functionName }) => `Reads the credential that the user enters (${quoted(functionName)}).`,
  "evaluates-code": ({ functionName }) =>
    `Can run code that is not visible in its documents (${quoted(functionName)}). Many connectors load their own helper files this way.`,
  "native-query": ({ functionName }) => `Sends queries in the language of the data source (${quoted(functionName)}).`,
  "direct-query": ({ publish, certain }) =>
    certain ? `Offers DirectQuery (${quoted(publish)}).` : `Whether it offers DirectQuery is computed when it runs (${quoted(publish)}).`,
  "writes-traces": ({ functionName }) => `Writes to Power BI’s trace files (${quoted(functionName)}).`,
};

export const capabilityTexts = {
  title: "What it may do",
  explain: "Found by reading the code, without running it. It may also do things that are not listed.",
  nothing: "None of this was found in the code. That does not mean that it does none of it.",
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
  leftOut: (count: number) => `${counted(count, "more item was", "more items were")} found and not listed.`,
  unread: (documents: readonly ForeignText[]) => `Not read: ${listInWords(documents.map(quoted))}. What that code does is not known.`,
};
