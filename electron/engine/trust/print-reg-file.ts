import type { StoredTrustList } from "./plan-trust-change.ts";

/** Bytes on one line, as `reg.exe export` writes them. */
const bytesOnFirstLine = 15;
const bytesOnLine = 25;

const types = { list: "hex(7)", text: "hex(1)", expandable: "hex(2)", file: "hex(1)" } as const;

/**
 * A registration file, UTF-16 with a byte order mark, that sets one value to exactly this list, or removes it. Other values of the key stay.
 */
export function printRegFile({ key, name }: { readonly key: string; readonly name: string }, list: StoredTrustList): Buffer {
  const value = list.form === "absent" ? "-" : hexValue(list.form, list.text);
  const text = `\uFEFFWindows Registry Editor Version 5.00\r\n\r\n[${key}]\r\n"${name}"=${value}\r\n\r\n`;
  return Buffer.from(text, "utf16le");
}

function hexValue(form: keyof typeof types, text: string): string {
  const bytes = Buffer.from(form === "list" ? `${text}\0\0` : `${text}\0`, "utf16le");
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0"));
  const lines = [digits.slice(0, bytesOnFirstLine)];
  for (let at = bytesOnFirstLine; at < digits.length; at += bytesOnLine) lines.push(digits.slice(at, at + bytesOnLine));
  return `${types[form]}:${lines.map((line) => line.join(",")).join(",\\\r\n  ")}`;
}
