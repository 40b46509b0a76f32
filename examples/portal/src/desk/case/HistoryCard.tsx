import type { Definition, HistoryItem } from "@onedoor/dsl/bundle";
import {
	Card,
	formatMoment,
	type Speaking,
	Spine,
	type SpineItem,
	textOf,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useRoleTitles } from "../../host/role-titles.ts";
import { useWords, type Words } from "../../words/index.ts";
import { own } from "./paths.ts";

export interface HistoryCardProps {
	readonly definition: Definition;
	readonly items: readonly HistoryItem[];
}

/** The log, newest first: what happened, who did it, when. */
export function HistoryCard({ definition, items }: HistoryCardProps): ReactElement {
	const words = useWords();
	const speaking = useSpeaking();
	const roleTitle = useRoleTitles();
	const shown = items
		.filter(({ kind }) => kind !== "step_entered")
		.toSorted((one, other) => other.seq - one.seq);
	return (
		<Card title={words.desk.history}>
			<Spine
				tight
				items={shown.map((item) => pointOf(item, { definition, words, speaking, roleTitle }))}
			/>
		</Card>
	);
}

interface Telling {
	readonly definition: Definition;
	readonly words: Words;
	readonly speaking: Speaking;
	readonly roleTitle: (role: string) => string;
}

function pointOf(item: HistoryItem, telling: Telling): SpineItem {
	const { speaking, words } = telling;
	const who = byWhom(item, telling);
	return {
		id: String(item.seq),
		state: "done",
		title: titleOf(item, telling),
		detail: (
			<>
				<p>
					{formatMoment(item.at, speaking)}
					{who === "" ? "" : ` · ${who}`}
				</p>
				{item.reason === undefined ? null : (
					<p>
						{words.desk.reasons}: <bdi>{item.reason}</bdi>
					</p>
				)}
			</>
		),
	};
}

function titleOf(item: HistoryItem, { definition, words, speaking }: Telling): string {
	const said = (text: Parameters<typeof textOf>[0]): string =>
		textOf(text, speaking.language, definition.languages[0]);
	const kind = own(words.desk.history_kinds, item.kind) ?? item.kind;
	const step = item.step === undefined ? undefined : own(definition.steps, item.step);
	const outcomes =
		step !== undefined && "outcomes" in step
			? step.outcomes
			: step !== undefined && "answers" in step
				? step.answers
				: [];
	const outcome = outcomes.find(({ id }) => id === item.outcome);
	const action =
		item.outcome === undefined
			? undefined
			: (own(definition.anytime, item.outcome) ?? own(definition.afterwards, item.outcome));
	const what = [said(step?.title), said(outcome?.title ?? action?.title)].filter(
		(each) => each !== "",
	);
	return [kind, ...what].join(": ").replace(": ", what.length === 0 ? "" : " · ");
}

function byWhom(item: HistoryItem, { words, roleTitle }: Telling): string {
	if (item.by === "clock") return words.desk.byClock;
	if (item.by.startsWith("port:")) return words.desk.byPort(item.by.slice("port:".length));
	return item.role === undefined ? "" : roleTitle(item.role);
}
