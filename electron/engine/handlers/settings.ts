import { err, ok } from "../../../shared/base/result.ts";
import { anything, openRecord, type Decoder } from "../../../shared/contract/decoder.ts";
import { decoders, type Handlers } from "../../../shared/contract/commands.ts";
import { initialSettings, type Settings } from "../../../shared/model/inventory.ts";
import type { EventHub } from "../inventory/event-hub.ts";

/** Where settings are kept, by name. */
export interface SettingsKeeper {
  /** Undefined when never set, or not what the reader takes. */
  readonly get: <T>(name: string, decode: Decoder<T>) => T | undefined;
  /** False when it could not be kept. */
  readonly set: (name: string, value: unknown) => boolean;
}

const name = "window";
const storedSettings = openRecord<Record<keyof Settings, unknown>>({
  securityLevel: anything, culture: anything, theme: anything, density: anything, locale: anything, notifications: anything,
});

/** Field by field: a setting that an older or newer program wrote differently does not cost the others. */
export function readSettings(keeper: SettingsKeeper): Settings {
  const stored = keeper.get(name, storedSettings);
  if (stored === undefined) return initialSettings;
  let settings = initialSettings;
  for (const [field, value] of Object.entries(stored)) {
    const decoded = decoders.setSettings({ ...settings, [field]: value });
    if (decoded.ok) settings = decoded.value;
  }
  return settings;
}

export interface SettingsPorts {
  readonly keeper: SettingsKeeper;
  readonly isReadOnly: boolean;
  readonly events: EventHub;
  readonly onChange: () => void;
}

export function createSettingsHandlers(ports: SettingsPorts): Pick<Handlers, "getSettings" | "setSettings"> {
  const { keeper, isReadOnly, events, onChange } = ports;
  return {
    getSettings: () => Promise.resolve(ok(readSettings(keeper))),
    setSettings: (settings) => {
      if (isReadOnly || !keeper.set(name, settings)) return Promise.resolve(err({ kind: "store-read-only" }));
      events.emit("settings", settings);
      onChange();
      return Promise.resolve(ok(settings));
    },
  };
}
