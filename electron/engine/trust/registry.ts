import type { Result } from "../../../shared/base/result.ts";

/**
 * A value of the Windows registry. `expandable` still holds its `%VARIABLES%`; `list` holds a zero between its entries, and none behind
 * the last. `cut`: the value has more bytes than its text has, so writing the text would lose some.
 */
export type RegistryValue =
  | { readonly kind: "text" | "expandable" | "list"; readonly text: string; readonly cut?: true }
  | { readonly kind: "other" };

/** The values of one key, by name in lower case: the registry compares names without case. */
export type RegistryValues = ReadonlyMap<string, RegistryValue>;

/** The keys directly below one, by name, each with its values. */
export type RegistrySubkeys = ReadonlyMap<string, RegistryValues>;

/** `absent`: no such key; `not-available`: this system has no registry. */
export type RegistryFailure = "absent" | "not-available" | "unreadable";

/** Reads one key, written in full (`HKEY_CURRENT_USER\…`). Never rejects. */
export type RegistryReader = (key: string) => Promise<Result<RegistryValues, RegistryFailure>>;

/** Reads the keys directly below one. Never rejects. */
export type RegistrySubkeyReader = (key: string) => Promise<Result<RegistrySubkeys, RegistryFailure>>;
