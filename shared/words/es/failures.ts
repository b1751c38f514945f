import type { About, CommandName, Failure } from "../../contract/commands.ts";
import { contentCommands } from "../sentence.ts";
import { catalogueFailures } from "./catalogue.ts";
import { contentFailures } from "./previews.ts";
import { fileFailures } from "./read-failures.ts";
import { externalToolFailures } from "./external-tool.ts";
import { signatureTexts } from "./signature.ts";
import { supportTexts } from "./support.ts";
import { testingFailures } from "./shadows.ts";
import { trustFailures } from "./trust.ts";

const problemAndStep = ({ problem, step }: { readonly problem: string; readonly step: string }): string => `${problem} ${step}`;

const failureTexts: Readonly<Record<Failure<CommandName>["kind"], string>> = {
  "bad-input": "Mezzanine no entendió la solicitud. Vuelva a cargar la ventana e inténtelo de nuevo.",
  "internal": "Algo salió mal dentro de Mezzanine. Inténtelo de nuevo; si vuelve a ocurrir, reinícielo.",
  "unknown-id": "Eso ya no está. Examine de nuevo.",
  "store-read-only": "Mezzanine ahora solo puede leer sus datos, así que no se cambió nada.",
  "no-dialog":
    "En el explorador no se puede elegir una carpeta. Inicie Mezzanine como programa de escritorio o agregue la carpeta en la línea de comandos: mezzanine folders add.",
  "no-report-dialog":
    "En el explorador no puede elegir archivos. Inicie Mezzanine como programa de escritorio o lea los informes en la línea de comandos: mezzanine reports <carpeta>.",
  "already-added": "Esa carpeta ya está en la lista.",
  "not-a-folder": "Eso no es una carpeta. Elija una carpeta.",
  "not-removable": "Solo puede quitar las carpetas que agregó.",
  "absent": "La carpeta todavía no existe. Créela y examine de nuevo.",
  "not-available": "Mezzanine no puede abrirlo aquí. Copie la ruta de acceso o la dirección y ábrala usted mismo.",
  "not-https": "La dirección no es una dirección https, así que no se abre.",
  "not-a-connector": "Ese archivo no es un conector, así que no hay nada que comparar.",
  ...testingFailures,
  ...catalogueFailures,
  ...signatureTexts.xml.failures,
  ...trustFailures,
  ...supportTexts.failures,
  ...externalToolFailures,
  "vanished": problemAndStep(fileFailures.vanished),
  "in-use": problemAndStep(fileFailures["in-use"]),
  "access-denied": problemAndStep(fileFailures["access-denied"]),
  "is-a-folder": problemAndStep(fileFailures["is-a-folder"]),
  "not-a-file": problemAndStep(fileFailures["not-a-file"]),
  "link-outside": problemAndStep(fileFailures["link-outside"]),
  "link-loop": problemAndStep(fileFailures["link-loop"]),
  "name-without-text": problemAndStep(fileFailures["name-without-text"]),
  "no-answer": problemAndStep(fileFailures["no-answer"]),
  "io-error": problemAndStep(fileFailures["io-error"]),
  "inspector-failed": problemAndStep(fileFailures["inspector-failed"]),
  "too-large": "El archivo es demasiado grande.",
  "unknown-plan": "Esta vista previa ya no está actualizada. Revísela de nuevo y confirme.",
  "not-confirmed": "La confirmación debe nombrar exactamente los archivos que se eliminarán.",
  "not-undoable": "Esto ya no se puede deshacer, porque entretanto el archivo se movió o cambió.",
  "already-there": "La carpeta ya existe. Examine de nuevo para ver qué contiene.",
  "folder-not-made": "No se pudo crear la carpeta. Compruebe que tiene permiso para escribir allí o créela usted mismo.",
  "not-empty": "La carpeta ya no está vacía o usted no tiene permiso para quitarla. No se cambió nada.",
  "no-gateway-folder":
    "No se conoce ninguna carpeta de la puerta de enlace. Agregue la carpeta e indique después que la puerta de enlace la lee.",
  "not-movable": "Solo puede mover conectores desde carpetas que Power BI Desktop no lee.",
  "not-offered": "Esta reparación no es posible para el archivo tal como está ahora. Revise el archivo de nuevo.",
  "not-a-policy": "No es una directiva que Mezzanine pueda leer. Ábrala de nuevo.",
  "export-too-large": "La directiva es demasiado grande para este sistema. Divídala en varias.",
};

export const commandFailures = {
  title: "No funcionó",
  of: (command: CommandName, kind: Failure<CommandName>["kind"]) =>
    contentCommands.has(command) ? { ...failureTexts, ...contentFailures }[kind] : failureTexts[kind],
};

export const storeReadOnly = {
  "newer-schema":
    "Una versión más reciente de Mezzanine escribió los datos, así que esta versión solo los lee. Actualice Mezzanine para cambiar la configuración y hacer limpieza.",
  "disk-full":
    "El disco con los datos de Mezzanine está lleno: no puede cambiar la configuración ni hacer limpieza, pero sí restaurar archivos de la cuarentena o eliminarlos definitivamente. Libere espacio en disco y reinicie Mezzanine.",
  "no-access":
    "Mezzanine no puede escribir en su carpeta de datos: no puede cambiar la configuración ni hacer limpieza. Obtenga permiso para escribir en ella.",
  "in-use":
    "Otra sesión está usando los datos de Mezzanine: no puede cambiar la configuración ni hacer limpieza, pero sí restaurar archivos de la cuarentena o eliminarlos definitivamente. Cierre Mezzanine allí y reinícielo aquí.",
  "damaged":
    "Los datos de Mezzanine están dañados y no se pudieron mover: no puede cambiar la configuración ni hacer limpieza. Cierre los programas que usan su carpeta y reinicie Mezzanine.",
} satisfies Readonly<Record<NonNullable<About["storeReadOnlyBecause"]>, string>>;
