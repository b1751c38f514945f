/** A query, function or parameter of a report: one M expression with its name. */
export interface Query {
  readonly name: string;
  readonly text: string;
}
