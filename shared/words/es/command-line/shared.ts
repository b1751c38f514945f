/** Options and exit codes that several commands have. */
export const optionTexts = {
  json: "Escribir JSON en lugar de texto.",
  dryRun: "Indicar qué se haría, sin hacer nada.",
  changed:
    "También los archivos cuyos bytes cambiaron en la cuarentena, tal como están ahora. Sin esta opción se quedan donde están y el código de salida es 1.",
  trusted: "Huellas digitales de confianza, una por línea, en lugar de la lista de este equipo.",
  culture: "Mostrar los textos en este idioma, como es o zh-Hant.",
  catalog: "Conectores certificados de este archivo JSON en lugar de la lista incluida con Mezzanine.",
  securityLevel: "La configuración de Extensiones de datos de Power BI Desktop: trusted-only o any.",
  quick:
    "No leer el código por completo: es más rápido, pero los errores del código no se ven y no se espera que se cargue ningún archivo.",
  yes: "Hacerlo sin preguntar. Es necesario si no hay ningún terminal en el que preguntar.",
  ifTaken:
    "Si el nombre que debe recibir un archivo ya está en uso: keep-both o skip. Sin esta opción, el archivo se queda donde está y el código de salida es 1.",
  reason: "Se guarda con el archivo y en el historial.",
};

export const exitCodeTexts = {
  judging: {
    0: "nada alarmante",
    1: "se encontró algo peligroso: contenido modificado, una firma o un archivo comprimido en los que no se puede confiar, o un archivo que puede usarse en lugar de un conector certificado; prevalece sobre 3",
    2: "uso incorrecto",
    3: "algo no se pudo leer o no es un conector",
  },
  moving: {
    0: "se hizo todo, o se haría",
    1: "no se hizo todo: cada archivo indica por qué; los demás están hechos",
    2: "uso incorrecto, un nombre que no coincide con nada o que coincide con varias cosas, o ningún terminal en el que preguntar y falta --yes; no se cambió nada",
    3: "algo no se pudo leer",
  },
  changing: {
    0: "hecho",
    1: "rechazado; la frase de la salida de error estándar indica por qué",
    2: "uso incorrecto, o un nombre que no coincide con nada o que coincide con varias cosas",
    3: "algo no se pudo leer",
  },
};
