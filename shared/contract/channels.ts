import type { CommandName, EventName } from "./commands.ts";

/** Names of the lines between main and preload: written here once, looped over by both. */
export const commandChannel = (name: CommandName): string => `command:${name}`;
export const eventChannel = (name: EventName): string => `event:${name}`;
