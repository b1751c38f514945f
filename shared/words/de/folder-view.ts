import type { AccessUnknown, FolderPlace, FolderProgram, NotReadBecause, ReadingSource, TransferRequest } from "../../model/folder-view.ts";
import type { GatewayState } from "../../model/gateway.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, isOne, numberText, quoted } from "./phrases.ts";

type Transfer = TransferRequest["kind"];

const countedConnectors = (count: number): string => counted(count, "Connector", "Connectors");

export const folderViewTexts = {
  place: {
    "documents": "Benutzerdefinierte Connectors",
    "documents-older-name": "Benutzerdefinierte Connectors, älterer Name",
    "other-documents": "Benutzerdefinierte Connectors in einem anderen Ordner „Dokumente“",
    "near-miss": "Fast der Ordner für benutzerdefinierte Connectors",
    "certified-installer": "Zertifizierte Connectors, Installer-Version",
    "certified-store": "Zertifizierte Connectors, Store-Version",
    "gateway": "Lokales Datengateway",
    "gateway-named": "Lokales Datengateway, nach Ihrer Angabe",
    "added": "Von Ihnen hinzugefügt",
  } satisfies Readonly<Record<FolderPlace, string>>,
  programs: {
    "desktop": "von Power BI Desktop",
    "desktop-installer": "von Power BI Desktop (Installer-Version)",
    "desktop-store": "von Power BI Desktop (Store-Version)",
    "standard-gateway": "vom lokalen Datengateway im Standardmodus",
    "personal-gateway": "vom lokalen Datengateway im persönlichen Modus",
  } satisfies Readonly<Record<FolderProgram, string>>,
  readBy: {
    "reads": (program: string) => `Wird ${program} gelesen.`,
    "unless-configured": (program: string) => `Wird ${program} gelesen, sofern im Gateway kein anderer Ordner festgelegt ist.`,
  },
  sources: {
    "engineer":
      "Woher das bekannt ist: Ein Microsoft-Entwickler hat es gesagt, nachdem er den Code von Power BI Desktop gelesen hatte. Niemand hat gesagt, dass sich Installer- und Store-Version hier unterscheiden.",
    "documentation": "Woher das bekannt ist: aus der Dokumentation von Microsoft.",
    "vendors": "Woher das bekannt ist: aus der Dokumentation mehrerer Connectors.",
    "scripts": "Woher das bekannt ist: aus mehreren öffentlichen Skripts. Microsoft dokumentiert es nicht.",
    "user": "Woher das bekannt ist: Sie haben es angegeben.",
  } satisfies Readonly<Record<ReadingSource, string>>,
  howKnown: "Woher das bekannt ist",
  unread: "Wird nicht gelesen",
  notRead: {
    "usual-name-exists": "Power BI Desktop liest ihn nicht, weil der Ordner mit dem üblichen Namen vorhanden ist.",
    "older-name-read": "Er ist nicht vorhanden. Power BI Desktop liest deshalb den Ordner mit dem älteren Namen.",
    "other-documents": "Power BI Desktop liest ihn nicht, weil Ihr Ordner „Dokumente“ an einem anderen Ort ist.",
    "near-miss": "Power BI Desktop liest ihn nicht, weil sein Name oder sein Ort nicht der richtige ist.",
  } satisfies Readonly<Record<NotReadBecause, string>>,
  doesNotLoad: (count: number) =>
    isOne(count)
      ? "Der Connector darin wird nicht geladen. Verschieben Sie ihn in den Ordner, der gelesen wird."
      : `Die ${countedConnectors(count)} darin werden nicht geladen. Verschieben Sie sie in den Ordner, der gelesen wird.`,
  names: (count: number) => counted(count, "Connector-Datei", "Connector-Dateien"),
  moreNames: (count: number) => `und ${numberText(count)} weitere`,
  absent: (count: number) => `${counted(count, "möglicher Ordner ist", "mögliche Ordner sind")} nicht vorhanden`,
  absentExplain: "Programme würden diese Ordner lesen, wenn es sie gäbe. Dass sie fehlen, ist kein Fehler.",
  loading: "Ordner werden geprüft…",
  failed: "Die Ordner konnten nicht geprüft werden. Versuchen Sie es erneut. Wenn es wieder geschieht, starten Sie Mezzanine neu.",
  tryAgain: "Erneut versuchen",
  create: "Ordner erstellen",
  createExplain: "Power BI Desktop liest diesen Ordner, sobald er vorhanden ist.",
  created: (path: ForeignText) => `${quoted(path)} wurde erstellt.`,
  undoCreate: "Ordner wieder entfernen",
  undoCreateExplain: "Mezzanine hat diesen Ordner erstellt, und er ist leer.",
  undone: "Der leere Ordner wurde entfernt.",
  move: (count: number) => (isOne(count) ? "Connector verschieben…" : `${countedConnectors(count)} verschieben…`),
  useForGateway: "Das lokale Datengateway liest diesen Ordner",
  useForGatewayExplain: "Wählen Sie das aus, wenn der Ordner in der Gateway-App unter „Connectors“ festgelegt ist.",
  gatewayNamed: "Gespeichert. Im Gateway wurde nichts geändert.",
  access: {
    allowed: "Das Konto des Gateways darf ihn lesen.",
    denied:
      "Das Konto des Gateways darf ihn nicht lesen. Deshalb kann das Gateway nicht laden, was darin ist. Erteilen Sie dem Konto die Leseberechtigung, oder wählen Sie in der Gateway-App einen anderen Ordner aus.",
    notKnown: {
      "not-windows": "Ob das Konto des Gateways ihn lesen darf, ist nur auf dem Computer des Gateways zu sehen.",
      "no-gateway":
        "Ob ein Gateway ihn lesen darf, ist nicht bekannt, weil auf diesem Computer kein Gateway im Standardmodus installiert ist.",
      "network":
        "Ob das Konto des Gateways ihn lesen darf, ist nicht bekannt, weil er auf einem anderen Computer liegt. Dienste sehen keine von Ihnen verbundenen Laufwerke und melden sich bei anderen Computern als dieser Computer an. Wählen Sie einen Ordner auf dem Datenträger des Gateways.",
      "rules-not-read":
        "Ob das Konto des Gateways ihn lesen darf, ist nicht bekannt, weil die Zugriffsregeln nicht gelesen werden konnten. Sehen Sie unter Eigenschaften > Sicherheit nach.",
      "only-administrators":
        "Die Zugriffsregeln nennen Administratoren und Konten, die nicht zum Gateway gehören. Das Konto des Gateways darf ihn nur lesen, wenn jemand es zum Administrator gemacht hat. Erteilen Sie dem Konto die Leseberechtigung, um sicherzugehen.",
      "other-accounts":
        "Ob das Konto des Gateways ihn lesen darf, ist nicht bekannt: Die Zugriffsregeln nennen Gruppen oder Konten, zu denen es gehören kann.",
    } satisfies Readonly<Record<AccessUnknown, string>>,
    fileDenied:
      "Das Konto des Gateways darf diese Datei nicht lesen. Deshalb kann das Gateway sie nicht laden. Erteilen Sie dem Konto die Leseberechtigung.",
  },
  service: {
    installed: (account: ForeignText) =>
      `Auf diesem Computer ist ein lokales Datengateway im Standardmodus installiert. Es wird als ${quoted(account)} ausgeführt.`,
    accountNotKnown:
      "Auf diesem Computer ist ein lokales Datengateway im Standardmodus installiert. Unter welchem Konto es ausgeführt wird, konnte nicht gelesen werden.",
    notInstalled: "Auf diesem Computer ist kein lokales Datengateway im Standardmodus installiert.",
    notKnown: "Ob ein lokales Datengateway installiert ist, ist nur unter Windows zu sehen.",
  },
  transfer: {
    title: {
      "move": (count: number) => `${countedConnectors(count)} verschieben`,
      "copy-to-gateway": (count: number) => `${countedConnectors(count)} zum Gateway kopieren`,
    } satisfies Readonly<Record<Transfer, (count: number) => string>>,
    how: {
      "move":
        "Jede Datei wird in den Ordner kopiert, den Power BI Desktop liest. Das Original wird in Quarantäne verschoben. Durch Rückgängigmachen kommt es zurück.",
      "copy-to-gateway":
        "Jede Datei wird in den Ordner des Gateways kopiert und bleibt auch, wo sie ist. Durch Rückgängigmachen wird die Kopie entfernt.",
    } satisfies Readonly<Record<Transfer, string>>,
    into: "Ziel",
    folderIsMade: "Der Ordner ist noch nicht vorhanden und wird erstellt.",
    replace: (name: ForeignText) => `${quoted(name)} ersetzen. Die Datei wird in Quarantäne verschoben.`,
    mustReplace: "Eine Datei mit diesem Namen ist vorhanden. Sie bleibt, sofern Sie sie nicht ersetzen.",
    clashes: (name: ForeignText) => `${quoted(name)} hat dieselbe Datenquellenart. Möglicherweise werden nicht beide zusammen geladen.`,
    nothing: "Nichts davon kann verschoben oder kopiert werden.",
    go: {
      "move": (count: number) => `${countedConnectors(count)} verschieben`,
      "copy-to-gateway": (count: number) => `${countedConnectors(count)} kopieren`,
    } satisfies Readonly<Record<Transfer, (count: number) => string>>,
    done: {
      "move": (count: number) => `${countedConnectors(count)} verschoben. Starten Sie Power BI Desktop neu.`,
      "copy-to-gateway": (count: number) => `${countedConnectors(count)} in den Ordner des Gateways kopiert.`,
    } satisfies Readonly<Record<Transfer, (count: number) => string>>,
    reason: {
      "move": "In den Ordner verschoben, den Power BI Desktop liest",
      "copy-to-gateway": "In den Ordner des Gateways kopiert",
    } satisfies Readonly<Record<Transfer, string>>,
    ended: "Nicht alles wurde ausgeführt",
  },
  gateway: {
    title: "Bereitschaft für das Gateway",
    explain: "Was ein lokales Datengateway von jedem Connector benötigt, soweit es auf diesem Computer erkennbar ist.",
    check: "Bereitschaft prüfen",
    checking: "Connectors werden gelesen…",
    again: "Erneut prüfen",
    failed: "Die Connectors konnten nicht geprüft werden. Durchsuchen Sie erneut, und prüfen Sie dann noch einmal.",
    states: {
      "ready": "Es ist nichts bekannt, was ein Gateway daran hindert, ihn zu verwenden",
      "unusable": "Ein Gateway kann ihn so nicht verwenden",
      "versions-differ": "Der Ordner des Gateways enthält eine andere Version",
      "not-there": "Nicht im Ordner des Gateways",
      "folder-not-known": "Der Ordner des Gateways ist nicht bekannt",
    } satisfies Readonly<Record<GatewayState, string>>,
    nothing:
      "In den Ordnern, die Power BI Desktop oder ein Gateway liest, sind keine benutzerdefinierten Connectors. Fügen Sie einen hinzu, und prüfen Sie dann noch einmal.",
    copy: "In Gateway-Ordner kopieren…",
    versions: (here: ForeignText | null, there: ForeignText | null) =>
      `Version hier: ${here === null ? "nicht angegeben" : quoted(here)}. Version dort: ${there === null ? "nicht angegeben" : quoted(there)}.`,
    switches: "Einstellungen des Gatewayclusters",
  },
};
