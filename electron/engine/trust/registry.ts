import type { Result } from "../../../shared/base/result.ts";

/** A value of the Windows registry. `expandable` still holds its `%VARIABLES%`. */
export type RegistryValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "expandable"; readonly text: string }
  | { readonly kind: "list"; readonly entries: readonly string[] }
  | { readonly kind: "other" };

/** The values of one key, by name in lower case: the registry compares names without case. */
export type RegistryValues = ReadonlyMap<string, RegistryValue>;

/** `absent`: no such key; `not-available`: this system has no registry. */
export type RegistryFailure = "absent" | "not-available" | "unreadable";

/** Reads one key, written in full (`HKEY_CURRENT_USER\…`). Never rejects. */
export type RegistryReader = (key: string) => Promise<Result<RegistryValues, RegistryFailure>>;
