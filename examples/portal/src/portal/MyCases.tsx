import type { CaseView } from "@onedoor/dsl/bundle";
import { ButtonLink, Note } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { useSearch } from "wouter";

import { client } from "../host/client.ts";
import { useLoad } from "../host/use-load.ts";
import { Loading } from "../shell/Loading.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";
import { Trouble } from "../shell/Trouble.tsx";
import { useWords } from "../words/index.ts";
import { CaseList } from "./CaseList.tsx";
import { Waiting } from "./Waiting.tsx";

/** In the address of whoever has just thrown a draft away. */
const DISCARDED = "discarded";

export function MyCases(): ReactElement {
	const { mine, helpers, resume } = useWords();
	const isDiscarded = new URLSearchParams(useSearch()).has(DISCARDED);
	const { value, error, reload } = useLoad("cases", () => client.listCases());
	if (value === undefined) {
		return error === undefined ? (
			<Loading />
		) : (
			<Trouble error={error} onAgain={() => void reload()} />
		);
	}
	const ended = value.items.filter(({ status }) => status === "ended");
	const open = value.items.filter(({ status }) => status !== "ended");
	return (
		<div className="od-stack od-stack--6 od-top">
			<PageHeading title={mine.title} />
			{isDiscarded ? (
				<Note kind="ok">
					<p role="status">{mine.discarded}</p>
				</Note>
			) : null}
			<Waiting />
			{value.items.length === 0 ? <Empty /> : null}
			<Group title={mine.open} cases={open} />
			<Group title={mine.ended} cases={ended} />
			<p>
				<a className="od-line-link" href="/resume">
					{resume.title}
				</a>
			</p>
			<p>
				<a className="od-line-link" href="/helpers">
					{helpers.title}
				</a>
			</p>
		</div>
	);
}

function Group({
	title,
	cases,
}: {
	readonly title: string;
	readonly cases: readonly CaseView[];
}): ReactElement | null {
	if (cases.length === 0) return null;
	return (
		<section className="od-stack od-stack--2" aria-label={title}>
			<h2>{title}</h2>
			<CaseList
				cases={cases}
				more={(view) => (view.discardable ? <Discard view={view} /> : null)}
			/>
		</section>
	);
}

function Discard({ view: { id, number } }: { readonly view: CaseView }): ReactElement {
	const { mine } = useWords();
	return (
		<a className="od-line-link small" href={`/cases/${id}/discard`}>
			<span>
				{mine.discard}
				<span className="od-hidden"> {number}</span>
			</span>
		</a>
	);
}

function Empty(): ReactElement {
	const { mine } = useWords();
	return (
		<>
			<Note icon="folder">
				<p>{mine.empty}</p>
				<p className="small">{mine.emptyText}</p>
			</Note>
			<div className="od-actions">
				<ButtonLink big href="/">
					{mine.start}
				</ButtonLink>
			</div>
		</>
	);
}
