import { spawn } from "node:child_process";

/** The system's program that opens an address or a folder, with its arguments. */
export function systemOpener(platform: NodeJS.Platform, target: string): { readonly program: string; readonly args: readonly string[] } {
  // `start` is part of cmd and would interpret `&` in an address; rundll32 does not.
  if (platform === "win32") return { program: "rundll32.exe", args: ["url.dll,FileProtocolHandler", target] };
  return { program: platform === "darwin" ? "open" : "xdg-open", args: [target] };
}

/** Whether the opener started. Its result is not known, and it may run longer than this program. */
export function openWithSystem(target: string): Promise<boolean> {
  const { program, args } = systemOpener(process.platform, target);
  const child = spawn(program, args, { stdio: "ignore", detached: true, windowsHide: true });
  child.unref();
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("spawn", () => resolve(true));
  });
}
