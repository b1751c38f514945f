import { anything, integer, openRecord, orNull, type Decoder } from "../../shared/contract/decoder.ts";
import { decoders } from "../../shared/contract/commands.ts";
import { initialSettings, type Settings } from "../../shared/model/inventory.ts";

/** Named values that outlive a run. */
export interface SettingsStore {
  /** Undefined when never set, or not what the reader takes. */
  readonly get: <T>(name: string, decode: Decoder<T>) => T | undefined;
  /** False when it could not be stored. */
  readonly set: (name: string, value: unknown) => boolean;
}

const windowSettings = "window";
const storedSettings = openRecord<Record<keyof Settings, unknown>>({
  securityLevel: anything,
  culture: anything,
  theme: anything,
  density: anything,
  locale: anything,
  notifications: anything,
  offerDownloads: anything,
  listLayout: anything,
  savedViews: anything,
  introduced: anything,
});

/** Field by field: a setting that an older or newer program wrote differently does not cost the others. */
export function readSettings({ get }: Pick<SettingsStore, "get">): Settings {
  const stored = get(windowSettings, storedSettings);
  if (stored === undefined) return initialSettings;
  let settings = initialSettings;
  for (const [field, value] of Object.entries(stored)) {
    const decoded = decoders.setSettings({ ...settings, [field]: value });
    if (decoded.ok) settings = decoded.value;
  }
  return settings;
}

/** False when they could not be stored. */
export const writeSettings = ({ set }: Pick<SettingsStore, "set">, settings: Settings): boolean => set(windowSettings, settings);

const purgeAge = "purgeAfterDays";

/** After how many days in the quarantine a file is deleted. Null unless the user has set it: by default nothing is ever deleted. */
export function readPurgeAge({ get }: Pick<SettingsStore, "get">): number | null {
  return get(purgeAge, orNull(integer(1, 3650))) ?? null;
}

/** False when it could not be stored. */
export const writePurgeAge = ({ set }: Pick<SettingsStore, "set">, days: number | null): boolean => set(purgeAge, days);
