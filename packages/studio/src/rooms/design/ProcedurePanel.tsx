import { formatDate, Icon, languageName, Said, useSpeaking } from "@onedoor/form-renderer/parts";
import { type ReactElement, type ReactNode, Suspense } from "react";
import { Link } from "wouter";
import type { Read } from "../../check/protocol.ts";
import { titleOfOwner } from "../../language/title-of-owner.ts";
import { lazy } from "../../shell/lazy.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { useWords } from "../../words/index.ts";
import { PartLabel } from "./help/PartLabel.tsx";
import { Promised } from "./panel/Promised.tsx";
import { TitleFields } from "./panel/TitleFields.tsx";

/** The whole procedure in plain words, while no step of it is chosen. */
export function ProcedurePanel({ read }: { readonly read: Read }): ReactElement {
	const { procedure: say, step } = useWords();
	const query = useQuery();
	const speaking = useSpeaking();
	const { definition, file } = read;
	const { accountable, code, owner: id, owner_title: title } = definition;
	const owner = { id, ...(title && { title }) };
	const role = accountable === undefined ? undefined : definition.roles[accountable];
	const languages = [...new Set([...definition.languages, ...Object.keys(definition.title)])];
	const names = new Intl.DisplayNames([speaking.language], { type: "language" });
	return (
		<section className="od-pane" id="panel" aria-labelledby="panel-title">
			<div className="od-pane__head">
				<h2 id="panel-title">{say.whole}</h2>
				<Link className="od-btn od-btn--quiet" href={query.href({ view: "text", file, line: "1" })}>
					<Icon name="code" />
					{step.text}
				</Link>
			</div>
			<div className="od-pane__body">
				<Suspense fallback={null}>
					<Remarks read={read} />
				</Suspense>
				<TitleFields languages={languages} title={definition.title} place={{ file, path: "" }} />
				<Told label={say.owner} topic="owner" file={file}>
					<bdi>{titleOfOwner(owner, speaking.language)}</bdi>
				</Told>
				{role === undefined ? null : (
					<Told label={say.accountable} topic="accountable" file={file}>
						<Said text={role.title} />
					</Told>
				)}
				<Told label={say.edition} topic="edition" file={file}>
					{say.editionFrom(formatDate(definition.edition, speaking))}
				</Told>
				<Told label={say.languages} topic="languages" file={file}>
					{languages.map((tag) => names.of(tag) ?? languageName(tag)).join(" · ")}
				</Told>
				<Told label={say.promise} topic="clocks" file={file}>
					<Promised definition={definition} />
				</Told>
				{code === undefined ? null : (
					<Told label={say.code} topic="code" file={file}>
						<bdi>{code}</bdi>
					</Told>
				)}
				<Suspense fallback={null}>
					<ProcedureMore read={read} />
				</Suspense>
			</div>
		</section>
	);
}

/** Loaded when the whole procedure is looked at. */
const ProcedureMore = lazy(() => import("./item/ProcedureMore.tsx"));

interface ToldProps {
	readonly label: string;
	/** The key of the language that says it. */
	readonly topic: string;
	readonly file: string;
	readonly children: ReactNode;
}

function Told({ label, topic, file, children }: ToldProps): ReactElement {
	return (
		<div className="od-prop">
			<PartLabel label={label} topic={topic} place={{ file, path: [] }} />
			<p>{children}</p>
		</div>
	);
}

/** Loaded apart: most texts have none. */
const Remarks = lazy(() => import("../../proposals/Remarks.tsx"));
