import { type ReactElement, useState } from "react";

import { Button } from "../parts/Button.tsx";
import { Fact, Facts } from "../parts/Facts.tsx";
import { Icon } from "../parts/Icon.tsx";
import { OfficeNamed } from "../parts/OfficeNamed.tsx";
import { usePlain } from "../parts/plain.ts";
import { PageHeading } from "../step/PageHeading.tsx";
import { formatDay, formatDueInside, formatMoment, lastDayOf } from "../words/format.ts";
import { Said, useSay, useSpeaking, useTextOf } from "../words/Speaking.tsx";
import { CaseTitle } from "./CaseHead.tsx";
import type { CaseTrackerProps } from "./CaseTracker.tsx";
import { StepTitle } from "./StepTitle.tsx";
import type { Sending } from "./sent.ts";

export interface SentProps extends Pick<CaseTrackerProps, "bundle" | "view" | "client"> {
	readonly sending: Sending;
}

/** Right after sending: that it was sent, under which number, when and to whom, and what comes now. */
export function Sent(props: SentProps): ReactElement {
	const { bundle, view, sending } = props;
	const say = useSay();
	const textOf = useTextOf();
	const title = textOf(bundle.definition.title);
	return (
		<>
			<div className="od-card od-stack od-sent">
				<div>
					<PageHeading
						title={`${say("sent_title")} – ${say("case")} ${view.number} – ${title}`}
						arrival={`sent:${view.id}:${sending.at}`}
					>
						<Icon name="okc" /> {say("sent_title")}
					</PageHeading>
					<p>
						<CaseTitle title={title} about={view.about} />
					</p>
				</div>
				<CaseNumber number={view.number} />
			</div>
			<div className="od-card">
				<SentFacts {...props} />
			</div>
		</>
	);
}

/** What one is asked for at every counter: large, and in the clipboard by one press. */
function CaseNumber({ number }: { readonly number: string }): ReactElement {
	const say = useSay();
	const isPlain = usePlain() !== undefined;
	const [isCopied, setCopied] = useState(false);
	const copy = async () => {
		// Some browsers allow it only on https, or not at all: the number can be chosen whole by hand.
		await navigator.clipboard?.writeText(number).then(
			() => setCopied(true),
			() => {},
		);
	};
	return (
		<div className="od-row">
			<p className="od-code">
				<span className="small">{say("sent_number")}</span>
				<bdi className="od-code__code">{number}</bdi>
			</p>
			{isPlain ? null : (
				<>
					<Button kind="second" onClick={() => void copy()}>
						{say("sent_copy")}
					</Button>
					<span role="status">{isCopied ? say("share_copied") : ""}</span>
				</>
			)}
		</div>
	);
}

function SentFacts({ bundle: { definition }, view, client, sending }: SentProps): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const { at, to, next, receipt } = sending;
	const { promise } = view;
	const hasLetters = Object.values(definition.messages).some(({ is }) => is === "letter");
	return (
		<Facts wide>
			<Fact name={say("sent_when")}>{formatMoment(at, speaking)}</Fact>
			{to ? (
				<Fact name={say("sent_to")}>
					<OfficeNamed office={to} />
				</Fact>
			) : null}
			{next ? (
				<Fact name={say("sent_next")}>
					<StepTitle definition={definition} step={next.step} />
					{next.due ? (
						<p className="small muted">
							{say("by_moment", { when: formatDueInside(next.due, speaking) })}
						</p>
					) : null}
				</Fact>
			) : null}
			{promise ? (
				<Fact name={say("result_by")}>
					<strong>{formatDay(lastDayOf(promise.due, speaking.timeZone), speaking)}</strong>
					{promise.foreseen ? <p className="small muted">{say("sent_foreseen")}</p> : null}
				</Fact>
			) : null}
			{receipt || hasLetters ? (
				<Fact name={say("sent_receipt")}>
					{receipt ? (
						<a
							className="od-line-link"
							href={client.fileUrl(view.id, receipt.id)}
							target="_blank"
							rel="noreferrer"
						>
							<Said text={definition.messages[receipt.of]?.title} />
						</a>
					) : (
						say("sent_receipt_later")
					)}
				</Fact>
			) : null}
		</Facts>
	);
}
