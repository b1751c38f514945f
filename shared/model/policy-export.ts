/** Every engine that a policy can be exported for, by the word that the command takes. */
export const exportEngines = ["intune", "configmgr", "gpo", "dsc", "osquery"] as const;

export type ExportEngine = (typeof exportEngines)[number];
