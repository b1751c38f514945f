import type { CapabilityFacts, CapabilityKind } from "../../model/capabilities.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { SentenceByKind } from "../sentence.ts";
import { counted, isOne, listInWords, numberText, quoted } from "./phrases.ts";

const sentences: SentenceByKind<CapabilityFacts> = {
  "address": ({ host, use, whole }) => {
    const contacted = use === "contacted";
    if (whole) return contacted ? `Stellt eine Verbindung mit ${quoted(host)} her.` : `Enthält im Code die Adresse von ${quoted(host)}.`;
    const which = host.isEmpty
      ? "deren Host beim Ausführen berechnet wird"
      : `deren Host ${quoted(host)} enthält und beim Ausführen berechnet wird`;
    return contacted ? `Stellt eine Verbindung mit einer Adresse her, ${which}.` : `Enthält im Code eine Adresse, ${which}.`;
  },
  "asked-address": ({ functionName, parameters }) =>
    `Fragt nach einer Adresse für die Verbindung: ${listInWords(parameters.map(quoted))} von ${quoted(functionName)}.`,
  "data-function": ({ functionName, called }) => {
    if (called === "fixed") return `Ruft ${quoted(functionName)} mit Werten aus dem Code auf.`;
    return called === "computed"
      ? `Verwendet ${quoted(functionName)} mit Werten, die beim Ausführen berechnet werden.`
      : `Verwendet ${quoted(functionName)}, zum Teil mit Werten, die beim Ausführen berechnet werden.`;
  },
  "sign-in": ({ dataSourceKind, authentication }) =>
    authentication === null
      ? `Wie sich Benutzer bei ${quoted(dataSourceKind)} anmelden, wird beim Ausführen berechnet.`
      : `Bietet ${quoted(authentication)} für die Anmeldung bei ${quoted(dataSourceKind)} an.`,
  "reads-credential": ({ functionName }) => `Liest die Anmeldeinformationen, die der Benutzer eingibt (${quoted(functionName)}).`,
  "evaluates-code": ({ functionName }) =>
    `Kann Code ausführen, der in den Dokumenten des Connectors nicht sichtbar ist (${quoted(functionName)}). Viele Connectors laden so ihre eigenen Hilfsdateien.`,
  "native-query": ({ functionName }) => `Sendet Abfragen in der Sprache der Datenquelle (${quoted(functionName)}).`,
  "direct-query": ({ publish, certain }) =>
    certain
      ? `Bietet DirectQuery an (${quoted(publish)}).`
      : `Ob DirectQuery angeboten wird, wird beim Ausführen berechnet (${quoted(publish)}).`,
  "writes-traces": ({ functionName }) => `Schreibt in die Ablaufverfolgungsdateien von Power BI (${quoted(functionName)}).`,
};

export const capabilityTexts = {
  title: "Was der Connector tun kann",
  explain: "Durch Lesen des Codes ermittelt, ohne ihn auszuführen. Der Connector kann auch Dinge tun, die hier nicht stehen.",
  nothing: "Nichts davon wurde im Code gefunden. Das heißt nicht, dass der Connector nichts davon tut.",
  heads: {
    "address": "Adressen",
    "asked-address": "Vom Benutzer angegebene Adressen",
    "data-function": "Datenfunktionen",
    "sign-in": "Anmeldung",
    "reads-credential": "Anmeldeinformationen",
    "evaluates-code": "Code zur Laufzeit",
    "native-query": "Native Abfragen",
    "direct-query": "DirectQuery",
    "writes-traces": "Ablaufverfolgung",
  } satisfies Readonly<Record<CapabilityKind, string>>,
  sentences,
  place: (document: ForeignText, lines: readonly number[], more: number) =>
    `${quoted(document)}, ${isOne(lines.length) ? "Zeile" : "Zeilen"} ${listInWords(lines.map(numberText))}${more > 0 ? ` und ${counted(more, "weitere Stelle", "weitere Stellen")}` : ""}`,
  leftOut: (count: number) => `${counted(count, "weiterer Punkt wurde", "weitere Punkte wurden")} gefunden und nicht aufgeführt.`,
  unread: (documents: readonly ForeignText[]) =>
    `Nicht gelesen: ${listInWords(documents.map(quoted))}. Was dieser Code tut, ist nicht bekannt.`,
};
