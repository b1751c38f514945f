import { firstTables } from "./001-first-tables.ts";
import { cleanupTables } from "./002-cleanup.ts";
import { testingMarks } from "./003-testing-marks.ts";
import { setAsideAndAgeing } from "./004-set-aside-and-ageing.ts";
import type { Migration } from "./migration.ts";

/** Every step from an empty file to today's schema, oldest first. */
export const migrations: readonly Migration[] = [firstTables, cleanupTables, testingMarks, setAsideAndAgeing];

/** The schema this program writes; a file with a higher one is only read. */
export const latestVersion = migrations.length;
