import { EventEmitter } from "node:events";
import type Electron from "electron";
import type { OnBeforeRequestListenerDetails, Session } from "electron";

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: OnBeforeRequestListenerDetails, answer: (response: { readonly cancel?: boolean }) => void) => void;

/** One session: who answers its schemes and what it refuses. */
export class StandInSession extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly asked: { permission?: Parameters<Session["setPermissionCheckHandler"]>[0]; before?: BeforeRequest } = {};
  readonly protocol = { handle: (scheme: string, handler: Handler) => void this.handlers.set(scheme, handler) };
  readonly webRequest = { onBeforeRequest: (listener: BeforeRequest) => void (this.asked.before = listener) };
  readonly setPermissionRequestHandler = (): void => undefined;
  readonly setPermissionCheckHandler = (handler: Parameters<Session["setPermissionCheckHandler"]>[0]): void => void (this.asked.permission = handler);
  readonly setDevicePermissionHandler = (): void => undefined;

  /** As Chromium would ask: first whether it may be loaded, then whoever answers the scheme. Null when refused. */
  async answer(url: string, method: string): Promise<Response | null> {
    const { before } = this.asked;
    const cancelled = before !== undefined && (await new Promise<boolean>((resolve) => before({ url, method } as OnBeforeRequestListenerDetails, ({ cancel }) => resolve(cancel === true))));
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    return cancelled || handler === undefined ? null : handler(new Request(url, { method }));
  }
}

const sessions = new Map<string, StandInSession>();

type Held = "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler";

export const session = {
  fromPartition: (name: string): StandInSession => {
    const known = sessions.get(name) ?? new StandInSession();
    sessions.set(name, known);
    return known;
  },
} satisfies { readonly fromPartition: (name: string) => Pick<Electron.Session, Held> };
