import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { limits } from "../limits.ts";

/** In the user-data folder: certificates of issuers that connector files do not carry. */
export const certificatesFolder = "certificates";

/** More than a user adds by hand; each is sent to every inspecting child. */
const mostCertificates = 200;

/**
 * The certificates that a user added, as DER, from `.cer`, `.crt`, `.der` and `.pem` files (binary or PEM, one or several a file).
 * They complete chains and give no trust to a signer. What is absent, too large or no certificate is ignored: a chain then ends earlier.
 */
export function readExtraCertificates(dataFolder: string): readonly Buffer[] {
  const folder = join(dataFolder, certificatesFolder);
  return namesIn(folder)
    .filter((name) => /\.(?:cer|crt|der|pem)$/iu.test(name))
    .sort()
    .slice(0, mostCertificates)
    .flatMap((name) => certificatesIn(join(folder, name)))
    .slice(0, mostCertificates);
}

function namesIn(folder: string): readonly string[] {
  try {
    // Read as text, a name that is none becomes the name of another file.
    return readdirSync(folder).filter((name) => !name.includes("\uFFFD"));
  } catch {
    return []; // no such folder is the usual case; one that may not be read gives no certificates either
  }
}

function certificatesIn(path: string): readonly Buffer[] {
  try {
    const facts = statSync(path);
    if (!facts.isFile() || facts.size > limits.certificateBytes) return [];
    const bytes = readFileSync(path);
    const armoured = bytes.toString("latin1").matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/gu);
    const decoded = [...armoured].map(([, text]) => Buffer.from(text ?? "", "base64"));
    return decoded.length > 0 ? decoded : [bytes];
  } catch {
    return []; // locked or gone since the folder was listed
  }
}
