import { useMemo, useState, useSyncExternalStore } from "react";

import { textOf } from "../document/open-file.ts";
import { useLibrary } from "../host/Library.tsx";

export interface Touched {
	/** Texts have been changed here, or somebody asked for it. */
	readonly isPlayed: boolean;
	/** Scenarios are written for it. */
	readonly hasAny: boolean;
	play(): void;
}

/** Whether scenarios are played beside the findings: not while somebody only looks, as that loads what plays them. */
export function useTouched(procedure: string | undefined): Touched {
	const { workspace } = useLibrary();
	const [asked, setAsked] = useState<string>();
	const isTouched = useSyncExternalStore(
		(listener) => workspace.subscribe(listener),
		() => workspace.undoable !== undefined || workspace.redoable !== undefined,
	);
	const hasAny = useMemo(
		() =>
			workspace.files.some(
				(file) =>
					file.path.endsWith(".scenarios.yaml") &&
					textOf(file).includes(`scenarios_for: ${procedure}\n`),
			),
		[workspace, procedure],
	);
	const isAsked = asked !== undefined && asked === procedure;
	return { isPlayed: isTouched || isAsked, hasAny, play: () => setAsked(procedure) };
}
