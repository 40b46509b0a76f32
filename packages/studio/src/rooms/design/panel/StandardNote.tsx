import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useMemo } from "react";

import type { Read } from "../../../check/protocol.ts";
import { textOf } from "../../../document/open-file.ts";
import { useWorkspace } from "../../../host/Library.tsx";
import { usedAt } from "../../../language/standards.ts";
import { useWords } from "../../../words/index.ts";

/** A step that uses a standard step says so, before anything is changed. */
export function StandardNote({
	read,
	step,
}: {
	readonly read: Read;
	readonly step: string;
}): ReactElement | null {
	const { step: say } = useWords();
	const standard = useStandard(read, step);
	return standard === undefined ? null : (
		<div className="od-prop">
			<Note kind="info">
				<p className="small">{say.standard(standard)}</p>
			</Note>
		</div>
	);
}

/** The standard step that a step uses, as its own text says it. */
function useStandard(read: Read, step: string): string | undefined {
	const workspace = useWorkspace();
	const place = read.places[step];
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	return useMemo(() => {
		const file = workspace.files.find((one) => one.path === place?.file);
		return file && place && usedAt(textOf(file), place.path);
	}, [workspace.version, place?.file, place?.path]);
}
