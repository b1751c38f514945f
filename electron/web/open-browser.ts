import { spawn } from "node:child_process";

/** The system's own way to open an address, as program and arguments. */
export function browserOpener(platform: NodeJS.Platform, url: string): { readonly program: string; readonly args: readonly string[] } {
  // `start` belongs to cmd and would read `&` in an address; rundll32 takes it as it is.
  if (platform === "win32") return { program: "rundll32.exe", args: ["url.dll,FileProtocolHandler", url] };
  return { program: platform === "darwin" ? "open" : "xdg-open", args: [url] };
}

/** Tries to open the default browser. The address is printed anyway, so a failure needs no words. */
export function openBrowser(url: string): void {
  const { program, args } = browserOpener(process.platform, url);
  const child = spawn(program, args, { stdio: "ignore", detached: true, windowsHide: true });
  child.on("error", () => undefined);
  child.unref();
}
