import { Icon, type IconName } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { useLocation } from "wouter";

import { useSession } from "../host/Session.tsx";
import { useDeskWords } from "../words/index.ts";
import { useHelping } from "./help/use-helping.ts";
import type { QueueId, Queues } from "./queues/queue.ts";

const ICONS: Readonly<Record<QueueId, IconName>> = {
	todo: "inbox",
	drafts: "pen",
	applicant: "pause",
	systems: "server",
	sign: "sign",
	all: "folder",
};

/** The queues with their counts, beside every page of the desk. */
export function Rail({ queues }: { readonly queues: Queues | undefined }): ReactElement {
	const { desk, help } = useDeskWords();
	const { who } = useSession();
	const helping = useHelping().value ?? [];
	const helps = helping.length > 0;
	// Who is nothing but a partner is refused at the counter's form.
	const isPartnerAlone =
		helps && who?.roles.every((role) => helping.some(({ channel }) => channel.filled_by === role));
	const [path] = useLocation();
	const here = path === "/desk" ? "/desk/todo" : path;
	const item = (id: QueueId): ReactElement => (
		<li key={id}>
			<a
				href={id === "todo" ? "/desk" : `/desk/${id}`}
				aria-current={here === `/desk/${id}` ? "page" : undefined}
			>
				<Icon name={ICONS[id]} />
				{desk[id]} {queues === undefined ? null : <span className="n">{queues[id].length}</span>}
			</a>
		</li>
	);
	return (
		<nav className="od-nav" aria-label={desk.queues}>
			<h2>{desk.work}</h2>
			<ul>{(["todo", "drafts", "applicant", "systems"] as const).map(item)}</ul>
			<h2>{desk.office}</h2>
			<ul>
				{(["sign", "all"] as const).map(item)}
				{helps ? (
					<li>
						<a href="/desk/help" aria-current={path.startsWith("/desk/help") ? "page" : undefined}>
							<Icon name="user" />
							{help.title}
						</a>
					</li>
				) : null}
				{isPartnerAlone ? null : (
					<li>
						<a href="/desk/new" aria-current={path === "/desk/new" ? "page" : undefined}>
							<Icon name="paper" />
							{desk.paperCase}
						</a>
					</li>
				)}
			</ul>
		</nav>
	);
}
