import { basename, resolve } from "node:path";
import { err } from "../../shared/base/result.ts";
import { mayMeanAnother } from "../engine/inspector/file-names.ts";
import { connectorId, openedFolder } from "../engine/scan/connector-id.ts";
import type { CheckContext } from "../engine/checks/check.ts";
import type { Inspector } from "../engine/inspector/inspector.ts";
import { createPaint } from "./paint.ts";
import { describeFile } from "./describe-file.ts";
import { exitCodeOf, type ExitCode } from "./exit-code.ts";
import { each, fileJson, writeJson } from "./json.ts";
import { judgeFile, type JudgedFile } from "./judged-file.ts";
import { gatherContext } from "./judging-context.ts";
import type { Request } from "./request.ts";
import { reportContextFailure } from "./report-failure.ts";
import type { World } from "./world.ts";

/** Reads files where they lie and says what they are. */
export async function inspectCommand(request: Extract<Request, { command: "inspect" }>, world: World): Promise<ExitCode> {
  const context = await gatherContext(request, world);
  if (!context.ok) return reportContextFailure(context.error, world);
  const judged = await inspectFiles(request.files, context.value, world);
  if (request.json) await writeJson(each(judged, (one) => fileJson(one, context.value.now)), world.stdout);
  else {
    const look = { paint: createPaint(world.stdout, world.environment), width: world.stdout.columns, culture: request.culture };
    world.stdout.write(judged.map((one) => describeFile(one, context.value, look)).join("\n"));
  }
  return exitCodeOf(judged.flatMap(({ findings }) => findings));
}

/** All at once as far as the inspecting children go; the answers in the order of the files. */
export const inspectFiles = (files: readonly string[], context: CheckContext, world: World): Promise<readonly JudgedFile[]> =>
  inspectEach(files, context, world, (judged) => Promise.resolve(judged));

/** As `inspectFiles`, with a second look at each file before the children are dismissed. */
export async function inspectEach<T>(
  files: readonly string[], context: CheckContext, world: World, lookAgain: (judged: JudgedFile, inspector: Inspector) => Promise<T>,
): Promise<readonly T[]> {
  const inspector = world.createInspector();
  try {
    return await Promise.all(
      files.map(async (file, index) => {
        const path = resolve(world.cwd, file);
        const isDoubtful = await mayMeanAnother(path);
        const content = isDoubtful ? err("name-without-text" as const) : await inspector.inspect({ kind: "file", path });
        const subject = { id: connectorId(openedFolder, `${index}`), name: basename(file), folder: null, content };
        return lookAgain(judgeFile(subject, file, context), inspector);
      }),
    );
  } finally {
    await inspector.close();
  }
}
