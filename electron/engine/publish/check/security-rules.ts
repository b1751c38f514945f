import { lacking, placeOfMember, sure, unsure, type Rule, type RuleFound } from "./rule.ts";

const httpsOnly: Rule = {
  id: "https-only",
  needsWholeCode: true,
  run: (subject) => {
    const { evidence, inspection } = subject;
    const guarded = new Set(evidence?.guarded ?? []);
    return inspection.connector.functions.flatMap(({ name: functionName, kind, path, parameters }): readonly RuleFound[] => {
      const parameter =
        path?.kind === "url"
          ? path.parameter
          : kind === null
            ? undefined
            : (parameters ?? []).find(({ type }) => type === "Uri.Type")?.name;
      if (parameter === undefined || guarded.has(functionName)) return [];
      const place = placeOfMember(subject, functionName);
      // There is a check that the text does not lead to from this function.
      if (evidence?.hasGuard !== false) return [unsure({ kind: "guard-not-followed", functionName, parameter }, place)];
      return [lacking(subject, { kind: "unguarded-address", functionName, parameter }, place)];
    });
  },
};

const credentialInQuery: Rule = {
  id: "credential-in-query",
  needsWholeCode: true,
  run: ({ evidence }) =>
    (evidence?.queryCredentials ?? []).map(({ field, isCertain, place }) =>
      isCertain ? sure({ kind: "credential-in-query", field }, place) : unsure({ kind: "credential-near-query", field }, place),
    ),
};

const noSharedSecret: Rule = {
  id: "no-shared-secret",
  needsWholeCode: true,
  run: ({ evidence }) =>
    (evidence?.secrets ?? []).map(({ name, part, place }) =>
      sure(part === null ? { kind: "secret-in-code", name } : { kind: "secret-in-file", name, part }, place),
    ),
};

const tracingOff: Rule = {
  id: "tracing-off",
  needsWholeCode: true,
  run: ({ evidence }) => {
    if (evidence === null) return [];
    const { traces, traceFlags, named } = evidence;
    if (traces.length === 0 && !named.some(({ functionName }) => functionName.startsWith("Diagnostics."))) return [];
    const on = traceFlags.filter(({ isOn }) => isOn);
    if (on.length > 0) return on.map(({ name, place }) => sure({ kind: "tracing-on", flag: name }, place));
    return traceFlags.length > 0 ? [] : [unsure({ kind: "tracing-without-flag" }, traces[0]?.place ?? null)];
  },
};

const tracedValues: Rule = {
  id: "traced-values",
  needsWholeCode: true,
  run: ({ evidence }) => (evidence?.traces ?? []).map(({ functionName, place }) => unsure({ kind: "traced", functionName }, place)),
};

const evaluatedCode: Rule = {
  id: "evaluated-code",
  needsWholeCode: true,
  run: ({ evidence }) => (evidence?.evaluations ?? []).map(({ functionName, place }) => unsure({ kind: "evaluated", functionName }, place)),
};

const credentialUse: Rule = {
  id: "credential-use",
  needsWholeCode: true,
  run: ({ evidence }) => (evidence?.credentials ?? []).map(({ passedTo, place }) => unsure({ kind: "credential-used", passedTo }, place)),
};

const writtenHttp: Rule = {
  id: "written-http",
  needsWholeCode: true,
  run: ({ evidence }) => (evidence?.httpAddresses ?? []).map(({ address, place }) => unsure({ kind: "http-address", address }, place)),
};

export const securityRules: readonly Rule[] = [
  httpsOnly,
  credentialInQuery,
  noSharedSecret,
  tracingOff,
  tracedValues,
  evaluatedCode,
  credentialUse,
  writtenHttp,
];
