import { Button, directionOf, Note, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useLayoutEffect, useMemo, useState } from "react";

import { WORDS } from "../words/all.ts";
import { memoryClient } from "./memory-client.ts";
import type { At, PlayCase, Ready, Show } from "./message.ts";
import { PlayedCase } from "./PlayedCase.tsx";
import { ShownForm } from "./ShownForm.tsx";
import { viewFor } from "./view-for.ts";

/** Shows what the studio sends, and nothing until it does. */
export function PreviewPage(): ReactElement | null {
	const shown = useShown();
	useLayoutEffect(() => {
		if (shown === undefined) return;
		document.documentElement.lang = shown.language;
		document.documentElement.dir = directionOf(shown.language);
		document.title = textOf(shown.bundle.definition.title, shown.language);
	}, [shown]);
	if (shown === undefined) return null;
	const { definition } = shown.bundle;
	const title = shown.kind === "show" ? definition.steps[shown.step]?.title : definition.title;
	return (
		<>
			<main className="od-portal" id="main" aria-label={textOf(title, shown.language)}>
				{shown.kind === "show" ? (
					<Form key={shown.step} {...shown} />
				) : (
					<PlayedCase key={shown.turn} {...shown} />
				)}
			</main>
		</>
	);
}

/** Another bundle or language keeps what is typed: the client stays as long as the step does. */
function Form({ bundle, step, language }: Show): ReactElement {
	const [attempt, setAttempt] = useState(1);
	const [isSent, setSent] = useState(false);
	const data = useMemo(() => new Map<string, Readonly<Record<string, unknown>>>(), []);
	const { client, view, task } = useMemo(() => {
		const made = viewFor(bundle, step, language, attempt);
		return { ...made, client: memoryClient({ bundle, language, view: made.view, data }) };
	}, [bundle, step, language, attempt, data]);
	const again = () => {
		data.clear();
		setSent(false);
		setAttempt(attempt + 1);
	};
	if (isSent) return <Sent language={language} onAgain={again} />;
	return (
		<ShownForm
			key={attempt}
			bundle={bundle}
			view={view}
			task={task}
			client={client}
			language={language}
			onSubmitted={() => setSent(true)}
			onPlace={({ page }) => {
				const at: At = { kind: "at", step, ...(page !== undefined && { page }) };
				parent.postMessage(at, location.origin);
			}}
		/>
	);
}

interface SentProps {
	readonly language: string;
	readonly onAgain: () => void;
}

function Sent({ language, onAgain }: SentProps): ReactElement {
	const { preview } = wordsFor(language);
	return (
		<div className="od-stack">
			<h1>{preview.sent}</h1>
			<Note kind="ok">
				<p>{preview.sentText}</p>
			</Note>
			<div className="od-actions">
				<Button onClick={onAgain}>{preview.again}</Button>
			</div>
		</div>
	);
}

function wordsFor(language: string): (typeof WORDS)["en"] {
	const base = language.split("-")[0];
	return base === "vi" || base === "ar" ? WORDS[base] : WORDS.en;
}

/** Only the studio round this page is listened to. */
function useShown(): Show | PlayCase | undefined {
	const [shown, setShown] = useState<Show | PlayCase>();
	useEffect(() => {
		const hear = ({ origin, source, data }: MessageEvent<Show | PlayCase>) => {
			const isForUs = origin === location.origin && source === parent;
			if (isForUs && (data.kind === "show" || data.kind === "play")) setShown(data);
		};
		addEventListener("message", hear);
		parent.postMessage({ kind: "ready" } satisfies Ready, location.origin);
		return () => removeEventListener("message", hear);
	}, []);
	return shown;
}
