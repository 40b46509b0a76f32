import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";

const examples = fileURLToPath(new URL("../../../dsl/test/examples/vn/", import.meta.url));

/** The notification of a stay, whose guests are a list that a register fills in part. */
export async function compileStay(): Promise<Bundle> {
	const names = (await readdir(examples)).filter((name) => /\.\w+\.yaml$/.test(name));
	const files = await Promise.all(
		names.map(async (path) => ({ path, text: await readFile(join(examples, path), "utf8") })),
	);
	return compile(checkFiles(files).library, "stay_notification").bundle;
}
