import type { Bundle, CaseView, PaperView, Text } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import type { CaseClient } from "../form/case-client.ts";
import { Card } from "../parts/Card.tsx";
import { Icon } from "../parts/Icon.tsx";
import { PaperCounts } from "../parts/PaperCounts.tsx";
import { SourceLine } from "../parts/SourceLine.tsx";
import { formatDate } from "../words/format.ts";
import { Said, useSay, useSpeaking, useTextOf } from "../words/Speaking.tsx";
import { ShareResult } from "./ShareResult.tsx";

/** Letters and results of the case, newest first, each with its number and day. */
export function Papers({
	bundle,
	view,
	client,
	now = () => new Date().toISOString(),
}: {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly client: CaseClient;
	/** Default: the browser's clock. */
	readonly now?: () => string;
}): ReactElement | null {
	const say = useSay();
	if (view.papers.length === 0) return null;
	return (
		<Card title={say("papers")} flush>
			<ul className="od-docs">
				{view.papers.toReversed().map((paper) => (
					<Paper
						key={paper.id}
						bundle={bundle}
						view={view}
						paper={paper}
						client={client}
						now={now}
					/>
				))}
			</ul>
		</Card>
	);
}

function Paper({
	bundle,
	view,
	paper,
	client,
	now,
}: {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly paper: PaperView;
	readonly client: CaseClient;
	readonly now: () => string;
}): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const { messages, results } = bundle.definition;
	const textOf = useTextOf();
	const title = paper.kind === "result" ? results[paper.of]?.title : messages[paper.of]?.title;
	return (
		<li>
			<span className="od-thumb" aria-hidden="true">
				<Icon name="doc" />
			</span>
			<div>
				<PaperTitle
					title={title}
					{...(paper.href !== undefined && { href: client.fileUrl(view.id, paper.id) })}
				/>
				<SourceLine
					icon={paper.signed_at ? "sign" : "paper"}
					kind={paper.signed_at ? "register" : "typed"}
				>
					{say("paper_number")} <bdi className="num">{paper.number}</bdi>,{" "}
					{say(paper.signed_at ? "paper_signed" : "paper_issued", {
						day: formatDate(paper.signed_at ?? paper.issued_at, speaking),
					})}
				</SourceLine>
				<PaperCounts paper={paper} />
				{paper.revoked_at ? (
					<SourceLine kind="old">
						{say("paper_revoked", { day: formatDate(paper.revoked_at, speaking) })}
					</SourceLine>
				) : null}
				<PaperFiles
					paper={paper}
					addressOf={(href) => client.fileUrl(view.id, fileIn(href))}
					title={textOf(title)}
				/>
				{paper.data_href && client.shares ? (
					<ShareResult view={view} paper={paper} client={client} title={textOf(title)} now={now} />
				) : null}
			</div>
		</li>
	);
}

/** A result that was put on record and of which no letter was written leads nowhere. */
function PaperTitle({
	title,
	href,
}: {
	readonly title: Text | undefined;
	readonly href?: string;
}): ReactElement {
	const words = (
		<strong>
			<Said text={title} />
		</strong>
	);
	if (href === undefined) return words;
	return (
		<a className="od-line-link" href={href} target="_blank" rel="noreferrer">
			{words}
		</a>
	);
}

/** The same paper for other readers: signed data for programs, PDF for paper and archives. */
function PaperFiles({
	paper: { number, data_href, pdf_href },
	addressOf,
	title,
}: {
	readonly paper: PaperView;
	readonly addressOf: (href: string) => string;
	readonly title: string;
}): ReactElement | null {
	const say = useSay();
	const files = [
		{ href: pdf_href, name: `${number}.pdf`, words: say("paper_pdf") },
		{ href: data_href, name: `${number}.jws`, words: say("paper_data") },
	].filter(({ href }) => href !== undefined);
	if (files.length === 0) return null;
	return (
		<p className="od-row od-paper-files">
			{files.map(({ href = "", name, words }) => (
				<a key={name} className="od-line-link" href={addressOf(href)} download={name}>
					<Icon name="download" />
					{words} <span className="od-hidden">{title}</span>
				</a>
			))}
		</p>
	);
}

/** The client knows the address of each file of a case. */
function fileIn(href: string): string {
	return decodeURIComponent(href.slice(href.lastIndexOf("/") + 1));
}
