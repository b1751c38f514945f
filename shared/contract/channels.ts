import type { CommandName, EventName } from "./commands.ts";

/** Names of the lines between main and preload: written here once, looped over by both. */
export const commandChannel = (name: CommandName): string => `command:${name}`;
/** Opens a file by its path, which only the preload script learns. Not one of the page's commands. */
export const openFileChannel = "open-file";
/** Opens a project folder in the same way. */
export const openProjectChannel = "open-project";
export const eventChannel = (name: EventName): string => `event:${name}`;
