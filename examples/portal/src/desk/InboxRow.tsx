import type { Definition } from "@onedoor/dsl/bundle";
import { Said, useSpeaking, useTextOf } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useSession } from "../host/Session.tsx";
import { tightMoment } from "../locale/tight.ts";
import { useDeskWords } from "../words/index.ts";
import { DueCell } from "./DueCell.tsx";
import type { Row } from "./queues/row.ts";

export interface InboxRowProps {
	readonly row: Row;
	readonly definition: Definition | undefined;
	readonly now: number;
}

export function InboxRow({ row, definition, now }: InboxRowProps): ReactElement {
	const { desk } = useDeskWords();
	const textOf = useTextOf();
	return (
		<tr>
			<td>
				<DueCell due={row.due} now={now} />
			</td>
			<th scope="row">
				<a className="hit" href={`/desk/cases/${row.case}`}>
					<bdi>{row.about ?? row.number}</bdi>
				</a>
				<small>
					{row.about === undefined ? null : <bdi className="num nowrap">{row.number}</bdi>}
					{row.about === undefined || definition === undefined ? "" : " · "}
					{textOf(definition?.title)}
				</small>
			</th>
			<td>
				<span>
					{row.step === undefined ? null : <Said text={definition?.steps[row.step]?.title} />}
					<Aside row={row} definition={definition} now={now} />
				</span>
			</td>
			<td>{desk.channels[row.channel]}</td>
		</tr>
	);
}

/** What an officer should know before opening it. */
function Aside({ row, definition, now }: InboxRowProps): ReactElement | null {
	const { desk } = useDeskWords();
	const { who } = useSession();
	const told = useTold(row, definition, now);
	if (told !== undefined) return <small>{told}</small>;
	if (row.claimed_by !== undefined) {
		return <small>{row.claimed_by === who?.id ? desk.takenByYou : desk.takenByColleague}</small>;
	}
	return row.visit > 1 ? <small>{desk.again(row.visit)}</small> : null;
}

/** Lateness is said plainly: who was told of it, and when. */
function useTold(
	{ step, due }: Row,
	definition: Definition | undefined,
	now: number,
): string | undefined {
	const { desk } = useDeskWords();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	if (step === undefined || due === undefined || Date.parse(due) > now) return undefined;
	const late = definition?.steps[step]?.deadline?.when_late;
	if (late?.kind !== "tell") return undefined;
	const roles = late.roles.map((role) => textOf(definition?.roles[role]?.title));
	return desk.told(roles.join(", "), tightMoment(due, speaking));
}
