import { Button, Mark, SkipLink } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useContext, useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { Read } from "../check/protocol.ts";
import { SampleProvider, useCheck, useLibrary, useWorkspace } from "../host/Library.tsx";
import { DesignRoom } from "../rooms/design/DesignRoom.tsx";
import { TextRoom } from "../rooms/text/TextRoom.tsx";
import { UndoRedo } from "../rooms/UndoRedo.tsx";
import { type View, Views, viewOf } from "../rooms/Views.tsx";
import { Languages } from "../shell/Languages.tsx";
import { Loading } from "../shell/Loading.tsx";
import { lazy } from "../shell/lazy.tsx";
import { useQuery } from "../shell/use-query.ts";
import { shortcutIn } from "../shortcuts/table.ts";
import { LanguageContext, useWords } from "../words/index.ts";
import { SAMPLE, SAMPLE_PROCEDURE } from "./sample-files.ts";
import { useTourWords } from "./words/index.ts";

const TASKS = ["fetch", "burden", "play", "undo"] as const;
type Task = (typeof TASKS)[number];

/** The studio over a sample, with one thing to do after the other. Whoever leaves leaves nothing behind. */
export default function TourRoom(): ReactElement {
	const [turn, setTurn] = useState(0);
	const query = useQuery();
	return (
		<SampleProvider key={turn} files={SAMPLE}>
			<Tour
				onAgain={() => {
					query.set({ view: undefined, step: undefined, burden: undefined, item: undefined });
					setTurn(turn + 1);
				}}
			/>
		</SampleProvider>
	);
}

function Tour({ onAgain }: { readonly onAgain: () => void }): ReactElement {
	const words = useWords();
	const say = useTourWords();
	const query = useQuery();
	const language = useContext(LanguageContext);
	const { checker } = useLibrary();
	const { read } = useCheck();
	const view = viewOf(query.get("view"));
	useEffect(() => checker.look(SAMPLE_PROCEDURE, language), [checker, language]);
	useEffect(() => {
		document.title = `${say.title} – Onedoor ${words.shell.studio}`;
	}, [say, words]);
	useUndoKeys();
	return (
		<>
			<SkipLink to="main">{words.shell.skip}</SkipLink>
			<header className="st-head">
				<div className="od-bar st-bar">
					<Link className="od-brand" href="/" aria-label={words.shell.home}>
						<Mark />
						<span className="od-wide">{words.shell.studio}</span>
					</Link>
					<strong className="grow">{say.title}</strong>
					<UndoRedo />
					<div className="od-wide">
						<Languages />
					</div>
					<Link className="od-btn od-btn--2" href="/">
						{say.leave}
					</Link>
				</div>
				<Guide onAgain={onAgain} />
				<Views current={view} only={SHOWN} />
			</header>
			<main id="main" tabIndex={-1} className={`st-room st-room--${view}`}>
				<h1 className="od-hidden">{say.title}</h1>
				<Suspense fallback={<Loading />}>
					{read === undefined ? (
						<p className="muted st-under" role="status">
							{words.findings.checking}
						</p>
					) : (
						<Body read={read} view={view} />
					)}
				</Suspense>
			</main>
			<footer className="st-foot">
				<Languages />
			</footer>
		</>
	);
}

const SHOWN = ["design", "text", "play"] as const;

function Body({ read, view }: { readonly read: Read; readonly view: View }): ReactElement {
	if (view === "text") return <TextRoom procedure={SAMPLE_PROCEDURE} />;
	if (view !== "play") return <DesignRoom read={read} />;
	const { definition, file } = read;
	return <PlayRoom procedure={SAMPLE_PROCEDURE} definition={definition} file={file} />;
}

const PlayRoom = lazy(() => import("../rooms/play/PlayRoom.tsx"));

/** What there is to do now, whether it is done, and the way on. */
function Guide({ onAgain }: { readonly onAgain: () => void }): ReactElement {
	const say = useTourWords();
	const [at, setAt] = useState(0);
	const head = useRef<HTMLHeadingElement>(null);
	const task = TASKS[at];
	const isDone = useDone(task);
	// biome-ignore lint/correctness/useExhaustiveDependencies: whoever goes on hears what comes now.
	useEffect(() => head.current?.focus(), [at]);
	return (
		<section className="st-guide" aria-labelledby="guide">
			<h2 id="guide" ref={head} tabIndex={-1}>
				{task === undefined ? null : <bdi className="muted">{say.of(at + 1, TASKS.length)} </bdi>}
				{task === undefined ? say.endTitle : say.tasks[task].title}
			</h2>
			<p>{task === undefined ? say.end : say.tasks[task].text}</p>
			<p role="status" className="st-guide__done">
				{isDone ? say.done : ""}
			</p>
			<div className="od-row">
				{at === 0 ? null : (
					<Button kind="quiet" onClick={() => setAt(at - 1)}>
						{say.back}
					</Button>
				)}
				{task === undefined ? (
					<>
						<Button kind="quiet" onClick={onAgain}>
							{say.once}
						</Button>
						<Link className="od-btn" href="/">
							{say.home}
						</Link>
					</>
				) : (
					<Button {...(!isDone && { kind: "second" })} onClick={() => setAt(at + 1)}>
						{isDone ? say.next : say.skip}
					</Button>
				)}
			</div>
		</section>
	);
}

/** Seen from what the sample says and what is looked at, not from what was pressed: there are several ways. */
function useDone(task: Task | undefined): boolean {
	const query = useQuery();
	const { read } = useCheck();
	const isChanged = useWorkspace().changed.length > 0;
	const field = read?.definition.data.birth_date;
	const isFetched = field?.prefill !== undefined || field?.fetch !== undefined;
	switch (task) {
		case "fetch":
			return isFetched;
		case "burden":
			return query.get("burden") === "open";
		case "play":
			return query.get("view") === "play";
		case "undo":
			return !isChanged;
		case undefined:
			return false;
	}
}

/** Nothing is saved here: of the keys that count everywhere these two are left. */
function useUndoKeys(): void {
	const { workspace } = useLibrary();
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			const act = shortcutIn("everywhere", event);
			const isTyping = event.target instanceof HTMLElement && event.target.dataset.typing;
			if ((act !== "undo" && act !== "redo") || event.defaultPrevented || isTyping) return;
			event.preventDefault();
			workspace[act]();
		};
		addEventListener("keydown", press);
		return () => removeEventListener("keydown", press);
	}, [workspace]);
}
