import type { CommandLineWords } from "../../words.ts";
import { counted, numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command policy. */
export const policyCommandTexts: CommandLineWords["policy"] = {
  listed: "Si este equipo, o las instantáneas de otros, cumplen una directiva; --fix lo corrige.",
  description:
    "Una directiva es un archivo YAML o JSON breve con reglas: conectores que están prohibidos, se permiten, son obligatorios o necesitan una versión mínima, huellas digitales que deben ser de confianza, ningún conector sin firmar, ningún conector que pueda usarse en lugar de uno certificado. check comprueba este equipo, o las instantáneas que indique (archivos, carpetas, patrones), e informa de cada regla. Con --fix mueve a la cuarentena los conectores que nombra una regla y agrega las huellas que faltan a la lista de huellas de confianza, después de mostrarlo y preguntar; undo y trust restore lo deshacen. No se toca nada que no nombre una regla. init escribe una directiva que describe cómo está ahora este equipo, como punto de partida. La página docs/policy.md muestra cada regla con un ejemplo.",
  options: {
    json: optionTexts.json,
    fix: "Con check de este equipo: corregir lo que nombran las reglas; se puede deshacer.",
    dryRun: "Con --fix: indicar qué se haría, sin hacer nada.",
    yes: "Con --fix: hacerlo sin preguntar. Es necesario si no hay ningún terminal en el que preguntar.",
    output: "Para init: el archivo que se escribe. Sin esta opción, la directiva va a la salida estándar.",
    replace: "Para init: sobrescribir un archivo con ese nombre.",
  },
  exitCodes: {
    0: "la directiva se cumple o se escribió",
    1: "la directiva no se cumple o algo se rechazó; la frase de la salida de error estándar indica por qué",
    2: "uso incorrecto, o ningún terminal en el que preguntar y falta --yes; no se cambió nada",
    3: "un archivo no se pudo leer, o no se encontró ninguna diferencia pero no se pudo leer todo",
  },
  fixIsForThisComputer: "--fix es para este equipo, no para instantáneas",
  nothingFound: (given) => `No se encontró ninguna instantánea en ${quoted(given)}.`,
  saved: (path) => `La directiva es ${quoted(path)}.`,
  about: (computer, user) => `${quoted(computer)}, ${quoted(user)}`,
  rule: (outcome, id, title) => `${outcome}: ${id} (${title})`,
  more: (count) => `y ${numberText(count)} más; --json los muestra todos`,
  computers: (facts) =>
    [
      `${counted(facts.met, "equipo cumple", "equipos cumplen")} la directiva, ${numberText(facts.different)} no.`,
      ...(facts.unknown > 0 ? [`De ${counted(facts.unknown, "equipo", "equipos")} no se sabe.`] : []),
      ...(facts.failed > 0 ? [counted(facts.failed, "archivo no se pudo leer.", "archivos no se pudieron leer.")] : []),
    ].join(" "),
  fix: {
    quarantine: "Estos conectores pasan a la cuarentena:",
    trust: "La lista de huellas de confianza cambia:",
    conflict: (name) => `${quoted(name)} se queda: una regla lo excluye y otra lo exige.`,
    toInstall: (id) => `${id}: instale un conector adecuado con «mezzanine install».`,
    ask: "¿Hacer esto?",
    nothing: "No hay nada que Mezzanine pueda corregir.",
    reason: (id) => `regla de la directiva ${id}`,
  },
};
