import type { EditIntent } from "@onedoor/dsl/edit";

import { findKey, keyLines } from "../language/key-lines.ts";
import type { SourceText } from "./protocol.ts";

/**
 * A title in a language that a side file translates is changed in that file, where it names its item by the path it
 * has in the file that is translated. Any other intent stays as it is.
 */
export function whereWritten(texts: readonly SourceText[], intent: EditIntent): EditIntent {
	if (intent.kind !== "set_title") return intent;
	const source = texts.find(({ path }) => path === intent.file)?.text ?? "";
	const owner = (findKey(source, "procedure") ?? findKey(source, "part"))?.value;
	const key = intent.path === "" ? "title" : `${intent.path}.title`;
	const translation = texts.find(
		({ path, text }) =>
			path.endsWith(".texts.yaml") &&
			findKey(text, "texts_for")?.value === owner &&
			findKey(text, "language")?.value === intent.language &&
			keyLines(text).some((line) => line.path[0] === "texts" && line.path[1] === key),
	);
	if (owner === undefined || translation === undefined) return intent;
	return { kind: "set_text", file: translation.path, path: `texts.${key}`, text: intent.text };
}
