import { unreachable } from "../../base/impossible.ts";
import type { AccessVerdict, FolderEntry, GatewayService } from "../../model/folder-view.ts";
import type { GatewayConnector, GatewayPlace } from "../../model/gateway.ts";
import { foreign } from "../foreign-text.ts";
import type { Words } from "../words.ts";

type FolderWords = Words["window"]["folders"];
type DiagnosisWords = Words["diagnosis"];

/** One sentence for each program that reads a folder, and how that is known. */
export const describeReadings = (
  { readings }: Pick<FolderEntry, "readings">,
  { view }: FolderWords,
): readonly { readonly claim: string; readonly source: string }[] =>
  readings.map(({ program, certainty, source }) => ({
    claim: view.readBy[certainty](view.programs[program]),
    source: view.sources[source],
  }));

/** What is wrong with a folder, or what it is when nothing is. */
export function describeFolder(folder: FolderEntry, words: FolderWords): readonly string[] {
  const { role, state, notReadBecause, connectorCount, access } = folder;
  const why = notReadBecause === null ? null : words.view.notRead[notReadBecause];
  const own = role === "added" || role === "certified-installer" || role === "certified-store" ? words.roleExplain[role] : null;
  const said = [
    // That it does not exist is said once.
    notReadBecause === "older-name-read" ? "" : words.stateExplain[state],
    why ?? "",
    notReadBecause !== null && connectorCount > 0 ? words.view.doesNotLoad(connectorCount) : "",
    folder.isGatewayNamed && role === "added" ? "" : (own ?? ""),
    access === null ? "" : describeAccess(access, words),
  ];
  return said.filter((text) => text !== "");
}

export function describeAccess(access: AccessVerdict, { view }: FolderWords): string {
  switch (access.kind) {
    case "allowed":
    case "denied":
      return view.access[access.kind];
    case "not-known":
      return view.access.notKnown[access.because];
    default:
      return unreachable(access);
  }
}

export function describeService(service: GatewayService, { view }: FolderWords): string {
  switch (service.kind) {
    case "installed":
      return service.account === null ? view.service.accountNotKnown : view.service.installed(foreign(service.account));
    case "not-installed":
      return view.service.notInstalled;
    case "not-known":
      return view.service.notKnown;
    default:
      return unreachable(service);
  }
}

export function describePlace(place: GatewayPlace, { gateway }: DiagnosisWords): string {
  switch (place.kind) {
    case "same-file":
      return gateway.inFolder;
    case "other-content":
      return gateway.otherBytes(foreign(place.name));
    case "only-there":
      return gateway.onlyThere;
    case "not-there":
      return gateway.notInFolder;
    case "folder-not-known":
      return gateway.folderNotKnown;
    default:
      return unreachable(place);
  }
}

/** What a gateway can do with one connector. */
export function describeConnector(
  { kinds, place, access, version }: Pick<GatewayConnector, "kinds" | "place" | "access" | "version">,
  { diagnosis, window: { folders } }: Pick<Words, "diagnosis" | "window">,
): readonly string[] {
  const texts = diagnosis.gateway;
  const named = (text: string | null) => (text === null ? null : foreign(text));
  return [
    describePlace(place, diagnosis),
    ...(place.kind === "other-content" ? [folders.view.gateway.versions(named(version), named(place.version))] : []),
    // "It" is the file that was just named.
    ...(access === null ? [] : [access.kind === "denied" ? folders.view.access.fileDenied : describeAccess(access, folders)]),
    ...(kinds.length === 0 ? [texts.noKinds] : []),
    ...kinds.flatMap(({ name, testConnection, authentication }) => [
      texts.testConnection[testConnection](foreign(name)),
      authentication === null ? texts.signInNotKnown : texts.signIn(authentication.map(foreign)),
      ...(authentication?.some((one) => one === "OAuth" || one === "Aad") === true ? [texts.oauth] : []),
    ]),
  ];
}
