import type {
	Bundle,
	Clock,
	Definition,
	DocumentRequirement,
	DocumentSource,
	Fee,
} from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import type { ReactElement, ReactNode } from "react";
import { alternativesOf, ownWays } from "../form/document-value.ts";
import { timeZoneOf } from "../form/facts.ts";
import { otherWays } from "../form/other-ways.ts";
import { Card } from "../parts/Card.tsx";
import { later, useLoaded } from "../parts/later.tsx";
import { PaperWanted } from "../parts/PaperWanted.tsx";
import { SourceLine } from "../parts/SourceLine.tsx";
import { useOwnId } from "../parts/surroundings.ts";
import { PageHeading } from "../step/PageHeading.tsx";
import { durationText } from "../words/duration-text.ts";
import { formatMoney } from "../words/format.ts";
import { separatorsOf } from "../words/language.ts";
import { SaidLong } from "../words/SaidLong.tsx";
import { Said, SpeakingProvider, useLanguage, useSay, useTextOf } from "../words/Speaking.tsx";
import type { Condition } from "./ConditionSaid.tsx";

const ConditionSaid = later(
	async () => (await import("./ConditionSaid.tsx")).ConditionSaid,
	"words",
);

export interface WhatYouNeedProps {
	readonly bundle: Bundle;
	readonly language: string;
	/** The button that begins; the host opens the case. */
	readonly children: ReactNode;
}

/** Before starting: what it is for, which papers, what registers replace, what it costs, how long it takes. */
export function WhatYouNeed(props: WhatYouNeedProps): ReactElement {
	const { bundle, language } = props;
	const [source] = bundle.definition.languages;
	return (
		<SpeakingProvider
			language={language}
			timeZone={timeZoneOf(bundle.definition)}
			{...(source ? { source } : {})}
		>
			<Needs {...props} />
		</SpeakingProvider>
	);
}

function Needs({ bundle, children }: WhatYouNeedProps): ReactElement {
	const say = useSay();
	const textOf = useTextOf();
	const language = useLanguage();
	const { definition } = bundle;
	const documents = Object.values(definition.documents);
	return (
		<div className="od-stack od-stack--5 od-top">
			<div className="od-stack od-stack--2">
				<PageHeading title={textOf(definition.title)} arrival={`start:${definition.procedure}`}>
					<Said text={definition.title} />
				</PageHeading>
				<div className="od-lede">
					<SaidLong text={definition.guidance.before ?? definition.help} />
				</div>
			</div>
			<TimeCard bundle={bundle} />
			{documents.length > 0 ? (
				<Card title={say("what_you_need")}>
					<ul className="od-stack">
						{documents.map((document) => (
							<li key={document.id}>
								<NeededDocument bundle={bundle} document={document} />
							</li>
						))}
					</ul>
					<WithoutFile definition={definition} />
				</Card>
			) : null}
			<FeesCard bundle={bundle} />
			{definition.keep ? (
				<p className="small muted">
					{say("kept_for", { time: durationText(definition.keep, language) })}
				</p>
			) : null}
			<div className="od-actions">{children}</div>
		</div>
	);
}

/** How long the office has, from its own clock. */
function TimeCard({ bundle }: { readonly bundle: Bundle }): ReactElement | null {
	const say = useSay();
	const id = useOwnId("time");
	const language = useLanguage();
	const { clocks } = bundle.definition;
	const total = Object.hasOwn(clocks, "total") ? clocks.total : undefined;
	if (!total?.within) return null;
	const time = total.cut_off?.replace(/^0/, "");
	return (
		<section className="od-card od-stack od-stack--2" aria-labelledby={id}>
			<h2 id={id} className="od-kicker">
				{say("how_long")}
			</h2>
			<div className="od-due">
				<b>{durationText(total.within, language)}</b>
			</div>
			<p className="small muted">
				<CountedFrom clock={total} definition={bundle.definition} />
				{/working day/.test(total.within.unit) ? ` ${say("working_days_only")}` : ""}
				{time ? ` ${say("cut_off", { time })}` : ""}
			</p>
		</section>
	);
}

/** From which moment it counts. */
function CountedFrom({
	clock,
	definition,
}: {
	readonly clock: Clock;
	readonly definition: Definition;
}): ReactElement {
	const say = useSay();
	const textOf = useTextOf();
	const name = clock.starts.flatMap((start) => (start.kind === "after" ? [start.step] : []))[0];
	const step = name === undefined ? undefined : stepAt(definition, name);
	if (!step || step.name === definition.starts_at) return <>{say("counted_from_sending")}</>;
	return <>{say("counted_from", { step: textOf(step.title) })}</>;
}

function NeededDocument({
	bundle,
	document,
}: {
	readonly bundle: Bundle;
	readonly document: DocumentRequirement;
}): ReactElement {
	const say = useSay();
	const ways = alternativesOf(document);
	const register = ways.flatMap((way) => way.satisfied_by).find(isRegister);
	const name =
		register?.source.kind === "register"
			? bundle.definition.registers[register.source.register]?.title
			: undefined;
	return (
		<div className="od-needed">
			<SourceLine large kind={register ? "register" : "typed"} icon={register ? "seal" : "doc"}>
				<b className="strong">
					<Said text={document.title} />
				</b>
				{document.when ? (
					<span className="muted">
						<br />
						<When definition={bundle.definition} rule={document.when} />
					</span>
				) : null}
				{document.one_of ? (
					<>
						<br />
						{say("one_of")}{" "}
						{ways.map((way, at) => (
							<span key={way.id}>
								{at > 0 ? say("or") : null}
								<Said text={way.title} />
							</span>
						))}
					</>
				) : null}
				{register ? (
					<>
						<br />
						{say("register_may_have")} <Said text={name} />
					</>
				) : null}
			</SourceLine>
			{ways.map((way) => (
				<PaperWanted
					key={way.id}
					document={way}
					signer={bundle.definition.roles[way.signed_by ?? ""]?.title}
				/>
			))}
		</div>
	);
}

/** Where a paper has to be sent as a file: how one applies with the paper itself. */
function WithoutFile({ definition }: { readonly definition: Definition }): ReactElement | null {
	const say = useSay();
	const textOf = useTextOf();
	const { comma } = separatorsOf(useLanguage());
	const isAskedAsFile = Object.values(definition.documents)
		.flatMap(alternativesOf)
		.some((document) => ownWays(document).join() === "upload");
	const ways = otherWays(definition).map(({ channel }) => textOf(channel.title));
	if (!isAskedAsFile || ways.length === 0) return null;
	return <p className="small muted">{say("no_file_or", { ways: ways.join(comma) })}</p>;
}

/** In which cases: in words once they are here. */
function When(props: { readonly definition: Definition; readonly rule: Condition }): ReactNode {
	const say = useSay();
	const { isHere } = useLoaded([ConditionSaid]);
	return isHere ? <ConditionSaid {...props} /> : say("only_in_some_cases");
}

function isRegister(
	source: DocumentSource,
): source is Extract<DocumentSource, { readonly by: "register" }> {
	return source.by === "register";
}

function FeesCard({ bundle }: { readonly bundle: Bundle }): ReactElement | null {
	const say = useSay();
	const fees = Object.values(bundle.definition.fees);
	if (fees.length === 0) return null;
	return (
		<Card title={say("fees")}>
			<ul className="od-stack od-stack--2">
				{fees.map((fee) => (
					<li key={fee.id}>
						<strong>
							<Said text={fee.title} />
						</strong>
						<Amount of={fee.amount} />
						{fee.help ? (
							<p>
								<Said text={fee.help} />
							</p>
						) : fee.when ? (
							<p className="muted">
								<When definition={bundle.definition} rule={fee.when} />
							</p>
						) : null}
						<Rates fee={fee} />
					</li>
				))}
			</ul>
		</Card>
	);
}

/** Who pays otherwise, and how much: whoever files online does not first read what they will not pay. */
function Rates({ fee }: { readonly fee: Fee }): ReactElement | null {
	const named = fee.rates.filter(({ title, amount }) => title && amount && "currency" in amount);
	if (named.length === 0) return null;
	return (
		<ul className="muted">
			{named.map((rate) => (
				<li key={rate.id}>
					<Said text={rate.title} />
					<Amount of={rate.amount} />
				</li>
			))}
		</ul>
	);
}

/** Where it follows from what is filled in, nothing can be said yet. */
function Amount({ of }: { readonly of: Fee["amount"] | undefined }): ReactElement | null {
	const language = useLanguage();
	if (!of || !("currency" in of)) return null;
	return (
		<>
			{": "}
			<bdi className="num">{formatMoney(of.amount, of.currency, language)}</bdi>
		</>
	);
}
