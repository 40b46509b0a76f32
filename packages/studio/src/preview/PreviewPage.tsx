import type { FormValidators } from "@onedoor/dsl/bundle";
import { memoryDrafts, type Place, StepForm } from "@onedoor/form-renderer";
import { Button, directionOf, IconSprite, Note, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useLayoutEffect, useMemo, useState } from "react";

import { validatorsUrl } from "../host/api.ts";
import { WORDS } from "../words/index.ts";
import { memoryClient } from "./memory-client.ts";
import type { Ready, Show } from "./message.ts";
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
	return shown === undefined ? null : <Form key={shown.step} {...shown} />;
}

/** Another bundle or language keeps what is typed: the client stays as long as the step does. */
function Form({ bundle, step, language }: Show): ReactElement {
	const [attempt, setAttempt] = useState(1);
	const [place, setPlace] = useState<Place>({});
	const [isSent, setSent] = useState(false);
	const kept = useMemo(() => memoryDrafts(), []);
	const data = useMemo(() => new Map<string, Readonly<Record<string, unknown>>>(), []);
	const { client, view, task } = useMemo(() => {
		const made = viewFor(bundle, step, language, attempt);
		return { ...made, client: memoryClient({ bundle, language, view: made.view, data }) };
	}, [bundle, step, language, attempt, data]);
	const again = () => {
		data.clear();
		setPlace({});
		setSent(false);
		setAttempt(attempt + 1);
	};
	return (
		<>
			<IconSprite />
			<main
				className="od-portal"
				id="main"
				aria-label={textOf(bundle.definition.steps[step]?.title, language)}
			>
				{isSent ? (
					<Sent language={language} onAgain={again} />
				) : (
					<StepForm
						bundle={bundle}
						view={view}
						task={task}
						client={client}
						language={language}
						loadValidators={(form) => loadValidators(bundle.hash, form)}
						local={kept}
						place={place}
						hrefOf={() => "#main"}
						go={(next) => {
							setPlace(next);
							scrollTo(0, 0);
						}}
						onSubmitted={() => setSent(true)}
						onLeave={() => setPlace({})}
					/>
				)}
			</main>
		</>
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
function useShown(): Show | undefined {
	const [shown, setShown] = useState<Show>();
	useEffect(() => {
		const hear = (event: MessageEvent<Show>) => {
			if (event.origin === location.origin && event.source === parent && event.data.kind === "show")
				setShown(event.data);
		};
		addEventListener("message", hear);
		parent.postMessage({ kind: "ready" } satisfies Ready, location.origin);
		return () => removeEventListener("message", hear);
	}, []);
	return shown;
}

async function loadValidators(hash: string, form: string): Promise<FormValidators> {
	return (await import(/* @vite-ignore */ validatorsUrl(hash, form))) as FormValidators;
}
