import { expect, test } from "vitest";
import { readParts } from "../../../electron/engine/archive/read-parts.ts";
import { verifySignatures } from "../../../electron/engine/signature/verify-signatures.ts";
import { anArchive, connectorFiles, type Files } from "../../builders/an-archive.ts";
import { aSignatureXml, aSigner, signedFiles } from "../../builders/a-signed-package.ts";

const honest = signedFiles(connectorFiles, [aSignatureXml(connectorFiles, { signer: aSigner() })]);
const [part = ""] = Object.keys(honest).filter((name) => name.endsWith(".psdsxs"));

/** The honest files with the signature part under another name, as written in the archive and in the relationship to it. */
const renamed = (written: string): Files =>
  Object.fromEntries(
    Object.entries(honest).map(([name, content]) => [
      name === part ? written : name,
      name.endsWith("origin.psdsor.rels") ? content.toString().replace(part, written) : content,
    ]),
  );

async function verdictOn(files: Files) {
  const parts = readParts(await anArchive(files));
  if (!parts.ok) throw new Error(parts.error.kind);
  return (await verifySignatures(parts.value, { extraCertificates: [] })).report.integrity.kind;
}

const [once, twice] = [part.replace("xml-signature", "xml%2Dsignature"), part.replace("xml-signature", "xml%252Dsignature")];

test.each([
  ["once", once],
  ["twice", twice],
])("a signature part whose name is encoded %s carries the package all the same", async (_, written) => {
  expect(written).not.toBe(part);
  expect(await verdictOn(renamed(written))).toBe("intact");
});

test("what is named like the encoding of a signature part is no packaging", async () => {
  expect(await verdictOn({ ...renamed(twice), [once]: "section Evil;" })).not.toBe("intact");
});
