import {
	createContext,
	type ReactElement,
	type ReactNode,
	use,
	useContext,
	useSyncExternalStore,
} from "react";

import { Checker, type CheckState } from "../check/checker.ts";
import { Edits } from "../check/edits.ts";
import workerAddress from "../check/worker.ts?worker&url";
import type { Workspace } from "../document/workspace.ts";
import { startWorker } from "../shell/trusted.ts";
import { type OpenLibrary, openLibrary } from "./open-library.ts";

interface Opened extends OpenLibrary {
	readonly checker: Checker;
	readonly edits: Edits;
}

const Libraries = createContext<Opened | undefined>(undefined);

let opening: Promise<Opened> | undefined;

/** Opens the library once for the page's life; rooms come and go over it. Suspends while it opens. */
export function LibraryProvider({ children }: { readonly children: ReactNode }): ReactElement {
	opening ??= openOnce();
	return <Libraries value={use(opening)}>{children}</Libraries>;
}

export function useLibrary(): Opened {
	const library = useContext(Libraries);
	if (library === undefined) throw new Error("no library round this");
	return library;
}

/** Draws again after every change of a text or of what is known of the disk. */
export function useWorkspace(): Workspace {
	const { workspace } = useLibrary();
	useSyncExternalStore(
		(listener) => workspace.subscribe(listener),
		() => workspace.version,
	);
	return workspace;
}

export function useCheck(): CheckState {
	const { checker } = useLibrary();
	return useSyncExternalStore(
		(listener) => checker.subscribe(listener),
		() => checker.state,
	);
}

async function openOnce(): Promise<Opened> {
	const library = await openLibrary();
	const checker = new Checker(library.workspace, startWorker(workerAddress));
	return { ...library, checker, edits: new Edits(checker, library.workspace) };
}
