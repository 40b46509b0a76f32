import type { Definition, HistoryItem, Id } from "@onedoor/dsl/bundle";
import { Card, Spine, textOf, useSpeaking } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { roleTitleIn } from "../../host/role-titles.ts";
import { tightMoment } from "../../locale/tight.ts";
import { useDeskWords } from "../../words/index.ts";
import { historyLines } from "./history.ts";
import { own } from "./paths.ts";

export interface HistoryCardProps {
	readonly definition: Definition;
	readonly items: readonly HistoryItem[];
}

/** The log, newest first: what happened, who did it, when. */
export function HistoryCard({ definition, items }: HistoryCardProps): ReactElement {
	const words = useDeskWords();
	const speaking = useSpeaking();
	const say = (text: Parameters<typeof textOf>[0]): string =>
		textOf(text, speaking.language, definition.languages[0]);
	const lines = historyLines(items, { definition, words, say });
	return (
		<Card title={words.desk.history}>
			<Spine
				tight
				items={lines.map(({ item, title }) => ({
					id: String(item.seq),
					state: "done",
					title,
					detail: <Detail definition={definition} item={item} />,
				}))}
			/>
		</Card>
	);
}

/** When, by whom or to whom, and the words that went with it. */
function Detail({
	definition,
	item,
}: {
	readonly definition: Definition;
	readonly item: HistoryItem;
}): ReactElement {
	const { desk } = useDeskWords();
	const speaking = useSpeaking();
	const who = useWho(definition, item);
	return (
		<>
			<p>
				{tightMoment(item.at, speaking)}
				{who === "" ? "" : ` · ${who}`}
			</p>
			{item.identified === undefined ? null : (
				<p>{desk.identifiedBy(own(desk.identifiedWays, item.identified) ?? item.identified)}</p>
			)}
			{item.reason === undefined ? null : (
				<p>
					{desk.reasons}: <bdi>{item.reason}</bdi>
				</p>
			)}
		</>
	);
}

function useWho(definition: Definition, item: HistoryItem): string {
	const { desk } = useDeskWords();
	const { language } = useSpeaking();
	const roleTitle = (role: Id): string => roleTitleIn(definition, role, language);
	if (item.kind === "message_sent") return item.to === undefined ? "" : desk.to(roleTitle(item.to));
	if (item.by === "clock") return desk.byClock;
	if (!item.by.startsWith("port:")) return item.role === undefined ? "" : roleTitle(item.role);
	const port = item.by.slice("port:".length);
	const register = textOf(own(definition.registers, port)?.title, language);
	return register === "" ? desk.byPort(own(desk.ports, port) ?? port) : register;
}
