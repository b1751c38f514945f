import { spawn } from "node:child_process";

/** The system's own way to open an address or a folder, as program and arguments. */
export function systemOpener(platform: NodeJS.Platform, target: string): { readonly program: string; readonly args: readonly string[] } {
  // `start` belongs to cmd and would read `&` in an address; rundll32 takes it as it is.
  if (platform === "win32") return { program: "rundll32.exe", args: ["url.dll,FileProtocolHandler", target] };
  return { program: platform === "darwin" ? "open" : "xdg-open", args: [target] };
}

/** Whether the opener started. What it then does is the system's business, and it may outlive us. */
export function openWithSystem(target: string): Promise<boolean> {
  const { program, args } = systemOpener(process.platform, target);
  const child = spawn(program, args, { stdio: "ignore", detached: true, windowsHide: true });
  child.unref();
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("spawn", () => resolve(true));
  });
}
