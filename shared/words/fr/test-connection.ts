import type { TestConnectionCall, TestConnectionFault, TestConnectionFaultReason } from "../../model/connector.ts";
import type { SentenceFacts } from "../foreign-text.ts";
import { namesInWords, quoted } from "./phrases.ts";

type FaultFacts = SentenceFacts<{ readonly dataSourceKind: string } & Pick<TestConnectionFault, "functionName" | "names">>;

const calls = ({ dataSourceKind, functionName }: FaultFacts): string =>
  `Le gestionnaire TestConnection de ${quoted(dataSourceKind)} appelle ${functionName === null ? "une fonction" : `la fonction ${quoted(functionName)}`}`;

export const testConnectionFaults: { readonly [R in TestConnectionFaultReason]: (facts: FaultFacts) => string } = {
  "names-no-function": ({ dataSourceKind }) =>
    `Le gestionnaire TestConnection de ${quoted(dataSourceKind)} ne renvoie pas une liste qui commence par le nom d’une fonction.`,
  "no-such-function": (facts) => `${calls(facts)}, qui n’existe pas dans le fichier.`,
  "not-shared": (facts) => `${calls(facts)}, qui n’est pas partagée.`,
  "not-a-function": ({ dataSourceKind, functionName }) =>
    `Le gestionnaire TestConnection de ${quoted(dataSourceKind)} appelle ${functionName === null ? "un élément" : quoted(functionName)}, qui n’est pas une fonction.`,
  "asks-beyond-path": ({ dataSourceKind, names }) =>
    `Le gestionnaire TestConnection de ${quoted(dataSourceKind)} demande ${namesInWords(names)}, ce que le chemin d’accès de la source de données ne contient pas.`,
  "arguments-missing": (facts) => `${calls(facts)} sans ${namesInWords(facts.names)}, pourtant obligatoire.`,
  "too-many-arguments": (facts) => `${calls(facts)} avec plus d’arguments qu’elle n’en accepte.`,
};

export function testConnectionInWords(call: SentenceFacts<TestConnectionCall>): string {
  switch (call.kind) {
    case "none":
      return "non déclaré, donc inutilisable avec une passerelle";
    case "unknown":
      return "déclaré\u202F; ce qu’il appelle est inconnu sans exécuter le code";
    case "resolved":
      return `déclaré, appelle ${quoted(call.functionName)}`;
    case "unresolved":
      return "déclaré, mais ne fonctionnera pas avec une passerelle";
  }
}
