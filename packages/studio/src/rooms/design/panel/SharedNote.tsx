import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useMemo } from "react";

import type { Read } from "../../../check/protocol.ts";
import { textOf } from "../../../document/open-file.ts";
import { useWorkspace } from "../../../host/Library.tsx";
import { keyLines } from "../../../language/key-lines.ts";
import { useWords } from "../../../words/index.ts";

/** A step of a shared part says so, before anything is changed: others follow it too. */
export function SharedNote({
	read,
	step,
}: {
	readonly read: Read;
	readonly step: string;
}): ReactElement | null {
	const { step: say } = useWords();
	const workspace = useWorkspace();
	const inside = read.definition.steps[step]?.inside;
	const around = inside === undefined ? undefined : read.definition.steps[inside];
	const part = around?.does === "follow" ? around.part : undefined;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	const count = useMemo(
		() =>
			part === undefined
				? 0
				: workspace.files.filter((file) => follows(textOf(file), file.path, part)).length,
		[workspace.version, part],
	);
	if (part === undefined) return null;
	return (
		<div className="od-prop">
			<Note kind="warn">
				<p className="small">{say.shared(part, count)}</p>
			</Note>
		</div>
	);
}

function follows(text: string, path: string, part: string): boolean {
	return (
		path.endsWith(".procedure.yaml") &&
		keyLines(text).some(
			({ path: keys, value }) => keys[0] === "steps" && keys.at(-1) === "part" && value === part,
		)
	);
}
