import { documentedAuthentication, refusedAuthentication } from "./authentication.ts";
import type { AuthenticationKind, ConnectorFacts, DataSourceKind, DataSourcePath } from "./connector.ts";
import type { Known, LocalText } from "./known.ts";

/** What the credential prompt asks for, as far as the connector says it. */
export interface CredentialPrompt {
  /** Shown in place of the path where there is one (M Extensions, "Data Source Path Format"). */
  readonly label: Known<LocalText> | null;
  /** The paths of the kind's functions, each once. */
  readonly paths: readonly DataSourcePath[];
  /** Null when they cannot be known without running the connector. */
  readonly ways: readonly SignInWay[] | null;
  readonly encryption: "offered" | "not-offered" | "unknown";
}

/** One way to sign in. */
export interface SignInWay {
  /** As the connector writes it. */
  readonly name: string;
  readonly label: Known<LocalText> | null;
  readonly fields: readonly SignInField[];
  readonly signInButton: boolean;
  /** `refused`: Power BI Desktop does not accept it; `unknown`: no documented kind, so nobody knows its fields. */
  readonly standing: "documented" | "refused" | "unknown";
}

export interface SignInField {
  readonly field: "username" | "password" | "key";
  /** Null where the connector sets none, so that Power BI uses its own. */
  readonly label: Known<LocalText> | null;
}

type FieldAndLabel = readonly (readonly [field: SignInField["field"], label: string])[];

const userNameAndPassword: FieldAndLabel = [
  ["username", "UsernameLabel"],
  ["password", "PasswordLabel"],
];

/** The fields of each kind with the labels that replace Power BI's own (M Extensions, "Authentication Kinds"). */
const fieldsByKind: ReadonlyMap<string, FieldAndLabel> = new Map<string, FieldAndLabel>([
  ["UsernamePassword", userNameAndPassword],
  ["Windows", userNameAndPassword],
  ["Key", [["key", "KeyLabel"]]],
]);
const throughBrowser: ReadonlySet<string> = new Set(["OAuth", "Aad"]);

export function credentialPrompt(
  { name, label, authentication, supportsEncryption }: DataSourceKind,
  functions: ConnectorFacts["functions"],
): CredentialPrompt {
  const paths = new Map<string, DataSourcePath>();
  for (const { kind, path } of functions) if (kind === name && path !== null) paths.set(JSON.stringify(path), path);
  return {
    label,
    paths: [...paths.values()],
    ways: authentication.known ? authentication.value.map(signInWay) : null,
    encryption:
      supportsEncryption === null
        ? "not-offered"
        : !supportsEncryption.known
          ? "unknown"
          : supportsEncryption.value
            ? "offered"
            : "not-offered",
  };
}

function signInWay({ name, labels }: AuthenticationKind): SignInWay {
  const labelOf = (field: string): Known<LocalText> | null => labels.find((one) => one.field === field)?.text ?? null;
  const standing = isOneOf(refusedAuthentication, name) ? "refused" : isOneOf(documentedAuthentication, name) ? "documented" : "unknown";
  return {
    name,
    label: labelOf("Label"),
    fields: (fieldsByKind.get(name) ?? []).map(([field, its]) => ({ field, label: labelOf(its) })),
    signInButton: throughBrowser.has(name),
    standing,
  };
}

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);
