/** Every engine that a policy can be exported for, by the word that the command takes. */
export const exportEngines = ["intune", "configmgr", "gpo"] as const;

export type ExportEngine = (typeof exportEngines)[number];
