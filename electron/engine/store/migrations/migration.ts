/** One step of the schema. Once released it is never edited: a change is a new migration. */
export interface Migration {
  /** The `user_version` the database has afterwards; the position in the list, counted from 1. */
  readonly version: number;
  readonly sql: string;
}
