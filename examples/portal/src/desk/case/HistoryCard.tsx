import type { Definition, HistoryItem, Id, Outcome, Step, Text } from "@onedoor/dsl/bundle";
import {
	Card,
	type Speaking,
	Spine,
	type SpineItem,
	textOf,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useRoleTitles } from "../../host/role-titles.ts";
import { tightMoment } from "../../locale/tight.ts";
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
					{tightMoment(item.at, speaking)}
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

/** What happened, and to which step or by which action: `Done · Check: complete`. */
function titleOf(item: HistoryItem, { definition, words, speaking }: Telling): string {
	const said = (text: Text | undefined): string =>
		textOf(text, speaking.language, definition.languages[0]);
	const kind = own(words.desk.history_kinds, item.kind) ?? item.kind;
	const step = item.step === undefined ? undefined : own(definition.steps, item.step);
	const outcome = outcomesOf(step).find(({ id }) => id === item.outcome);
	const what = [said(step?.title), said((outcome ?? actionOf(definition, item.outcome))?.title)];
	return [kind, what.filter((each) => each !== "").join(": ")]
		.filter((each) => each !== "")
		.join(" · ");
}

function outcomesOf(step: Step | undefined): readonly Outcome[] {
	if (step === undefined) return [];
	if ("outcomes" in step) return step.outcomes;
	return "answers" in step ? step.answers : [];
}

function actionOf(
	{ anytime, afterwards }: Definition,
	id: Id | undefined,
): { readonly title: Text } | undefined {
	return id === undefined ? undefined : (own(anytime, id) ?? own(afterwards, id));
}

function byWhom(item: HistoryItem, { definition, words, speaking, roleTitle }: Telling): string {
	if (item.by === "clock") return words.desk.byClock;
	if (!item.by.startsWith("port:")) return item.role === undefined ? "" : roleTitle(item.role);
	const port = item.by.slice("port:".length);
	const register = textOf(own(definition.registers, port)?.title, speaking.language);
	return words.desk.byPort(register === "" ? (own(words.desk.ports, port) ?? port) : register);
}
