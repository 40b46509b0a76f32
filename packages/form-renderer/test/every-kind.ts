import { fileURLToPath } from "node:url";
import { checkFiles, compile, type InputFile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";

import { libraryFiles, yamlIn } from "./birth-registration.ts";

const definitions = fileURLToPath(new URL("./harness/definitions/", import.meta.url));

/**
 * The gallery's procedure, with every kind of field that the language has, beside the library whose fields it uses.
 *
 * @throws Error with what the checker says of it, so that nothing is shown that nobody could publish
 */
export async function compileEveryKind(): Promise<Bundle> {
	const own = [...(await yamlIn(definitions)), goods()];
	const { library, findings } = checkFiles([...(await libraryFiles()), ...own]);
	const names = new Set(own.map(({ path }) => path));
	const wrong = findings.filter(({ file, severity }) => names.has(file) && severity === "error");
	if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join("\n"));
	return compile(library, "every_kind").bundle;
}

/** Ten thousand codes, as many as a customs tariff has. */
function goods(): InputFile {
	const codes = Array.from(
		{ length: 10_000 },
		(_, n) => `      "${String(n).padStart(4, "0")}.10":`,
	);
	const head = ["lists:", "  sample_goods:", "    certainty: illustrative", "    codes:"];
	return { path: "sample_goods.codes.yaml", text: `${[...head, ...codes].join("\n")}\n` };
}
