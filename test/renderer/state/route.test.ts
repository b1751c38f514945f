import { expect, test } from "vitest";
import { anId } from "../../builders/a-record.ts";
import { home, parseRoute, printRoute, screens, type Route } from "../../../renderer/state/route.ts";

const routes: readonly Route[] = [
  ...screens.map((screen): Route => ({ screen, shown: null })),
  { screen: "connectors", shown: { kind: "opened" } },
  { screen: "shadows", shown: { kind: "connector", id: anId("sub/Ä & #?%.mez") } },
];

test.each(routes.map((route) => [printRoute(route), route] as const))("%s leads back to where it came from", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test.each(["", "#", "#/nowhere", "#/__proto__", "garbage"])("%j leads home", (hash) => {
  expect(parseRoute(hash)).toEqual(home);
});

test.each(["#/trust/c/", "#/trust/c/%E0%A4%A", "#/trust/x/y"])("%j keeps the screen and shows nothing", (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: "trust", shown: null });
});
