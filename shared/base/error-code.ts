/** The `code` of an error that Node or a driver threw (`ENOENT`, `SQLITE_BUSY`); null when it has none. */
export function errorCode(thrown: unknown): string | null {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string" ? thrown.code : null;
}
