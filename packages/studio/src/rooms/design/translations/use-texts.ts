import type { WrittenTexts } from "@onedoor/dsl/assist";
import { useEffect, useState } from "react";

import { useLibrary, useWorkspace } from "../../../host/Library.tsx";

/** Which texts: those of a procedure with what it names, of one file, or all. */
export interface Scope {
	readonly of: "procedure" | "file" | "library";
	/** The procedure's file, or that file. */
	readonly path: string;
}

const PAUSE_MS = 250;

/** Texts in all their languages, always as they are now. Undefined until they are first read. */
export function useTexts({ of, path }: Scope): WrittenTexts | undefined {
	const { checker } = useLibrary();
	const workspace = useWorkspace();
	const { version } = workspace;
	const [texts, setTexts] = useState<WrittenTexts>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when texts have changed.
	useEffect(() => {
		let isOld = false;
		const pause = workspace.undoable?.kind === "typing" ? PAUSE_MS : 0;
		const timer = setTimeout(() => {
			void checker.ask({ what: "texts", path, of }).then((found) => {
				if (!isOld && found !== undefined) setTexts(found);
			});
		}, pause);
		return () => {
			isOld = true;
			clearTimeout(timer);
		};
	}, [checker, path, of, version]);
	return texts;
}
