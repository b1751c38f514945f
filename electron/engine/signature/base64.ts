/** XML Schema's base64Binary: white space anywhere, nothing else but the alphabet. Null when it is not that. */
export function decodeBase64(text: string): Buffer | null {
  const packed = text.replace(/[ \t\r\n]+/gu, "");
  return packed.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(packed) ? Buffer.from(packed, "base64") : null;
}
