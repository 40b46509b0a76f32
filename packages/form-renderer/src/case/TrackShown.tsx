import {
	type ActorKind,
	actorOf,
	type CaseView,
	type Definition,
	kindOfRole,
	type Text,
	type TrackItem,
} from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { Fragment, type ReactElement } from "react";
import { ActorTag } from "../parts/ActorTag.tsx";
import { Spine, type SpineItem } from "../parts/Spine.tsx";
import { formatDueInside, formatMoment } from "../words/format.ts";
import { Said, useSay, useSpeaking } from "../words/Speaking.tsx";
import { StepTitle } from "./StepTitle.tsx";
import { isApplicantOf } from "./state.ts";

/** The spine of a case: what was done, is done, comes next, and who does it. */
export function TrackShown({
	definition,
	view,
}: {
	readonly definition: Definition;
	readonly view: CaseView;
}): ReactElement {
	const seen = new Map<string, number>();
	const items = view.track.map((item): SpineItem => {
		const times = (seen.get(item.step) ?? 0) + 1;
		seen.set(item.step, times);
		return {
			id: `${item.step}:${times}`,
			state: item.state,
			title: <StepTitle definition={definition} step={item.step} />,
			detail: <Detail definition={definition} item={item} />,
			actor: item.state === "skip" ? undefined : <Who {...{ definition, view, item }} />,
		};
	});
	return <Spine items={items} />;
}

function Who({
	definition,
	view,
	item,
}: {
	readonly definition: Definition;
	readonly view: CaseView;
	readonly item: TrackItem;
}): ReactElement | null {
	const say = useSay();
	const step = stepAt(definition, item.step);
	if (!step) return null;
	const acts = actorOf(definition, step);
	const role = item.role ?? acts.role;
	const actor = role ? kindOfRole(definition, role) : acts.kind;
	if (actor === "applicant")
		return (
			<ActorTag actor={actor}>
				<Citizen definition={definition} view={view} item={item} role={role} />
			</ActorTag>
		);
	if (step.does === "end") return null;
	const title = definition.roles[role ?? ""]?.title ?? partnerTitle(definition, actor);
	return <ActorTag actor={actor}>{title ? <Said text={title} /> : say("system")}</ActorTag>;
}

/** "You", for what is one's own to do; others in the case by what they are to it. */
function Citizen({
	definition,
	view,
	item,
	role = "",
}: {
	readonly definition: Definition;
	readonly view: CaseView;
	readonly item: TrackItem;
	readonly role: string | undefined;
}): ReactElement {
	const say = useSay();
	const known = definition.roles[role];
	const isSomebodyElses = known?.is === "person";
	const isOwn = isSomebodyElses
		? view.tasks.some(({ step }) => step === item.step)
		: isApplicantOf(view);
	if (isSomebodyElses && !isOwn) return <Said text={known.title} />;
	return <>{say(isOwn ? "you" : "applicant")}</>;
}

/** An agent hands over what no step names a person for. */
function partnerTitle(definition: Definition, actor: ActorKind): Text | undefined {
	if (actor !== "agent") return undefined;
	return Object.values(definition.roles).find((role) => role.is === "partner")?.title;
}

function Detail({
	definition,
	item,
}: {
	readonly definition: Definition;
	readonly item: TrackItem;
}): ReactElement {
	const say = useSay();
	return (
		<>
			<p>
				<When item={item} />
				<Came definition={definition} item={item} />
				{item.stopped && item.state !== "next" ? `. ${say("not_counted")}` : null}
			</p>
			<Branches definition={definition} items={item.branches ?? []} />
		</>
	);
}

/** Branches and items; the steps of a branch stand below it. */
function Branches({
	definition,
	items,
}: {
	readonly definition: Definition;
	readonly items: readonly TrackItem[];
}): ReactElement | null {
	if (items.length === 0) return null;
	return (
		<ul>
			{items.map((branch, index) => (
				// A step of a branch may stand there once for each visit.
				<li key={`${branch.step}:${branch.at ?? index}`}>
					<b className="strong">
						<StepTitle definition={definition} step={branch.step} />:
					</b>{" "}
					<BranchState definition={definition} item={branch} />
					<Branches definition={definition} items={branch.branches ?? []} />
				</li>
			))}
		</ul>
	);
}

function When({ item }: { readonly item: TrackItem }): ReactElement | null {
	const say = useSay();
	const speaking = useSpeaking();
	switch (item.state) {
		case "done":
			return item.at ? <span>{formatMoment(item.at, speaking)}</span> : null;
		case "now":
			return item.due ? (
				<span>{say("by_moment", { when: formatDueInside(item.due, speaking) })}</span>
			) : item.at ? (
				<span>{say("since", { when: formatMoment(item.at, speaking) })}</span>
			) : null;
		case "next":
			return item.due ? (
				<span>{say("by_day", { day: formatDueInside(item.due, speaking) })}</span>
			) : null;
		case "skip":
			return <span>{say("not_needed")}</span>;
	}
}

/** What came out, where a step can come out in more than one way. */
function Came({
	definition,
	item,
}: {
	readonly definition: Definition;
	readonly item: TrackItem;
}): ReactElement | null {
	const step = stepAt(definition, item.step);
	const outcomes = step && "outcomes" in step ? step.outcomes : [];
	const outcome =
		outcomes.length > 1 ? outcomes.find((each) => each.id === item.outcome) : undefined;
	if (!outcome) return null;
	return (
		<>
			{item.at ? ": " : null}
			<Said text={outcome.title} />
		</>
	);
}

function BranchState({
	definition,
	item,
}: {
	readonly definition: Definition;
	readonly item: TrackItem;
}): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const step = stepAt(definition, item.step);
	const answers =
		step && "answers" in step ? step.answers : step && "outcomes" in step ? step.outcomes : [];
	const answer = answers.find((each) => each.id === item.outcome);
	if (item.state === "done") {
		return (
			<>
				{answer ? <Said text={answer.title} /> : say("done")}
				{item.at ? `, ${formatMoment(item.at, speaking)}` : null}
			</>
		);
	}
	if (item.state === "next") return <Fragment>{say("state_next")}</Fragment>;
	if (item.state === "skip") return <Fragment>{say("not_needed")}</Fragment>;
	return (
		<Fragment>
			{item.due
				? say("waiting_until", { when: formatDueInside(item.due, speaking) })
				: say("waiting")}
		</Fragment>
	);
}
