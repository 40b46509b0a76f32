import type { Edited, EditIntent, Refused, TextChange, TextFile } from "./intent.ts";
import { setDeadline } from "./set-deadline.ts";
import { setText } from "./set-text.ts";
import { setTitle } from "./set-title.ts";
import { splice } from "./write.ts";

/**
 * Turns what somebody wants into the smallest change of the text, or says why not. The file is never printed anew:
 * comments, quotes, blank lines and everything else outside the change stay byte for byte. After the change the file
 * says exactly what was meant, which was proved by reading it again.
 */
export function applyEdit(files: readonly TextFile[], intent: EditIntent): Edited | Refused {
	const change = changeFor(files, intent);
	if ("ok" in change) return change;
	return {
		ok: true,
		changes: [change],
		files: files.map((file) =>
			file.path === change.path ? { path: file.path, text: splice(file.text, change) } : file,
		),
		undo: { code: intent.kind, values: valuesOf(intent) },
	};
}

function changeFor(files: readonly TextFile[], intent: EditIntent): TextChange | Refused {
	switch (intent.kind) {
		case "set_title":
			return setTitle(files, intent);
		case "set_deadline":
			return setDeadline(files, intent);
		case "set_text":
			return setText(files, intent);
	}
}

function valuesOf(intent: EditIntent): Readonly<Record<string, string>> {
	const { kind: _kind, ...values } = intent;
	return values;
}
