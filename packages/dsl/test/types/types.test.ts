import { fileURLToPath } from "node:url";

import ts from "typescript";
import { expect, test } from "vitest";

test("an impossible event does not compile", () => {
	const file = fileURLToPath(new URL("./impossible-event.ts", import.meta.url));
	const program = ts.createProgram([file], {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		exactOptionalPropertyTypes: true,
		allowImportingTsExtensions: true,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		target: ts.ScriptTarget.ES2024,
		types: [],
	});
	const faults = ts
		.getPreEmitDiagnostics(program)
		.map((one) => ts.flattenDiagnosticMessageText(one.messageText, "\n"));
	expect(faults).toEqual([]);
});
