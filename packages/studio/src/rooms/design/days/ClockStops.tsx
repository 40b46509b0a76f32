import type { Clock, Step } from "@onedoor/dsl/bundle";
import { Button, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useId, useState } from "react";
import { Link } from "wouter";

import type { Read } from "../../../check/protocol.ts";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { takeAway, useWriting, writeAt } from "../item/writing.ts";
import { useDayWords } from "./words/index.ts";

export interface ClockStopsProps {
	readonly read: Read;
	readonly clock: Clock;
}

/** At which steps a clock stands still, and which make it longer. */
export function ClockStops({ read, clock }: ClockStopsProps): ReactElement {
	const say = useDayWords();
	const { step: words } = useWords();
	const query = useQuery();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const [error, setError] = useState<string>();
	const id = useId();
	const steps = Object.values(read.definition.steps);
	const stopping = steps.filter(({ stops }) => stops.includes(clock.id));
	const longer = steps.filter((step) => step.extends?.clock === clock.id);
	const others = steps.filter(
		(step) =>
			!stopping.includes(step) &&
			!PASSED.has(step.does) &&
			read.places[step.name]?.file === read.file,
	);
	const nameOf = (step: Step) => textOf(step.title, language) || step.name;
	const set = async (step: Step, stops: readonly string[]) => {
		const place = read.places[step.name];
		if (place === undefined) return;
		const owner = { file: place.file, path: place.path.split(".") };
		const spot = { owner, key: "stops", isThere: step.stops.length > 0 };
		const intent = stops.length === 0 ? takeAway(spot) : writeAt(spot, [...stops]);
		setError(await writing.write(intent, "set", nameOf(step)));
	};
	return (
		<div className="od-prop">
			<span className="od-label">{say.stands}</span>
			{stopping.length === 0 ? <p>{say.neverStands}</p> : null}
			<ul className="st-plain">
				{stopping.map((step) => (
					<li key={step.name} className="st-stops">
						<Link href={query.href({ step: step.name, item: undefined, in: undefined })}>
							{say.atStep(nameOf(step))}
						</Link>
						{read.places[step.name]?.file === read.file ? (
							<Button
								kind="quiet"
								icon="close"
								iconOnly
								off={writing.isFrozen}
								aria-label={say.goesOn(nameOf(step))}
								onClick={() =>
									void set(
										step,
										step.stops.filter((one) => one !== clock.id),
									)
								}
							/>
						) : null}
					</li>
				))}
				{longer.map((step) => (
					<li key={step.name}>
						<Link href={query.href({ step: step.name, item: undefined, in: undefined })}>
							{say.longerBy(
								nameOf(step),
								step.extends ? words.duration(step.extends.by.n, step.extends.by.unit) : "",
							)}
						</Link>
					</li>
				))}
			</ul>
			{others.length === 0 ? null : (
				<>
					<label htmlFor={id} className="small muted">
						{say.alsoAt}
					</label>
					<select
						id={id}
						className="od-input"
						value=""
						disabled={writing.isFrozen}
						onChange={({ target }) => {
							const chosen = others.find(({ name }) => name === target.value);
							if (chosen !== undefined) void set(chosen, [...chosen.stops, clock.id]);
						}}
					>
						<option value="">{say.chooseStep}</option>
						{others.map((step) => (
							<option key={step.name} value={step.name}>
								{nameOf(step)}
							</option>
						))}
					</select>
				</>
			)}
			{error === undefined ? null : <p className="od-error small">{error}</p>}
		</div>
	);
}

/** A case does not stay at these, so that nothing can wait there. */
const PASSED: ReadonlySet<Step["does"]> = new Set(["route", "tell", "follow", "end"]);
