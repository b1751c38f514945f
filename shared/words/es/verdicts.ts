import type { LoadingReason, LoadingVerdict } from "../../model/trust.ts";
import type { IntegrityFacts, IntegritySentences } from "../sentence.ts";
import { counted, dayInWords, listInWords, namesInWords, quoted } from "./phrases.ts";
import { alterations, malformed, unsupported } from "./reasons.ts";

const trustedList = "la lista de huellas de confianza de este equipo";

export const loading = {
  verdicts: {
    expected: "Se espera que Power BI lo cargue.",
    blocked: "No se espera que Power BI lo cargue.",
    unknown: "No se sabe si Power BI lo carga.",
  } satisfies Readonly<Record<LoadingVerdict["kind"], string>>,
  reasons: {
    "certified-folder": "Está en la carpeta de los conectores certificados que se incluyen con Power BI.",
    "signer-trusted": `Su firmante está en ${trustedList}.`,
    "any-extension-allowed": "Usted indicó que Power BI Desktop permite cualquier extensión.",
    "folder-not-read": "Está en una carpeta que Power BI Desktop no lee.",
    "folder-of-gateway": "Está en la carpeta de la puerta de enlace; no se sabe si la puerta de enlace comprueba las firmas.",
    "not-in-a-connector-folder":
      "No está en una carpeta que se sepa que Power BI Desktop lee. Esta respuesta vale para un archivo que está en la carpeta que lee.",
    "disabled": "Usted lo deshabilitó: su archivo tiene un nombre que Power BI no carga.",
    "extension-not-accepted": "Power BI solo carga archivos que terminan en .mez, .pqx, .m o .pq.",
    "not-a-connector": "No es un conector.",
    "archive-unreadable": "Power BI no puede leer su archivo comprimido.",
    "content-unlike-name":
      "Su nombre termina como el de un archivo comprimido, pero es un documento de sección suelto; no se sabe si Power BI lo carga. Un documento así termina en .pq.",
    "name-dot-slash": "En el archivo comprimido su nombre empieza por «./»; no se sabe si Power BI lo encuentra así.",
    "several-mains":
      "Tiene más de un archivo .m o .pq en el nivel superior. Un ingeniero de Microsoft dice que Power BI no carga un conector así.",
    "no-main": "No tiene documento principal.",
    "syntax-error": "Hay un error en su código.",
    "mistake-in-helper": "Hay un error en un archivo auxiliar, que lee cuando se ejecuta; no se sabe qué hace Power BI en ese caso.",
    "code-not-checked": "Su código no se leyó por completo, así que puede haber un error que no se muestra.",
    "code-too-large": "Su código es demasiado largo para leerlo por completo, así que puede haber un error que no se muestra.",
    "name-defined-twice": "Su código define un nombre más de una vez; no se sabe si Power BI lo carga.",
    "name-undefined": "Su código usa un nombre que no está definido; no se sabe si Power BI lo carga.",
    "authentication-refused": "Declara una forma de iniciar sesión que Power BI Desktop rechaza; no se sabe si lo carga de todos modos.",
    "altered": "Se modificó después de firmarlo; no se sabe qué hace Power BI en ese caso.",
    "could-not-check": "No se pudo comprobar por completo.",
    "unsigned": "No está firmado.",
    "signer-not-trusted": `Su firmante no está en ${trustedList}.`,
    "certificate-expired": "El certificado del firmante ha expirado; no se sabe si Power BI lo acepta.",
    "trust-entry-dirty":
      "La lista de huellas de confianza incluye a su firmante, pero la entrada tiene caracteres de más que Power BI puede no aceptar.",
    "trust-list-unreadable": "No se pudo leer la lista de huellas de confianza de este equipo.",
    "security-level-not-said": "Depende de la opción «Extensiones de datos» de Power BI Desktop. Mezzanine no puede leer esa opción.",
  } satisfies Readonly<Record<LoadingReason, string>>,
  codesNotChecked: (count: number) =>
    `El código de ${counted(count, "archivo", "archivos")} no se leyó por completo, así que puede haber un error que no se muestra.`,
};

export const integrity: IntegritySentences = {
  unsigned: ({ loading }) => [
    "Sin firma, así que nada indica quién lo creó.",
    loading === null
      ? "Asegúrese de que sabe de dónde procede."
      : "Power BI solo lo carga si está seleccionada la opción «Permitir que se cargue cualquier extensión sin ninguna validación ni advertencia».",
  ],
  intact: (facts) => [
    `Firmado por ${quoted(facts.signer)}.`,
    unchangedSince(facts),
    ...futureTimestampSentences(facts),
    ...certificateSentences(facts),
    ...trustSentences(facts),
  ],
  altered: ({ signer, ...changes }) => [
    `Este archivo se modificó después de ${signer === null ? "firmarlo" : `que lo firmara ${quoted(signer)}`}: ${changesInWords(changes)}.`,
    "No lo use.",
    "Pida una copia nueva al editor.",
  ],
  unsupported: ({ because, algorithm }) => [
    `Mezzanine no pudo comprobar la firma: ${unsupported[because]}${algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}.`,
    "Trate el archivo como si no estuviera firmado.",
  ],
  malformed: ({ because }) => [
    `Mezzanine no pudo comprobar la firma: ${malformed[because]}.`,
    "Trate el archivo como si no estuviera firmado y pida una copia nueva al editor.",
  ],
};

function unchangedSince({ signedOn, signedOnSource, timestampAuthority }: IntegrityFacts["intact"]): string {
  const since = "Nada ha cambiado en el archivo desde";
  if (signedOn === null || signedOnSource === null) return `${since} entonces.`;
  const day = dayInWords(signedOn);
  switch (signedOnSource) {
    case "confirmed-authority":
      return `${since} el ${day}, según la marca de tiempo${timestampAuthority === null ? "" : ` de ${quoted(timestampAuthority)}`}.`;
    case "any-authority":
      return (
        `${since} entonces. Una marca de tiempo a nombre de ${timestampAuthority === null ? "alguna autoridad" : quoted(timestampAuthority)} dice que se firmó el ${day}, ` +
        "pero esa autoridad no está confirmada en este equipo."
      );
    case "signer":
      return `${since} entonces; según el firmante, fue el ${day}.`;
  }
}

const futureTimestampSentences = ({ futureTimestamp }: IntegrityFacts["intact"]): readonly string[] =>
  futureTimestamp === null
    ? []
    : [`Su marca de tiempo indica el ${dayInWords(futureTimestamp)}, una fecha futura, así que no demuestra nada.`];

function certificateSentences({ certificateEndedOn, isSignedAfterEnd, signedOnSource }: IntegrityFacts["intact"]): readonly string[] {
  if (isSignedAfterEnd) return ["El certificado ya había expirado para entonces. Pregunte al editor si la firma es suya."];
  if (certificateEndedOn === null) return [];
  const ended = `El certificado expiró el ${dayInWords(certificateEndedOn)}`;
  return [
    signedOnSource === "confirmed-authority"
      ? `${ended}, después de que se firmara el archivo.`
      : `${ended}; nada demuestra que el archivo se firmara antes.`,
  ];
}

function trustSentences(facts: IntegrityFacts["intact"]): readonly string[] {
  const { trust, loading } = facts;
  const signer = quoted(facts.signer);
  switch (trust) {
    case "trusted":
      return [`${signer} está en ${trustedList}${consequenceOfTrust(facts)}.`];
    case "entry-dirty":
      return [
        `${signer} está en ${trustedList}, pero la entrada tiene caracteres de más.`,
        ...(loading === "unknown" ? ["No se sabe si Power BI los acepta."] : []),
        "Pida a su administrador que corrija la entrada.",
      ];
    case "list-unreadable":
      return [`No se sabe si ${signer} está en ${trustedList}, porque no se pudo leer la lista.`];
    case "not-trusted":
      if (loading === null) return [`${signer} no está en ${trustedList}.`];
      return [
        `Power BI no lo cargará con la configuración recomendada, porque ${signer} no está en ${trustedList}.`,
        `Si la huella digital es la que ${signer} le dio por otra vía, pida a su administrador que la agregue.`,
      ];
  }
}

function consequenceOfTrust({ loading, isElsewhere, certificateEndedOn, isSignedAfterEnd }: IntegrityFacts["intact"]): string {
  const ended = certificateEndedOn !== null || isSignedAfterEnd;
  if (ended && loading === "unknown") return ", pero no se sabe si Power BI acepta un certificado que ha expirado";
  if (ended || loading !== "expected") return "";
  return `, así que se espera que Power BI lo cargue${isElsewhere ? " desde una carpeta que lee" : ""}`;
}

function changesInWords({ because, altered, missing, uncovered }: Omit<IntegrityFacts["altered"], "signer">): string {
  const parts = [
    ...(altered.length === 0 ? [] : [`${namesInWords(altered)} no ${altered.length === 1 ? "es" : "son"} lo que firmó el firmante`]),
    ...(missing.length === 0 ? [] : [`${missing.length === 1 ? "falta" : "faltan"} ${namesInWords(missing)}`]),
    ...(uncovered.length === 0 ? [] : [`${namesInWords(uncovered)} nunca ${uncovered.length === 1 ? "se firmó" : "se firmaron"}`]),
  ];
  return listInWords(parts.length > 0 ? parts : because.map((reason) => alterations[reason]));
}
