import {
	ButtonLink,
	formatDay,
	formatTime,
	Icon,
	Note,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { useLocation, useSearch } from "wouter";

import { TIME_ZONE } from "../host/settings.ts";
import type { DueGroup } from "../locale/due.ts";
import { Loading } from "../shell/Loading.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";
import { Trouble } from "../shell/Trouble.tsx";
import { useDeskWords } from "../words/index.ts";
import { Figures } from "./Figures.tsx";
import { InboxTable } from "./InboxTable.tsx";
import { numberIn } from "./paper/number-in.ts";
import { DUE_GROUPS, groupByDue, nextRow, type QueueId, searchRows } from "./queues/queue.ts";
import { useAskedFor } from "./queues/use-asked-for.ts";
import type { LoadedQueues } from "./queues/use-queues.ts";
import { useSought } from "./queues/use-sought.ts";

/** One queue: what is late, what falls due today, what comes later, and the next case in one press. */
export function Inbox({
	queue,
	desk: loaded,
}: {
	readonly queue: QueueId;
	readonly desk: LoadedQueues;
}): ReactElement {
	const { desk } = useDeskWords();
	const speaking = useSpeaking();
	const { now } = loaded;
	const [path] = useLocation();
	const asked = new URLSearchParams(useSearch());
	const query = useAskedFor();
	const number = numberIn(query);
	const seeking = useSought(number);
	const only = DUE_GROUPS.find((group) => group === asked.get("show"));
	if (loaded.queues === undefined) return <Loading />;
	const { sought, error } = seeking;
	if (number !== undefined && sought === undefined)
		return error === undefined ? <Loading /> : <Trouble error={error} />;
	const rows = sought ?? searchRows(loaded.queues[queue], query);
	const grouped = groupByDue(rows, now, TIME_ZONE);
	const next = nextRow(grouped);
	const moment = new Date(now).toISOString();
	const show = (group: DueGroup): boolean => only === undefined || only === group;
	return (
		<>
			<div className="od-row od-between">
				<div>
					<PageHeading title={desk[queue]} />
					<p className="muted">
						{query === ""
							? `${formatDay(moment, speaking)} · ${formatTime(moment, speaking)}`
							: desk.found(rows.length, query)}
					</p>
					{number === undefined ? null : <p className="small muted">{desk.numberSought}</p>}
				</div>
				{next === undefined || (queue !== "todo" && queue !== "sign") ? null : (
					<ButtonLink href={`/desk/cases/${next.case}`}>
						{desk.next} <Icon name="arrow" />
					</ButtonLink>
				)}
			</div>
			{rows.length === 0 ? (
				<Note icon="inbox">
					<p>{query === "" ? desk.nothing : desk.nothingFound}</p>
					{query === "" ? <p className="small">{desk.nothingText}</p> : null}
				</Note>
			) : (
				<>
					<Figures grouped={grouped} only={only} path={path} query={query} />
					<InboxTable
						groups={DUE_GROUPS.filter(show).map((group) => [group, grouped[group]])}
						definitionOf={loaded.definitionOf}
						now={now}
					/>
				</>
			)}
		</>
	);
}
