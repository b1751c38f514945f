import type { Words } from "../words.ts";
import { counted, namesInWords, numberText, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

export const policyTexts: Words["policy"] = {
  outcomes: { met: "se cumple", different: "no se cumple", unknown: "no se sabe" },
  summary: {
    met: "Esta directiva se cumple.",
    different: "Esta directiva no se cumple.",
    unknown: "No se encontró ninguna diferencia, pero no se pudo leer todo.",
  },
  rules: {
    "forbidden": "Conectores prohibidos",
    "allowed-only": "Solo conectores permitidos",
    "required": "Conectores obligatorios",
    "minimum-version": "Versión mínima",
    "trusted": "Huellas digitales de confianza",
    "no-unsigned": "Ningún conector sin firmar",
    "no-shadows": "Ningún conector que pueda usarse en lugar de uno certificado",
  },
  differences: {
    forbidden: (name) => `${quoted(name)} está prohibido.`,
    notAllowed: (name) => `${quoted(name)} no es uno de los conectores permitidos.`,
    older: (name, version, wanted) =>
      `${quoted(name)} tiene la versión ${versionInWords(version)}. La directiva exige ${versionInWords(wanted)} o posterior.`,
    unsigned: (name) => `${quoted(name)} no está firmado.`,
    altered: (name) => `${quoted(name)} se modificó después de la firma.`,
    shadows: (name, certified) => `${quoted(name)} puede usarse en lugar de ${namesInWords(certified)}.`,
    missing: "No está instalado ninguno de los conectores obligatorios.",
    notTrusted: (thumbprint) => `${thumbprintInWords(thumbprint)} no está en la lista de huellas de confianza.`,
  },
  unknown: {
    "connector-not-known": (name) => `No se pudo leer lo que esta regla pregunta sobre ${quoted(name)}.`,
    "version-not-known": (name) => `${quoted(name)} no tiene una versión que se pueda comparar.`,
    "signature-not-checked": (name) => `No se pudo comprobar la firma de ${quoted(name)}.`,
    "folder-not-read": (path) => `No se pudo leer la carpeta ${quoted(path)}.`,
    "left-out": "La instantánea no contiene todos los conectores.",
    "trusted-list-not-read": "No se pudo leer la lista de huellas de confianza.",
  },
  failures: {
    "too-large": "Este archivo es demasiado grande para una directiva.",
    "not-a-policy": (place) => `No es una directiva que Mezzanine pueda leer (${quoted(place)}).`,
    "newer-format": "Esta directiva es para una versión posterior de Mezzanine. Actualice Mezzanine para usarla.",
    "not-read": (because) => `${fileFailures[because].problem} Elija otro archivo.`,
  },
  page: {
    title: "Directiva",
    explain:
      "Una directiva es un archivo con reglas para los conectores y las entradas de confianza de un equipo. Abra una para comprobar este equipo. La comprobación no cambia nada.",
    choose: "Abrir una directiva…",
    empty: {
      title: "No hay ninguna directiva abierta",
      text: "Abra una directiva de su administrador o cree una a partir de este equipo con «mezzanine policy init».",
    },
    checking: "Comprobando este equipo…",
    checkAgain: "Comprobar de nuevo",
    notOpened: (fileName) => `No se pudo abrir ${quoted(fileName)}`,
    notChecked: {
      title: "Este equipo no se comprobó",
      text: "El examen se detuvo antes de terminar. Examine de nuevo.",
    },
    sections: { different: "No se cumplen", unknown: "No se sabe", met: "Se cumplen" },
    more: (count) => `Aquí no se muestran ${numberText(count)} más. «mezzanine policy check --json» los enumera todos.`,
    fix: {
      title: "Lo que Mezzanine puede corregir",
      explain:
        "Mezzanine solo cambia lo que nombra una regla. Puede deshacer los movimientos en el historial, y se conserva una copia de seguridad de la lista de huellas de confianza.",
      trust: (count) => `Agregar ${counted(count, "huella", "huellas")} a la lista…`,
      conflict: (name) => `${quoted(name)} no se mueve: una regla lo excluye y otra lo exige.`,
      toInstall: (id) => `Regla ${quoted(id)}: instale un conector adecuado.`,
    },
    exports: {
      title: "Para otros equipos",
      explain:
        "Archivos para las herramientas de un administrador. Comprueban esta directiva en muchos equipos y corrigen lo que difiere. Se guardan en una carpeta nueva, con un archivo Léame.",
      engines: {
        intune: "Intune…",
        configmgr: "Configuration Manager…",
        gpo: "Directiva de grupo…",
        dsc: "DSC…",
        osquery: "osquery, Fleet…",
      },
      byCommand: "En el explorador no se puede guardar una carpeta. Cree los archivos en la línea de comandos: «mezzanine export».",
      saved: (folder) => `Los archivos se han guardado en ${quoted(folder)}. El archivo Léame explica cómo usarlos.`,
    },
    reason: (ids) => `Regla de la directiva: ${namesInWords(ids)}`,
  },
};
