import { Button, Said, SkipLink, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useCallback, useContext, useEffect, useState } from "react";
import { Conflicts } from "../changes/Conflicts.tsx";
import { useCheck, useLibrary, useWorkspace } from "../host/Library.tsx";
import { SavingProvider } from "../host/Saving.tsx";
import { Languages } from "../shell/Languages.tsx";
import { LoadingLine } from "../shell/Loading.tsx";
import { lazy } from "../shell/lazy.tsx";
import { useQuery } from "../shell/use-query.ts";
import { LanguageContext, useWords } from "../words/index.ts";
import { DesignRoom } from "./design/DesignRoom.tsx";
import { isThere, NoSuchProcedure } from "./NoSuchProcedure.tsx";
import { Notices } from "./Notices.tsx";
import { PreviewRoom } from "./preview/PreviewRoom.tsx";
import { RoomBar } from "./RoomBar.tsx";
import { SaveStatus } from "./SaveStatus.tsx";
import { TextRoom } from "./text/TextRoom.tsx";
import { UndoRedo } from "./UndoRedo.tsx";
import { useKeys } from "./use-keys.ts";
import { type View, Views, viewOf } from "./Views.tsx";

/** One procedure, looked at in several ways over the same text. */
export function ProcedureRoom({ procedure }: { readonly procedure: string }): ReactElement {
	const { checker } = useLibrary();
	const language = useContext(LanguageContext);
	useEffect(() => checker.look(procedure, language), [checker, procedure, language]);
	return (
		<SavingProvider>
			<Room procedure={procedure} />
		</SavingProvider>
	);
}

function Room({ procedure }: { readonly procedure: string }): ReactElement {
	const words = useWords();
	const language = useContext(LanguageContext);
	const { read, status } = useCheck();
	const view = viewOf(useQuery().get("view"));
	const title = textOf(read?.definition.title, language) || procedure;
	const [isHelping, setHelping] = useState(false);
	const showHelp = useCallback(() => setHelping(true), []);
	useKeys(showHelp);
	useEffect(() => {
		document.title = `${title}, ${words.room[view]} – Onedoor ${words.shell.studio}`;
	}, [title, view, words]);
	return (
		<>
			<SkipLink to="main">{words.shell.skip}</SkipLink>
			<header className="st-head">
				<RoomBar
					onHelp={showHelp}
					title={read ? <Said text={read.definition.title} /> : <bdi>{procedure}</bdi>}
				/>
				<Views current={view} />
				<div className="st-narrow st-status">
					<SaveStatus />
					<UndoRedo />
				</div>
			</header>
			<main id="main" tabIndex={-1} className={`st-room st-room--${view}`}>
				<h1 className="od-hidden">
					{title}: {words.room[view]}
				</h1>
				<Notices />
				<Conflicts />
				<Suspense fallback={<LoadingLine className="st-under" />}>
					{status === "waiting" ? (
						<p className="muted st-under" role="status">
							{words.findings.checking}
						</p>
					) : (
						<Body view={view} procedure={procedure} />
					)}
				</Suspense>
			</main>
			<footer className="st-foot">
				<Button kind="quiet" icon="help" onClick={showHelp}>
					{words.room.help}
				</Button>
				<Languages />
			</footer>
			{isHelping ? (
				<Suspense fallback={null}>
					<Help view={view} onClose={() => setHelping(false)} />
				</Suspense>
			) : null}
		</>
	);
}

/** A text that says no procedure can still be read and mended as text. */
function Body({
	view,
	procedure,
}: {
	readonly view: View;
	readonly procedure: string;
}): ReactElement {
	const { read } = useCheck();
	const workspace = useWorkspace();
	if (read === undefined && view !== "text" && !isThere(procedure, workspace))
		return <NoSuchProcedure />;
	// What cannot be read now can still be compared with what could: the answer says so.
	if (view === "compare") return <CompareRoom procedure={procedure} />;
	if (view === "propose") return <ProposeRoom procedure={procedure} />;
	if (view === "text" || read === undefined) return <TextRoom procedure={procedure} />;
	if (view === "translations") return <TranslationsRoom read={read} />;
	if (view === "preview") return <PreviewRoom procedure={procedure} read={read} />;
	if (view === "play")
		return <PlayRoom procedure={procedure} definition={read.definition} file={read.file} />;
	return <DesignRoom read={read} />;
}

const CompareRoom = lazy(() => import("./compare/CompareRoom.tsx"));
const ProposeRoom = lazy(() => import("./propose/ProposeRoom.tsx"));

/** Loaded with its words, when somebody asks. */
const Help = lazy(() => import("../help/Help.tsx"));

/** Loaded when somebody looks at all texts at once. */
const TranslationsRoom = lazy(() => import("./design/translations/TranslationsRoom.tsx"));

/** The core and what makes people for it come only when somebody wants to play. */
const PlayRoom = lazy(() => import("./play/PlayRoom.tsx"));
