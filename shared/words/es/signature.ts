import type { FileFailure } from "../../model/finding.ts";
import type { ChainLink, SignatureCaution, TimeSource, TimestampProblem } from "../../model/signature.ts";
import type { SignatureXmlFailure } from "../../model/signature-xml.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, numberText, oidInWords, quoted } from "./phrases.ts";

/** Key usages by object identifier; others are shown as they are. */
const purpose: Readonly<Record<string, string>> = {
  "1.3.6.1.5.5.7.3.1": "servidores web (TLS)",
  "1.3.6.1.5.5.7.3.2": "clientes web (TLS)",
  "1.3.6.1.5.5.7.3.3": "firma de código",
  "1.3.6.1.5.5.7.3.4": "correo electrónico",
  "1.3.6.1.5.5.7.3.8": "marcas de tiempo",
  "2.5.29.37.0": "cualquier uso",
};

const onlyThumbprint = "Solo la huella digital indica quién es.";

export const signatureTexts = {
  purpose,
  none: "Este archivo no está firmado. No tiene certificado.",
  several: (count: number) => `${counted(count, "firma", "firmas")}. Cuenta el peor resultado.`,
  revocation: "Mezzanine no comprueba si se revocó un certificado, porque para eso hace falta una conexión con su emisor.",
  number: (index: number) => `Firma ${index}`,
  signer: "Quién firmó",
  claimedSigner: "A quién se nombra como firmante",
  claimedExplain: "Nada lo verifica: lo dice el archivo, no la firma.",
  noSigner: "Ningún certificado del archivo verifica esta firma.",
  issuedBy: "Emitido por",
  selfSigned: "sí mismo (autofirmado)",
  validity: "Validez",
  validFromTo: (from: string, to: string) => `${from} a ${to}`,
  ended: "expirado",
  notYet: "todavía no es válido",
  key: "Clave",
  purposes: "Hecho para",
  noPurposes: "no se indica ningún uso",
  serial: "Número de serie",
  sha1: "Huella digital",
  sha256: "Huella digital SHA-256",
  subject: "Nombre completo",
  method: "Método",
  signedAt: "Firmado",
  timeSaidBy: {
    "confirmed-authority": "según una marca de tiempo válida",
    "any-authority": "según una marca de tiempo; su autoridad no está confirmada en este equipo",
    "signer": "según el firmante; nada lo demuestra",
  } satisfies Readonly<Record<TimeSource, string>>,
  noTime: "no se indica ninguna fecha",
  timestamp: "Marca de tiempo",
  timestampBy: (authority: ForeignText, policy: ForeignText | null, isConfirmed: boolean) =>
    `${isConfirmed ? "de" : "a nombre de"} ${quoted(authority)}${policy === null ? "" : `, según su directiva ${oidInWords(policy)}`}`,
  timestampAhead: (time: string) => `Indica ${time}, una fecha futura, así que no demuestra nada.`,
  authorityConfirmed: "Uno de sus certificados adicionales confirma su certificado.",
  authorityNotConfirmed: "Esa autoridad no está confirmada en este equipo. Cualquiera puede crear un certificado con cualquier nombre.",
  authoritySelfSigned: "Su certificado está autofirmado.",
  authoritySha1: "Autoridad",
  noTimestamp: "ninguna",
  timestampProblem: {
    "unreadable": "no se puede leer",
    "imprint-differs": "pertenece a otra firma",
    "token-signature-wrong": "su propia firma es incorrecta",
    "no-certificate": "falta su certificado",
    "certificate-not-named": "no nombra el certificado que la firmó",
    "not-a-timestamping-certificate": "su certificado no es solo para marcas de tiempo",
    "outside-validity": "está fuera del período de validez de su certificado",
    "unsupported-algorithm": "usa un método que Mezzanine no admite",
    "weak-key": "la clave de su autoridad es tan débil que cualquiera puede firmar con ella",
  } satisfies Readonly<Record<TimestampProblem, string>>,
  chain: "Cadena de certificados",
  chainLink: {
    self: "firmado por sí mismo; no confirmado en este equipo",
    yes: "firmado por el certificado siguiente; no confirmado en este equipo",
    no: "no está firmado por el emisor que nombra",
    absent: "el certificado del emisor no está ni en el archivo ni en este equipo",
    "not-an-authority": "firmado por un certificado que no tiene derecho a emitirlo",
    "weak": "firmado con una clave o un método demasiado débiles para demostrar nada",
    "unsupported": "firmado con una clave o un método que Mezzanine no comprueba",
    "unknown-condition": "el certificado o el de su emisor tiene una condición que Mezzanine no admite",
    "name-constraints": "su emisor solo puede certificar ciertos nombres, lo que Mezzanine no comprueba",
  } satisfies Readonly<Record<ChainLink["issuerSignature"], string>>,
  chainConfirmedBy: { user: "uno de sus certificados adicionales", issuer: "emisor verificado" } satisfies Readonly<
    Record<NonNullable<ChainLink["confirmedBy"]>, string>
  >,
  covers: (count: number) => `Cubre ${counted(count, "parte", "partes")} del archivo.`,
  partsChanged: "Modificado desde la firma",
  partsMissing: "Firmado, pero falta",
  partsUncovered: "Sin firmar",
  warnings: {
    "chain-broken": `Un certificado de su cadena no lo emitió el que nombra, o lo emitió uno que no puede emitir ninguno. Los nombres no demuestran nada. ${onlyThumbprint}`,
    "timestamp-in-future": "La marca de tiempo es de una fecha futura, así que no demuestra nada. Compruebe el reloj de este equipo.",
    "timestamp-before-signature": "La marca de tiempo es anterior a la fecha que indica el firmante. Una de las dos es incorrecta.",
    "root-not-confirmed": `El certificado raíz de su cadena no está confirmado en este equipo. Cualquiera puede crear uno con cualquier nombre. ${onlyThumbprint}`,
    "name-not-confirmed": `Su nombre no está confirmado en este equipo. Cualquiera puede crear un certificado con cualquier nombre. ${onlyThumbprint}`,
    "chain-unproven": `Un certificado de su cadena es demasiado débil para demostrar nada o depende de algo que Mezzanine no comprueba. Los nombres no demuestran nada. ${onlyThumbprint}`,
    "self-signed": `El certificado está firmado por sí mismo. Cualquiera puede crear uno con cualquier nombre. ${onlyThumbprint}`,
    "sha1": "Usa SHA-1, un método antiguo que ya no es seguro.",
    "expired-now": "El certificado ha expirado.",
    "not-yet-valid-now": "El certificado todavía no es válido. Compruebe el reloj de este equipo.",
    "no-eku": "El certificado no indica para qué está hecho.",
    "eku-not-code-signing": "El certificado no está hecho para firmar código.",
    "no-timestamp": "Ninguna marca de tiempo demuestra cuándo se firmó.",
    "timestamp-invalid": "La marca de tiempo no es válida.",
    "timestamp-outside-validity": "La marca de tiempo está fuera del período de validez del certificado.",
    "signed-after-expiry": "La fecha de firma indicada es posterior a la expiración del certificado.",
    "signed-before-valid": "La fecha de firma indicada es anterior al inicio de la validez del certificado.",
    "signature-time-in-future": "La fecha de firma indicada es una fecha futura.",
  } satisfies Readonly<Record<SignatureCaution, string>>,
  warningsTitle: "Advertencias",
  xml: {
    title: "XML de la firma",
    explain:
      "El texto tal como está en el archivo. Los caracteres invisibles y los que cambian el sentido de lectura se muestran como códigos. El resultado de la comprobación está más arriba.",
    label: (part: ForeignText) => `XML de ${quoted(part)}`,
    cut: (characters: number) =>
      `Caracteres que se muestran desde el principio: ${numberText(characters)}. La parte es mucho más larga que cualquier firma.`,
    copy: "Copiar XML",
    failures: {
      "changed-since": "El archivo cambió después de leerse. Examine de nuevo o vuelva a abrirlo.",
      "part-missing": "El archivo dice que esta parte contiene una firma, pero la parte no está. Pida una copia nueva al editor.",
      "part-damaged": "La parte no se puede descomprimir: sus bytes están dañados. Pida una copia nueva al editor.",
      "not-read":
        "La lectura de la parte tardó demasiado o necesitaba demasiada memoria, así que se detuvo. Cierre otros programas e inténtelo de nuevo.",
      "not-kept": "El archivo ya no está en la memoria. Vuelva a abrirlo.",
    } satisfies Readonly<Record<Exclude<SignatureXmlFailure, FileFailure> | "not-kept", string>>,
  },
};
