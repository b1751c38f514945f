import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aSignatureXml, aSignedPackage, aSigner, signedFiles } from "../builders/a-signed-package.ts";
import { anArchive, type Files } from "../builders/an-archive.ts";
import { anIcon } from "../builders/an-icon.ts";
import type { Home } from "./web-mode.ts";

// What someone's folder may look like: nothing in it is real but the connector that is certified.

const brackenfold = aSigner({ name: "Brackenfold Ltd" });
const coppice = aSigner({ name: "Coppice Analytics" });
const tinsel = aSigner({ name: "Tinsel Harbour Software" });
export const picturedSigners = { brackenfold, coppice, tinsel } as const;

interface Pictured {
  readonly title: string;
  readonly tooltip: string;
  readonly version: string;
  readonly category: string;
  readonly color: readonly [number, number, number];
  /** Of the data source kind; that of the name unless another is given. */
  readonly kind?: string;
  readonly signIn?: string;
  readonly isBeta?: boolean;
}

function connector(
  name: string,
  { title, tooltip, version, category, color, kind = name, signIn = "Anonymous = []", isBeta = false }: Pictured,
): Files {
  return {
    [`${name}.pq`]: [
      `[Version = "${version}"]`,
      `section ${name};`,
      `[DataSource.Kind = "${kind}", Publish = "${name}.Publish"]`,
      `shared ${name}.Contents = (server as text, optional company as text) as table =>`,
      `    Json.Document(Web.Contents("https://api.example.com/v2/" & server));`,
      `${kind} = [`,
      `    TestConnection = (path) => {"${name}.Contents", Json.Document(path)[server]},`,
      `    Authentication = [${signIn}],`,
      `    Label = Extension.LoadString("Title")`,
      "];",
      `${name}.Publish = [`,
      ...(isBeta ? ["    Beta = true,"] : []),
      `    Category = "${category}",`,
      `    ButtonText = {Extension.LoadString("Title"), Extension.LoadString("Tooltip")},`,
      `    LearnMoreUrl = "https://example.com/${name.toLowerCase()}",`,
      `    SourceImage = ${name}.Icons,`,
      `    SourceTypeImage = ${name}.Icons`,
      "];",
      `${name}.Icons = [`,
      `    Icon16 = {Extension.Contents("${name}16.png"), Extension.Contents("${name}20.png")},`,
      `    Icon32 = {Extension.Contents("${name}32.png"), Extension.Contents("${name}64.png")}`,
      "];",
      "",
    ].join("\r\n"),
    ...Object.fromEntries([16, 20, 32, 64].map((side) => [`${name}${side}.png`, anIcon(side, color)])),
    "resources.resx": `<root><data name="Title"><value>${title}</value></data><data name="Tooltip"><value>${tooltip}</value></data></root>`,
  };
}

const signInOfLedger = [
  'UsernamePassword = [UsernameLabel = "Ledger user", PasswordLabel = "Ledger password"]',
  'Key = [KeyLabel = "Access key", Label = "Ledger access key"]',
].join(", ");

const fernhill = (version: string): Files =>
  connector("Fernhill", {
    title: "Fernhill Data",
    tooltip: "Connect to Fernhill Data",
    version,
    category: "Online Services",
    color: [16, 124, 16],
    signIn: 'Key = [KeyLabel = "API key"]',
  });

export const pictured = {
  ledger: "Ashgrove.mez",
  shadowing: "Denodo.mez",
  untrusted: "Coppice.pqx",
  older: "Fernhill.mez",
  sent: "Fernhill.pqx",
} as const;

/** The package that the publisher sends in the course of the path. */
export const sentPackage = (): Promise<Buffer> => aSignedPackage({ signer: brackenfold }, fernhill("2.0.0"));

export async function fillPicturedHome({ connectors }: Home): Promise<void> {
  const mossline = connector("Mossline", {
    title: "Mossline Inventory",
    tooltip: "Connect to Mossline Inventory",
    version: "1.1.0",
    category: "Database",
    color: [0, 92, 197],
  });
  const ravenscar = connector("Ravenscar", {
    title: "Ravenscar Orders",
    tooltip: "Connect to Ravenscar Orders",
    version: "1.0.0",
    category: "Other",
    color: [164, 38, 44],
  });
  const greetwell = anArchive(
    connector("Greetwell", {
      title: "Greetwell",
      tooltip: "Connect to Greetwell",
      version: "1.0.0",
      category: "Other",
      color: [73, 130, 5],
    }),
  );
  const files: Readonly<Record<string, Promise<Buffer>>> = {
    [pictured.ledger]: anArchive(
      connector("Ashgrove", {
        title: "Ashgrove Ledger",
        tooltip: "Connect to Ashgrove Ledger",
        version: "3.4.1",
        category: "Online Services",
        color: [135, 100, 184],
        signIn: signInOfLedger,
        isBeta: true,
      }),
    ),
    [pictured.shadowing]: anArchive(
      connector("Denodo", {
        title: "Denodo",
        tooltip: "Connect to Denodo",
        version: "1.0.0",
        category: "Database",
        color: [218, 59, 1],
        kind: "DenodoForPowerBI",
      }),
    ),
    [pictured.untrusted]: aSignedPackage(
      { signer: coppice },
      connector("Coppice", {
        title: "Coppice Surveys",
        tooltip: "Connect to Coppice Surveys",
        version: "2.1.0",
        category: "Online Services",
        color: [3, 131, 135],
      }),
    ),
    [pictured.older]: anArchive(fernhill("1.0.0")),
    "Mossline.pqx": aSignedPackage({ signer: tinsel }, mossline),
    "Ravenscar.pqx": anArchive({
      ...signedFiles(ravenscar, [aSignatureXml(ravenscar, { signer: tinsel })]),
      "Ravenscar.pq": `${String(ravenscar["Ravenscar.pq"])}// changed`,
    }),
    "Greetwell.mez": greetwell,
    "Greetwell - Copy.mez": greetwell,
    "Hedgerow.mez": anArchive(
      connector("Hedgerow", {
        title: "Hedgerow Cloud",
        tooltip: "Connect to Hedgerow Cloud",
        version: "2.1.0",
        category: "Azure",
        color: [0, 120, 212],
      }),
    ),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(connectors, name);
    writeFileSync(path, await bytes);
    utimesSync(path, new Date("2026-03-14T09:00:00Z"), new Date("2026-03-14T09:00:00Z"));
  }
}
