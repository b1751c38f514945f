import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "electron-builder";
import { root } from "./runtime.js";

/** Named apart from the window, which Debian's package puts on the PATH as `mezzanine`. */
const debianCommand = "mezzanine-cli";

/** The folder of the command line goes beside the program, as `resources/cli`, and onto the PATH where the installer can. */
export function withCommandLine(configuration: Configuration, folder: string): Configuration {
  return {
    ...configuration,
    extraResources: [...[configuration.extraResources ?? []].flat(), { from: folder, to: "cli" }],
    win: {
      ...configuration.win,
      extraResources: [...[configuration.win?.extraResources ?? []].flat(), { from: "build/user-path.ps1", to: "cli/user-path.ps1" }],
    },
    // Asks whether the command is wanted on the PATH.
    nsis: { ...configuration.nsis, include: "build/installer.nsh" },
    deb: { ...configuration.deb, fpm: [`${writeDebianCommand()}=/usr/bin/${debianCommand}`] },
  };
}

function writeDebianCommand(): string {
  const folder = join(root, "build", "out", "debian");
  const file = join(folder, debianCommand);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, '#!/bin/sh\nexec /opt/Mezzanine/resources/cli/mezzanine "$@"\n');
  chmodSync(file, 0o755);
  return file;
}
