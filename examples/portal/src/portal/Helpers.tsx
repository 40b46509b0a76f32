import {
	Button,
	ErrorSummary,
	formatMoment,
	Note,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import type { ConsentView } from "@onedoor/runtime/client";
import { type ReactElement, useState } from "react";

import { client } from "../host/client.ts";
import { useOfficeTitles } from "../host/office-titles.ts";
import { refusalWords } from "../host/refusal.ts";
import { serverNow } from "../host/server-now.ts";
import { useLoad } from "../host/use-load.ts";
import { Loading } from "../shell/Loading.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";
import { Trouble } from "../shell/Trouble.tsx";
import { useWords } from "../words/index.ts";

/** Who asks to act for a citizen, and who may: agreed to and taken back here, with no code. */
export function Helpers(): ReactElement {
	const words = useWords();
	const [failed, setFailed] = useState({ attempt: 0, text: "" });
	const { value, error, reload } = useLoad("consents", async () => {
		const [now, { items }] = await Promise.all([serverNow(), client.consents()]);
		return items.filter(({ status, expires_at }) => isLive(status, expires_at, now));
	});
	if (value === undefined)
		return error === undefined ? (
			<Loading />
		) : (
			<Trouble error={error} onAgain={() => void reload()} />
		);
	const run = async (work: Promise<unknown>): Promise<void> => {
		try {
			await work;
			setFailed(({ attempt }) => ({ attempt, text: "" }));
		} catch (problem) {
			setFailed(({ attempt }) => ({ attempt: attempt + 1, text: refusalWords(problem, words) }));
		}
		await reload();
	};
	return (
		<div className="od-stack od-stack--5 od-top">
			<div className="od-stack od-stack--2">
				<PageHeading title={words.helpers.title} />
				<p className="od-lede">{words.helpers.lede}</p>
			</div>
			{failed.text === "" ? null : (
				<ErrorSummary attempt={failed.attempt} errors={[{ id: "consent", text: failed.text }]} />
			)}
			{value.length === 0 ? (
				<Note icon="user">
					<p>{words.helpers.nobody}</p>
				</Note>
			) : null}
			<ul className="pt-helpers">
				{value.map((consent) => (
					<Helper key={consent.id} consent={consent} run={run} />
				))}
			</ul>
		</div>
	);
}

function isLive(status: ConsentView["status"], until: string | null, now: number): boolean {
	return status !== "withdrawn" && (until === null || Date.parse(until) > now);
}

function Helper({
	consent: { id, status, who, office, procedure, expires_at },
	run,
}: {
	readonly consent: ConsentView;
	readonly run: (work: Promise<unknown>) => Promise<void>;
}): ReactElement {
	const { helpers } = useWords();
	const speaking = useSpeaking();
	const name = who ?? helpers.somebody;
	const title = useProcedureTitle(procedure);
	const place = useOfficeTitles(office !== undefined)(office);
	return (
		<li className="od-card od-stack">
			<h2>
				<bdi>{name}</bdi>
				{place === "" ? "" : ` · ${place}`}
			</h2>
			<p>
				{status === "waiting" ? helpers.asks : helpers.may}
				{title === "" ? "" : `: ${title}`}
			</p>
			<p className="small">{title === "" ? helpers.scope : helpers.scopeOne}</p>
			<p className="small muted">
				{expires_at === null
					? ""
					: status === "waiting"
						? helpers.answerBy(formatMoment(expires_at, speaking))
						: helpers.until(formatMoment(expires_at, speaking))}
			</p>
			<div className="od-actions">
				{status === "waiting" ? (
					<Button onClick={() => void run(client.confirmConsent(id))}>{helpers.agree}</Button>
				) : null}
				<Button kind="second" onClick={() => void run(client.withdrawConsent(id))}>
					{status === "waiting" ? helpers.refuse : helpers.withdraw}
					<span className="od-hidden"> {name}</span>
				</Button>
			</div>
		</li>
	);
}

function useProcedureTitle(id: string | undefined): string {
	const { language } = useSpeaking();
	const { value } = useLoad("procedures", () => client.procedures());
	const title = value?.items.find((each) => each.id === id)?.title;
	return title?.[language] ?? Object.values(title ?? {})[0] ?? "";
}
