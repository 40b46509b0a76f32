import {
	createContext,
	type ReactElement,
	type ReactNode,
	use,
	useContext,
	useEffect,
	useState,
	useSyncExternalStore,
} from "react";

import { Checker, type CheckState } from "../check/checker.ts";
import { Edits } from "../check/edits.ts";
import workerAddress from "../check/worker.ts?worker&url";
import { Workspace } from "../document/workspace.ts";
import { startWorker } from "../shell/trusted.ts";
import { type OpenLibrary, openLibrary } from "./open-library.ts";
import { OtherTabs } from "./other-tabs.ts";

interface Opened extends OpenLibrary {
	/** Its files as they were opened, where no server has them. */
	readonly alone?: Readonly<Record<string, string>>;
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

export interface SampleProviderProps {
	/** By path. */
	readonly files: Readonly<Record<string, string>>;
	readonly children: ReactNode;
}

/** A library that exists in the page alone: it is not kept, followed or saved, and goes with what stands round it. */
export function SampleProvider({ files, children }: SampleProviderProps): ReactElement {
	const [{ library, worker }] = useState(() => openSample(files));
	useEffect(() => () => worker.terminate(), [worker]);
	return <Libraries value={library}>{children}</Libraries>;
}

function openSample(alone: Readonly<Record<string, string>>) {
	const files = Object.entries(alone).map(([path, text]) => ({ path, text, hash: path }));
	const workspace = new Workspace(files);
	const worker = startWorker(workerAddress);
	const checker = new Checker(workspace, worker);
	const edits = new Edits(checker, workspace);
	const keeping = { isRefused: false, subscribe: () => () => undefined };
	const tabs = new OtherTabs(workspace, "sample");
	const library = { name: "sample", workspace, restored: [], keeping, tabs, checker, edits, alone };
	return { library, worker };
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
