import type { Files } from "./an-archive.ts";

/** A small connector of that name: one data source kind, one Publish record, one function. */
export const aConnector = (name: string, version = "1.0.0"): Files => ({
  [`${name}.pq`]: [
    `[Version = "${version}"]`,
    `section ${name};`,
    `[DataSource.Kind = "${name}", Publish = "${name}.Publish"]`,
    `shared ${name}.Contents = (url as text) as table => #table({}, {});`,
    `${name} = [Authentication = [Anonymous = []], Label = "${name}"];`,
    `${name}.Publish = [ButtonText = {"${name}", "Data from ${name}"}, Category = "Other"];`,
    "",
  ].join("\r\n"),
});
