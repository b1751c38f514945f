/**
 * The authentication kinds that Microsoft documents, as they are written in M: the table "Authentication kinds" of the page "Handling
 * authentication" (learn.microsoft.com/power-query/handling-authentication) and of the M Extensions reference, which calls Anonymous
 * Implicit. Connectors in use have no others.
 */
export const documentedAuthentication = ["Anonymous", "Implicit", "OAuth", "Aad", "UsernamePassword", "Windows", "Key"] as const;

/** Some connectors declare it; Power BI Desktop refuses it with the message “Invalid Authentication”. */
export const refusedAuthentication = ["Parameterized"] as const;

export type KnownAuthentication = (typeof documentedAuthentication)[number] | (typeof refusedAuthentication)[number];
