/** Extensions that Power BI loads as connectors, without the dot. */
export const acceptedExtensions = ["mez", "pqx", "m", "pq"] as const;

const accepted = new RegExp(`\\.(?:${acceptedExtensions.join("|")})$`, "iu");

export const isAcceptedName = (name: string): boolean => accepted.test(name);

/** The name without an extension that Power BI accepts. */
export const withoutAcceptedExtension = (name: string): string => name.replace(accepted, "");

const documentAtRoot = /^[^/\\]+\.(?:m|pq)$/iu;
const query = /\.query\.(?:m|pq)$/iu;

/** Whether Power BI may take a part of that name for the main document: outside of any folder, and no query for trying the connector out. */
export const isMainName = (part: string): boolean => documentAtRoot.test(part) && !query.test(part);

/** Whether a part is, by its name, a query for trying the connector out: `X.query.pq`, whatever was put behind that. */
export const isQueryName = (part: string): boolean => /\.query(?:\.|$)/iu.test(part);

/** The name under which a section document would be the main one: `X.pqm` and `X.pq.txt` become `X.pq`. */
export function mainNameFor(part: string): string {
  const stem = part.replace(/(?<=.)\.[^.]*$/u, "");
  return isMainName(stem) ? stem : `${stem}.pq`;
}

/** The ending of a disabled file; Power BI does not load it. */
export const disabledEnding = ".disabled";

export const isDisabledName = (name: string): boolean => name.toLowerCase().endsWith(disabledEnding) && name.length > disabledEnding.length;
