/** Extensions that Power BI loads as connectors, without the dot. */
export const acceptedExtensions = ["mez", "pqx", "m", "pq"] as const;

const accepted = new RegExp(`\\.(?:${acceptedExtensions.join("|")})$`, "iu");

export const isAcceptedName = (name: string): boolean => accepted.test(name);

/** The name without an extension that Power BI accepts. */
export const withoutAcceptedExtension = (name: string): string => name.replace(accepted, "");

/** The ending of a disabled file; Power BI does not load it. */
export const disabledEnding = ".disabled";

export const isDisabledName = (name: string): boolean => name.toLowerCase().endsWith(disabledEnding) && name.length > disabledEnding.length;
