import type { StepName } from "@onedoor/dsl/bundle";
import { formatDate, textOf, useSpeaking } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";
import { Link } from "wouter";

import type { Read } from "../check/protocol.ts";
import { titleAt } from "../language/title-at.ts";
import { useQuery } from "../shell/use-query.ts";
import { LanguageContext } from "../words/index.ts";
import type { PlacedRemark } from "./remark-places.ts";
import { useRemarks } from "./use-remarks.ts";
import { useProposalWords } from "./words/index.ts";

export interface RemarksProps {
	readonly read: Read;
	/** Those about one step, or about a field that is asked there; left out: all of them. */
	readonly step?: StepName;
}

/** What reviewers said, where it is about something of what is on screen. Nothing where nobody said anything. */
export default function Remarks({ read, step }: RemarksProps): ReactElement | null {
	const say = useProposalWords();
	const all = useRemarks(read);
	const own = step === undefined ? all : all.filter(({ steps }) => steps.includes(step));
	if (own.length === 0) return null;
	return (
		<section className="st-remarks" aria-labelledby="remarks-title">
			<h3 className="small" id="remarks-title">
				{say.remarks(own.length)}
			</h3>
			<ul className="od-stack od-stack--2">
				{own.map((one) => (
					<li key={one.remark.id}>
						<Remark placed={one} read={read} isWhole={step === undefined} />
					</li>
				))}
			</ul>
		</section>
	);
}

interface RemarkProps {
	readonly placed: PlacedRemark;
	readonly read: Read;
	/** The list is about the whole procedure, so that each leads to its step. */
	readonly isWhole: boolean;
}

function Remark({ placed, read, isWhole }: RemarkProps): ReactElement {
	const say = useProposalWords();
	const query = useQuery();
	const speaking = useSpeaking();
	const language = useContext(LanguageContext);
	const { remark, about, place, steps } = placed;
	const [step] = steps;
	const of = step === undefined ? undefined : read.definition.steps[step];
	return (
		<article className="st-remark">
			<p className="small">
				<strong>
					<bdi>{remark.by}</bdi>
				</strong>{" "}
				<span className="muted">
					{remark.at === "" ? null : formatDate(remark.at.slice(0, 10), speaking)}
					{about === undefined ? null : (
						<> · {say.about(titleAt(read.definition, about, language))}</>
					)}
				</span>
			</p>
			<p className="st-words" dir="auto">
				{remark.text}
			</p>
			<p className="od-row small">
				{isWhole && of !== undefined ? (
					<Link className="st-place" href={query.href({ view: undefined, step, stage: undefined })}>
						{say.atStep(textOf(of.title, language) || of.name)}
					</Link>
				) : null}
				{place === undefined ? null : (
					<Link
						className="st-place"
						href={query.href({
							view: "text",
							file: place.file,
							line: String(place.line),
							stage: undefined,
						})}
					>
						{say.inText}
					</Link>
				)}
				{remark.url === "" ? null : (
					<a className="st-place" href={remark.url} rel="noreferrer">
						{say.answer}
					</a>
				)}
			</p>
		</article>
	);
}
