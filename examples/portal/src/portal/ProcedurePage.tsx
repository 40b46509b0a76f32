import type { ProcedureView } from "@onedoor/dsl/bundle";
import { WhatYouNeed } from "@onedoor/form-renderer";
import {
	BackLink,
	Button,
	ButtonLink,
	loadRules,
	loadWords,
	Note,
} from "@onedoor/form-renderer/parts";
import { ProblemError } from "@onedoor/runtime/client";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";

import { bundleOf } from "../host/bundles.ts";
import { client } from "../host/client.ts";
import { isTooWeak, refusalWords } from "../host/refusal.ts";
import { useSession } from "../host/Session.tsx";
import { useLoad } from "../host/use-load.ts";
import { Loading } from "../shell/Loading.tsx";
import { loginHref } from "../shell/login-href.ts";
import { NotFound } from "../shell/NotFound.tsx";
import { Trouble } from "../shell/Trouble.tsx";
import { useLanguage, useWords } from "../words/index.ts";

/** Before one begins: what is needed, what it costs, how long it takes. */
export function ProcedurePage({ id }: { readonly id: string }): ReactElement {
	const words = useWords();
	const language = useLanguage();
	const { value, error, reload } = useLoad(`procedure ${id} ${language}`, async () => {
		// What is needed is said in words of which a first page has few.
		const [{ items }] = await Promise.all([
			client.procedures(),
			loadWords(language, true),
			loadRules(),
		]);
		const procedure = items.find((each) => each.id === id);
		return {
			procedure,
			bundle: procedure && (await bundleOf({ procedure: id, edition: procedure.edition })),
		};
	});
	// Another language leaves the page where it is: what was shown stays until it is here.
	const shown = useRef(value);
	shown.current = value ?? shown.current;
	if (shown.current === undefined) {
		return error === undefined ? (
			<Loading />
		) : (
			<Trouble error={error} onAgain={() => void reload()} />
		);
	}
	const { procedure, bundle } = shown.current;
	if (procedure === undefined || bundle === undefined) return <NotFound />;
	return (
		<>
			<BackLink href="/">{words.home.services}</BackLink>
			<WhatYouNeed bundle={bundle} language={language}>
				<Start procedure={procedure} />
			</WhatYouNeed>
			{procedure.illustrative ? (
				<p className="small muted od-top">{words.procedure.illustrative}</p>
			) : null}
		</>
	);
}

/** In the address of whoever comes back from signing in to start. */
const START = "start";

/** One filled button: go on with a draft, start, or sign in first. */
function Start({ procedure }: { readonly procedure: ProcedureView }): ReactElement | null {
	const words = useWords();
	const language = useLanguage();
	const { who, known } = useSession();
	const [path, navigate] = useLocation();
	const isComing = new URLSearchParams(useSearch()).has(START);
	const [state, setState] = useState<{
		readonly busy: boolean;
		readonly problem?: string;
		readonly error?: unknown;
	}>({
		busy: false,
	});
	const drafts = useLoad(`drafts ${who?.id ?? ""}`, async () =>
		who === undefined ? [] : (await client.listCases()).items,
	);
	const draft = drafts.value?.find(
		(view) => view.procedure === procedure.id && view.status === "draft",
	);

	// One key until there is an answer: pressing again after a broken line opens the same case, and no second one.
	const opening = useRef<{ readonly key: string; isUnderWay: boolean }>(undefined);

	const begin = useRef(start);
	begin.current = start;
	async function start(): Promise<void> {
		opening.current ??= { key: crypto.randomUUID(), isUnderWay: false };
		const { current } = opening;
		if (current.isUnderWay) return;
		current.isUnderWay = true;
		setState({ busy: true });
		try {
			const view = await client.openCase(
				{ procedure: procedure.id, channel: "online", language },
				{ key: current.key },
			);
			navigate(`/cases/${view.id}`, { replace: isComing });
		} catch (error) {
			if (error instanceof ProblemError && error.status < 500) opening.current = undefined;
			else current.isUnderWay = false;
			setState({ busy: false, problem: refusalWords(error, words), error });
		}
	}

	// Whoever signed in to start does not press the same again; whoever has begun goes on there.
	const isReady = who !== undefined && drafts.value !== undefined;
	useEffect(() => {
		if (!isComing || !isReady) return;
		if (draft === undefined) void begin.current();
		else navigate(`/cases/${draft.id}`, { replace: true });
	}, [isComing, isReady, draft, navigate]);

	if (!known || (drafts.value === undefined && drafts.loading)) return null;
	if (who === undefined) {
		return (
			<ButtonLink big href={loginHref(`${path}?${START}=1`)}>
				{words.procedure.signInFirst}
			</ButtonLink>
		);
	}
	return (
		<>
			{draft === undefined ? (
				<Button
					big
					onClick={() => void start()}
					busy={state.busy ? words.procedure.starting : undefined}
				>
					{words.procedure.start}
				</Button>
			) : (
				<>
					<ButtonLink big href={`/cases/${draft.id}`}>
						{words.procedure.resume}
					</ButtonLink>
					<Button
						kind="second"
						big
						onClick={() => void start()}
						busy={state.busy ? words.procedure.starting : undefined}
					>
						{words.procedure.startAnew}
					</Button>
				</>
			)}
			<div role="alert" className="pt-alert">
				{state.problem === undefined ? null : (
					<Note kind="bad">
						<p>
							{state.problem}{" "}
							{isTooWeak(state.error) ? <a href={loginHref(path)}>{words.shell.signIn}</a> : null}
						</p>
					</Note>
				)}
			</div>
		</>
	);
}
