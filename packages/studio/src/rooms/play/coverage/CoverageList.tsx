import type { Choice, Definition, Scenario, Step, StepName } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import type { Transition } from "@onedoor/dsl/journey";
import { Button, Choice as ChoiceField, Icon, Tag, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useId, useRef, useState } from "react";
import { Link } from "wouter";

import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext } from "../../../words/index.ts";
import { Fold } from "../Fold.tsx";
import type { Playing } from "../use-run.ts";
import { type PlayWords, usePlayWords } from "../words/index.ts";
import type { Covered, CoveredStep, CoveredWay, Visits } from "./covered.ts";

export interface CoverageListProps {
	readonly playing: Playing;
	readonly covered: Covered;
	readonly chosen: StepName | undefined;
	readonly onChoose: (step: StepName | undefined) => void;
}

/** What the picture shows, in words: each step and way on, and the scenarios that walk it, which can be played from here. */
export function CoverageList({
	playing,
	covered,
	chosen,
	onChoose,
}: CoverageListProps): ReactElement {
	const step = covered.steps.find((each) => each.step === chosen);
	return (
		<div className="st-coverage__list">
			{step ? (
				<OneStep key={step.step} playing={playing} step={step} onAll={() => onChoose(undefined)} />
			) : (
				<AllSteps playing={playing} covered={covered} onChoose={onChoose} />
			)}
		</div>
	);
}

interface OneStepProps {
	readonly playing: Playing;
	readonly step: CoveredStep;
	readonly onAll: () => void;
}

/** The step that was pressed: it takes focus, because it is what was asked for. */
function OneStep({ playing, step, onAll }: OneStepProps): ReactElement {
	const say = usePlayWords();
	const query = useQuery();
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	return (
		<div className="od-stack">
			<div className="od-row od-between">
				<Button kind="quiet" icon="back" onClick={onAll}>
					{say.allSteps}
				</Button>
				<Link href={query.href({ view: undefined, step: step.step })}>{say.openInDesign}</Link>
			</div>
			<h3 ref={heading} tabIndex={-1}>
				<StepTitle definition={playing.stage.bundle.definition} step={step} />
			</h3>
			<Walkers playing={playing} visits={step} />
			<ul className="st-ways">
				{step.ways.map((way) => (
					<Way key={way.transition.id} playing={playing} way={way} />
				))}
			</ul>
		</div>
	);
}

interface AllStepsProps {
	readonly playing: Playing;
	readonly covered: Covered;
	readonly onChoose: (step: StepName) => void;
}

function AllSteps({ playing, covered, onChoose }: AllStepsProps): ReactElement {
	const say = usePlayWords();
	const id = useId();
	const [isOnlyNew, setOnlyNew] = useState(true);
	const { definition } = playing.stage.bundle;
	const isShown = ({ scenarios }: Visits) => !isOnlyNew || scenarios.length === 0;
	const steps = covered.steps.filter((step) => isShown(step) || step.ways.some(isShown));
	const others = covered.others.filter(isShown);
	return (
		<div className="od-stack">
			<fieldset>
				<legend className="od-hidden">{say.which}</legend>
				<div className="od-choices od-choices--row">
					{[true, false].map((only) => (
						<ChoiceField
							key={String(only)}
							type="radio"
							name={`${id}-which`}
							label={only ? say.onlyUnwalked : say.all}
							checked={only === isOnlyNew}
							onChange={() => setOnlyNew(only)}
						/>
					))}
				</div>
			</fieldset>
			{steps.length + others.length === 0 ? <p>{say.allWalked}</p> : null}
			<ol className="st-walks">
				{steps.map((step) => (
					<li key={step.step}>
						<div className="od-row od-between">
							<button type="button" className="st-link" onClick={() => onChoose(step.step)}>
								<StepTitle definition={definition} step={step} />
							</button>
							<Times visits={step} />
						</div>
						<ul className="small">
							{step.ways.filter(isShown).map((way) => (
								<li key={way.transition.id} className="od-row od-between">
									<WayTitle definition={definition} transition={way.transition} />
									<Times visits={way} />
								</li>
							))}
						</ul>
					</li>
				))}
			</ol>
			{others.length === 0 ? null : (
				<>
					<h3>{say.besideSteps}</h3>
					<ul className="st-ways">
						{others.map((way) => (
							<Way key={way.transition.id} playing={playing} way={way} />
						))}
					</ul>
				</>
			)}
		</div>
	);
}

function StepTitle({
	definition,
	step: { step, number },
}: {
	readonly definition: Definition;
	readonly step: CoveredStep;
}): ReactElement {
	const language = useContext(LanguageContext);
	return (
		<>
			{number === undefined ? "" : `${number} `}
			{textOf(stepAt(definition, step)?.title, language) || step}
		</>
	);
}

/** How many scenarios walk there, with a sign: colour only agrees with it. */
function Times({ visits: { scenarios, isTried } }: { readonly visits: Visits }): ReactElement {
	const say = usePlayWords();
	return (
		<span className="od-row st-times">
			{isTried ? (
				<Tag kind="brand" icon="play">
					{say.legend.tried}
				</Tag>
			) : null}
			{scenarios.length > 0 ? (
				<Tag icon="check">{say.walkedBy(scenarios.length)}</Tag>
			) : (
				<Tag kind="warn" icon="minus">
					{say.walkedByNone}
				</Tag>
			)}
		</span>
	);
}

function Way({
	playing,
	way,
}: {
	readonly playing: Playing;
	readonly way: CoveredWay;
}): ReactElement {
	const { definition } = playing.stage.bundle;
	return (
		<li>
			<WayTitle definition={definition} transition={way.transition} />
			<Walkers playing={playing} visits={way} />
		</li>
	);
}

/** The scenarios themselves: a press plays one here. */
function Walkers({
	playing,
	visits,
}: {
	readonly playing: Playing;
	readonly visits: Visits;
}): ReactElement {
	const say = usePlayWords();
	const { scenarios, isTried } = visits;
	if (scenarios.length === 0)
		return (
			<p className="od-row">
				<Icon name="minus" />
				{say.noneWalks} {isTried ? say.butTried : ""}
			</p>
		);
	return (
		<Fold label={`${say.walkedBy(scenarios.length)}${isTried ? `, ${say.legend.tried}` : ""}`}>
			<ul className="st-walkers">
				{scenarios.map((scenario) => (
					<Walker key={scenario.id} playing={playing} scenario={scenario} />
				))}
			</ul>
		</Fold>
	);
}

function Walker({
	playing,
	scenario,
}: {
	readonly playing: Playing;
	readonly scenario: Scenario;
}): ReactElement {
	const say = usePlayWords();
	const title = textOf(scenario.title, useContext(LanguageContext)) || scenario.id;
	const play = () => {
		playing.load(scenario);
		// What it led to is told there.
		document.getElementById("play-story")?.focus();
	};
	return (
		<li className="od-row od-between">
			<span>{title}</span>
			<Button kind="quiet" icon="play" aria-label={say.playThis(title)} onClick={play}>
				{say.playIt}
			</Button>
		</li>
	);
}

/** `Complete, accept → Hand-over`. */
function WayTitle({
	definition,
	transition,
}: {
	readonly definition: Definition;
	readonly transition: Transition;
}): ReactElement {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const to =
		transition.to && (textOf(stepAt(definition, transition.to)?.title, language) || transition.to);
	const name = wayName(definition, transition, language, say);
	return <span>{to ? say.leadsTo(name, to) : name}</span>;
}

function wayName(
	definition: Definition,
	{ kind, step: at, outcome, name, count, id }: Transition,
	language: string,
	say: PlayWords,
): string {
	const step = at === undefined ? undefined : stepAt(definition, at);
	const named = (title: Parameters<typeof textOf>[0], or: string) => textOf(title, language) || or;
	switch (kind) {
		case "late":
			return say.ways.late;
		case "skipped":
			return say.ways.skipped;
		case "items":
			return say.ways.items(count ?? 0);
		case "clock":
			return say.ways.clock(named(definition.clocks[name ?? ""]?.title, name ?? id));
		case "anytime":
			return named(definition.anytime[name ?? ""]?.title, name ?? id);
		case "afterwards":
			return named(definition.afterwards[name ?? ""]?.title, name ?? id);
		case "taken": {
			const ways =
				step && ("answers" in step ? step.answers : "outcomes" in step ? step.outcomes : []);
			const choices = step && "choose" in step ? step.choose : [];
			const title =
				ways?.find((each) => each.id === outcome)?.title ??
				choices.find((each) => each.id === outcome)?.title;
			const taken = title ? named(title, outcome ?? id) : say.takes(outcome ?? id);
			const choice = chosenIn(step, id);
			return choice ? `${taken}: ${named(choice.title, choice.id)}` : taken;
		}
	}
}

/** Where a rule chooses after an act, its choice stands behind the act in the way's id. */
function chosenIn(step: Step | undefined, id: string): Choice | undefined {
	const chosen = id.split("/")[1];
	if (step === undefined || chosen === undefined) return undefined;
	const outcomes = "answers" in step ? step.answers : "outcomes" in step ? step.outcomes : [];
	const ways = [
		...outcomes.map(({ way }) => way),
		...("way" in step && step.way ? [step.way] : []),
	];
	return ways
		.flatMap((way) => ("choose" in way ? way.choose : []))
		.find((choice) => choice.id === chosen);
}
