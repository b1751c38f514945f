import { err, ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { EventHub } from "../event-hub.ts";
import { readSettings, writeSettings, type SettingsStore } from "../settings.ts";

export interface SettingsPorts {
  readonly settings: SettingsStore;
  readonly isReadOnly: boolean;
  readonly events: EventHub;
  readonly onChange: () => void;
}

export function createSettingsHandlers(ports: SettingsPorts): Pick<Handlers, "getSettings" | "setSettings"> {
  const { settings: stored, isReadOnly, events, onChange } = ports;
  return {
    getSettings: () => Promise.resolve(ok(readSettings(stored))),
    setSettings: (settings) => {
      if (isReadOnly || !writeSettings(stored, settings)) return Promise.resolve(err({ kind: "store-read-only" }));
      events.emit("settings", settings);
      onChange();
      return Promise.resolve(ok(settings));
    },
  };
}
