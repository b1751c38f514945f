import { session, type Session } from "electron";
import { lockDownSession } from "./lock-down.ts";
import { builtFolder } from "./built.ts";
import { servePage } from "./serve-page.ts";

/** The window's own session, kept in memory: it has nothing to remember that the store does not. */
export function openSession(): Session {
  const own = session.fromPartition("window");
  lockDownSession(own);
  servePage(own, builtFolder("renderer"));
  return own;
}
