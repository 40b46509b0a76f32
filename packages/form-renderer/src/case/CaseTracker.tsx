import type { Bundle, CaseView } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";
import type { CaseClient } from "../form/case-client.ts";
import { timeZoneOf } from "../form/facts.ts";
import { Note } from "../parts/Note.tsx";
import { useOwnId } from "../parts/surroundings.ts";
import { formatDate } from "../words/format.ts";
import { SaidLong } from "../words/SaidLong.tsx";
import { SpeakingProvider, useSay, useSpeaking, useTextOf } from "../words/Speaking.tsx";
import { CaseActions } from "./CaseActions.tsx";
import { CaseHead, CaseTitle } from "./CaseHead.tsx";
import { DueCard } from "./DueCard.tsx";
import { HeldFiles } from "./HeldFiles.tsx";
import { Papers } from "./Papers.tsx";
import { PaymentNotes } from "./PaymentNotes.tsx";
import { moneyNewsOf } from "./payments.ts";
import { RelatedCases } from "./RelatedCases.tsx";
import { SigningNotes } from "./SigningNotes.tsx";
import { signingNewsOf } from "./signings.ts";
import { waitingOf } from "./state.ts";
import { TrackShown } from "./TrackShown.tsx";

export interface CaseTrackerProps {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly client: CaseClient;
	readonly language: string;
	/** The case as it stands after an act. */
	readonly onView: (view: CaseView) => void;
	readonly now?: () => string;
	/** What stands first, with the heading, instead of name and date. */
	readonly head?: React.ReactNode;
	/** What the person has to do; the tracker then says so instead of "nothing". */
	readonly todo?: React.ReactNode;
	/** Address of the page with everything that was submitted. */
	readonly answersHref?: string;
	readonly onAnswers?: () => void;
	/** Address of another case, for those that belong to this one; left out: they are named without a link. */
	readonly caseHref?: (id: string) => string;
	/** The host goes there itself. */
	readonly onCase?: (id: string) => void;
	/** Leads to where the person pays; default: this window goes there. */
	readonly onRedirect?: (href: string) => void;
}

/** Where a case is: the date first, whether one must act, the way it goes, its papers, what one may do. */
export function CaseTracker(props: CaseTrackerProps): ReactElement {
	const { bundle, language } = props;
	const [source] = bundle.definition.languages;
	return (
		<SpeakingProvider
			language={language}
			timeZone={timeZoneOf(bundle.definition)}
			{...(source ? { source } : {})}
		>
			<Tracker {...props} />
		</SpeakingProvider>
	);
}

function Tracker(props: CaseTrackerProps): ReactElement {
	const { bundle, view, now = () => new Date().toISOString() } = props;
	const say = useSay();
	const steps = useOwnId("steps");
	const textOf = useTextOf();
	const speaking = useSpeaking();
	const title = textOf(bundle.definition.title);
	// At the end the result is what people come for; before it, where the case stands.
	const papers = <Papers bundle={bundle} view={view} client={props.client} now={now} />;
	return (
		<div className="od-stack od-stack--5 od-top">
			{props.head ?? (
				<>
					<CaseHead
						view={view}
						title={`${say("case")} ${view.number} – ${title}`}
						arrival={`case:${view.id}:${view.status}`}
					>
						<CaseTitle title={title} about={view.about} />
					</CaseHead>
					<DueCard bundle={bundle} view={view} now={now()} />
				</>
			)}
			<PaymentNotes {...props} />
			<HeldFiles view={view} />
			<SigningNotes view={view} />
			{/* The case may move while it is looked at. */}
			<div role="status">{props.todo ?? <NothingToDo bundle={bundle} view={view} />}</div>
			{view.status === "ended" ? papers : null}
			<section className="od-stack" aria-labelledby={steps}>
				<h2 id={steps}>{say("steps")}</h2>
				<TrackShown definition={bundle.definition} view={view} />
				{view.kept_until ? (
					<p className="small muted">
						{say("kept_until", { day: formatDate(view.kept_until, speaking) })}
					</p>
				) : null}
			</section>
			<RelatedCases {...props} />
			{view.status === "ended" ? null : papers}
			<CaseActions {...props} />
		</div>
	);
}

const UNDER_WAY: ReadonlySet<string> = new Set(["paid_pending", "paid_unknown"]);

/** The most asked question after "when": must I do anything? */
function NothingToDo({
	bundle,
	view,
}: Pick<CaseTrackerProps, "bundle" | "view">): ReactElement | null {
	const say = useSay();
	if (view.status === "ended") {
		const isGood = view.result === "granted" || view.result === "partly_granted";
		return (
			<Note kind={isGood ? "ok" : "info"} {...(isGood ? {} : { icon: "flag" })}>
				<p>{say(`ended_${view.result ?? "granted"}`)}</p>
				{isGood ? (
					<div className="small">
						<SaidLong text={bundle.definition.guidance.after} />
					</div>
				) : null}
			</Note>
		);
	}
	// What a started case wants is wanted of the same person: "nothing to do" would be wrong.
	if (view.children?.some(({ status }) => status === "draft"))
		return (
			<Note kind="warn" icon="pen">
				<p>{say("related_asks")}</p>
			</Note>
		);
	const waits = waitingOf(view).length > 0;
	// The note about the payment or the signature says what is to be done: "nothing" beside it would be wrong.
	if (waits && moneyNewsOf(view).some(({ says }) => UNDER_WAY.has(says))) return null;
	if (waits && signingNewsOf(view).length > 0) return null;
	return (
		<Note kind="ok">
			<p>{say(waits ? "waiting_for_answer" : "nothing_to_do")}</p>
		</Note>
	);
}
