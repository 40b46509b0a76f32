import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useMemo } from "react";

import type { Read } from "../../../check/protocol.ts";
import { textOf } from "../../../document/open-file.ts";
import { useWorkspace } from "../../../host/Library.tsx";
import { followers, type NamedText, usedAt } from "../../../language/standards.ts";
import { useWords } from "../../../words/index.ts";

/** A step of a shared part says so, before anything is changed: others follow it too. So does one that uses a standard step. */
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
		() => (part === undefined ? 0 : followers(workspace.files.map(asText), part)),
		[workspace.version, part],
	);
	const standard = useStandard(read, step);
	if (part !== undefined)
		return (
			<div className="od-prop">
				<Note kind="warn">
					<p className="small">{say.shared(part, count)}</p>
				</Note>
			</div>
		);
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

function asText(file: Parameters<typeof textOf>[0]): NamedText {
	return { path: file.path, text: textOf(file) };
}
