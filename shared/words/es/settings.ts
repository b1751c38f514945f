import type { Settings } from "../../model/inventory.ts";
import type { SecurityLevel } from "../../model/trust.ts";

export const settingsPage = {
  title: "Configuración",
  security: "¿Qué está seleccionado en Power BI Desktop en «Extensiones de datos»?",
  securityExplain: "Esta opción decide qué conectores carga Power BI. Mezzanine no puede leerla, así que seleccione lo que vea allí.",
  levels: {
    "trusted-only":
      "(Opción recomendada) Permitir solo la carga de extensiones certificadas por Microsoft y otras extensiones de terceros que sean de confianza",
    "any": "(Opción no recomendada) Permitir que se cargue cualquier extensión sin ninguna validación ni advertencia",
    "not-said": "No lo sé",
  } satisfies Readonly<Record<SecurityLevel, string>>,
  levelHints: {
    "trusted-only": "Se bloquean los conectores sin firmar y los firmantes desconocidos.",
    "any": "Se cargan todos los conectores, los haya creado quien los haya creado.",
    "not-said": "Mezzanine muestra entonces «no se sabe» donde depende de esta opción.",
  } satisfies Readonly<Record<SecurityLevel, string>>,
  whereToFind: "En Power BI Desktop: Archivo › Opciones y configuración › Opciones › Seguridad › Extensiones de datos.",
  appearance: "Apariencia",
  theme: "Tema",
  themes: { system: "Igual que el sistema", light: "Claro", dark: "Oscuro" } satisfies Readonly<Record<Settings["theme"], string>>,
  density: "Densidad",
  densities: { comfortable: "Cómoda", compact: "Compacta" } satisfies Readonly<Record<Settings["density"], string>>,
  culture: "Idioma de los textos de los conectores",
  cultureExplain: "Los conectores pueden tener títulos en varios idiomas. Elija cuál se muestra.",
  cultureSystem: (culture: string) => `Igual que el sistema (${culture})`,
  language: "Idiomas",
  languageLabel: "Idioma",
  languageSystem: (name: string) => `Igual que el sistema (${name})`,
  languagePseudo: "Pseudo (para probar traducciones)",
  downloads: "Descargas",
  downloadsLabel: "Ofrecer los conectores que aparezcan en Descargas",
  downloadsExplain:
    "Mientras se ejecuta, Mezzanine comprueba si hay archivos .mez y .pqx nuevos en su carpeta Descargas y ofrece revisarlos. Nunca instala un archivo por su cuenta.",
  saved: "Guardado.",
  readOnly: "Mezzanine ahora solo puede leer sus datos, así que no puede cambiar la configuración.",
  askLevel: "Seleccione una vez su opción de «Extensiones de datos» y Mezzanine podrá decir qué conectores carga Power BI.",
  answerHere: "Responder…",
  answerLater: "Responder más tarde",
  askedOnce: "Puede cambiar la respuesta más tarde en Configuración.",
  saveAnswer: "Guardar respuesta",
};

export const notifications = {
  title: "Notificaciones",
  label: "Avisarme cuando la firma de un conector se pierda o cambie",
  hint: "El sistema muestra una notificación y un número en el icono de Mezzanine mientras Mezzanine se ejecuta.",
};
