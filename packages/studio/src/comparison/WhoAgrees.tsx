import { sharedKindIn } from "@onedoor/dsl/diff";
import { Said, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import type { Agreement, AgreementReason, Agreements } from "../api/comparison.ts";
import { titleOfOwner } from "../language/title-of-owner.ts";
import { LanguageContext } from "../words/index.ts";
import { useComparisonWords } from "./words/index.ts";

/** Whose word a change needs before it is in force, each with why. */
export function WhoAgrees({ agree }: { readonly agree: Agreements }): ReactElement | null {
	const { agree: say } = useComparisonWords();
	const language = useContext(LanguageContext);
	const { people, nobody } = agree;
	if (people.length + nobody.length === 0) return null;
	return (
		<section className="od-pane" id="agree" aria-labelledby="agree-title">
			<div className="od-pane__head">
				<h2 id="agree-title">{say.title}</h2>
			</div>
			<div className="od-pane__body od-stack od-stack--3">
				<p className="small muted">{say.how}</p>
				<ul className="st-agree">
					{people.map((one) => (
						<li key={one.owner.id}>
							<Person agreement={one} />
						</li>
					))}
				</ul>
				{nobody.length === 0 ? null : (
					<div className="small od-stack od-stack--2">
						<p>{say.nobody(nobody.length)}</p>
						<ul>
							{nobody.map(({ kind, id, title }) => (
								<li key={`${kind} ${id}`}>
									{sharedKindIn(kind, language)}: {title ? <Said text={title} /> : <bdi>{id}</bdi>}
								</li>
							))}
						</ul>
					</div>
				)}
			</div>
		</section>
	);
}

/** More than so many reasons of one kind are counted. */
const MOST = 3;

function Person({ agreement }: { readonly agreement: Agreement }): ReactElement {
	const { agree: say } = useComparisonWords();
	const language = useContext(LanguageContext);
	const { owner, why } = agreement;
	const others = why.filter(({ is }) => is === "changes_too");
	const shown = why.filter((one) => one.is !== "changes_too" || others.indexOf(one) < MOST);
	const rest = why.length - shown.length;
	return (
		<>
			<strong>
				<bdi>{titleOfOwner(owner, language)}</bdi>
			</strong>
			<ul className="small">
				{shown.map((reason) => (
					<li key={JSON.stringify(reason)}>
						<Reason reason={reason} language={language} />
					</li>
				))}
				{rest > 0 ? <li>{say.several(rest)}</li> : null}
			</ul>
		</>
	);
}

interface ReasonProps {
	readonly reason: AgreementReason;
	readonly language: string;
}

function Reason({ reason, language }: ReasonProps): ReactElement {
	const { agree: say } = useComparisonWords();
	const of = textOf(reason.of, language);
	if (reason.is !== "reads") return <>{say[reason.is](of)}</>;
	return <>{say.reads(of, reason.fields.map((field) => textOf(field, language)).join(", "))}</>;
}
