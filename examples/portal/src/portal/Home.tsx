import type { ProcedureView } from "@onedoor/dsl/bundle";
import {
	type FoundService,
	Said,
	Tag,
	TaskList,
	type TaskListItem,
} from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useId, useRef, useState } from "react";

import { client } from "../host/client.ts";
import { askProcedures } from "../host/early.ts";
import { useSession } from "../host/Session.tsx";
import { useLoad } from "../host/use-load.ts";
import { FindBox } from "../shell/FindBox.tsx";
import { Loading } from "../shell/Loading.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";
import { Trouble } from "../shell/Trouble.tsx";
import { type PortalWords, useWords } from "../words/index.ts";
import { CaseList } from "./CaseList.tsx";

const FEW = 3;

/** What can be done here, and what of one's own is going on. */
export function Home(): ReactElement {
	const { home } = useWords();
	const { who } = useSession();
	const procedures = useLoad("procedures", askProcedures);
	if (procedures.error !== undefined && procedures.value === undefined) {
		return <Trouble error={procedures.error} onAgain={() => void procedures.reload()} />;
	}
	return (
		<div className="od-stack od-stack--6 od-top">
			<div className="od-stack od-stack--2">
				<PageHeading title={home.title} />
				<p className="od-lede">{home.lede}</p>
			</div>
			{who === undefined ? null : <OwnCases />}
			{procedures.value === undefined ? <Loading /> : <Services all={procedures.value.items} />}
		</div>
	);
}

/** The first few open cases; nothing where there are none. */
function OwnCases(): ReactElement | null {
	const { home } = useWords();
	const id = useId();
	const cases = useLoad("cases", () => client.listCases());
	const open = cases.value?.items.filter(({ status }) => status !== "ended") ?? [];
	if (open.length === 0) return null;
	return (
		<section className="od-stack od-stack--2" aria-labelledby={id}>
			<h2 id={id}>{home.mine}</h2>
			<CaseList cases={open.slice(0, FEW)} />
			{open.length > FEW ? (
				<a className="od-line-link" href="/cases">
					{home.all(open.length)}
				</a>
			) : null}
		</section>
	);
}

function Services({ all }: { readonly all: readonly ProcedureView[] }): ReactElement {
	const { home } = useWords();
	const id = useId();
	const [query, setQuery] = useState("");
	const found = useFound(all, query);
	return (
		<section className="od-stack" aria-labelledby={id}>
			<h2 id={id}>{home.services}</h2>
			<FindBox
				label={home.search}
				hint={home.searchHint}
				query={query}
				onQuery={setQuery}
				found={found && (found.length === 0 ? home.none(query) : home.found(found.length))}
			/>
			{found?.length === 0 ? null : (
				<TaskList items={(found ?? all.map(asFound)).map((each) => serviceItem(each, home))} />
			)}
		</section>
	);
}

/** Undefined until what one searches with has come: it is fetched once somebody types. */
function useFound(
	all: readonly ProcedureView[],
	query: string,
): readonly FoundService[] | undefined {
	const [find, setFind] = useState<(query: string) => readonly FoundService[]>();
	const coming = useRef<Promise<void>>(undefined);
	useEffect(() => {
		if (query === "" || find !== undefined) return;
		coming.current ??= fetchFinder().then(
			(finder) => setFind(() => finder),
			// It is fetched again with the next letter.
			() => {
				coming.current = undefined;
			},
		);
	}, [query, find]);
	return query === "" ? all.map(asFound) : find?.(query);
}

async function fetchFinder(): Promise<(query: string) => readonly FoundService[]> {
	return (await import("./find-later.ts")).fetchFinder();
}

function asFound(service: ProcedureView): FoundService {
	return { service };
}

function serviceItem(
	{ service: { id, title, help, illustrative }, by }: FoundService,
	{ foundBy, illustrative: tag }: PortalWords["home"],
): TaskListItem {
	return {
		id,
		href: `/procedures/${id}`,
		title: <Said text={title} />,
		hint: (
			<>
				{help && <Said text={help} />}
				{by && (
					<>
						<br />
						<b>{foundBy[by.place]}</b> <Said text={by.text} />
					</>
				)}
			</>
		),
		...(illustrative ? { state: <Tag>{tag}</Tag> } : {}),
	};
}
