import type { Clock, Definition, Step } from "@onedoor/dsl/bundle";
import { textOf } from "@onedoor/form-renderer/parts";
import { type LimitSet, limitOfClock, limitOfStep } from "@onedoor/runtime/core";
import { type ReactElement, useContext } from "react";
import { Link } from "wouter";

import type { Read } from "../../../check/protocol.ts";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext } from "../../../words/index.ts";
import { ItemRows } from "../item/ItemRows.tsx";
import { inAddress } from "../item/place.ts";
import { keyWords, useItemWords } from "../item/words/index.ts";
import { InAll } from "../part/PartValues.tsx";
import { keysBelow, usePartAround } from "../part/use-part.ts";
import { ClockStops } from "./ClockStops.tsx";
import { LimitPicture } from "./LimitPicture.tsx";
import { useDayWords } from "./words/index.ts";

export interface LimitPanelProps {
	readonly read: Read;
	readonly step: Step;
}

/** What else the limit of a step says, key by key, and how it runs as a picture. */
export default function LimitPanel({ read, step }: LimitPanelProps): ReactElement | null {
	const item = useItemWords();
	const isLengthOpen = usePartAround()?.values.some((one) => keysBelow(one) === "deadline.within");
	const { definition } = read;
	const { deadline } = step;
	if (deadline === undefined) return null;
	const clock = deadline.with === undefined ? undefined : definition.clocks[deadline.with];
	if (clock !== undefined) return <OfClock read={read} clock={clock} isOpenable />;
	const place = read.places[step.name];
	const limit = limitOfStep(definition, step);
	// Where the part leaves the length open, only that is set elsewhere: what else the limit says is the part's own.
	const isOwn =
		place !== undefined && (isLengthOpen || read.overridden[step.name]?.deadline === undefined);
	return (
		<>
			<RunsFrom />
			{isOwn ? (
				<section aria-label={keyWords(item, "deadline")}>
					<ItemRows
						read={read}
						place={{ file: place.file, path: [...place.path.split("."), "deadline"] }}
						without={WITHIN}
					/>
					<InAll />
				</section>
			) : null}
			<Pictured definition={definition} limit={limit} mayStand={false} />
		</>
	);
}

const WITHIN: ReadonlySet<string> = new Set(["within"]);

function RunsFrom(): ReactElement {
	const say = useDayWords();
	return (
		<div className="od-prop">
			<span className="od-label">{say.runsFrom}</span>
			<p>{say.fromEntry}</p>
		</div>
	);
}

export interface OfClockProps {
	readonly read: Read;
	readonly clock: Clock;
	/** Whether a link leads to where the clock is changed. */
	readonly isOpenable?: boolean;
}

/** A clock that runs over steps: what makes it stand still or longer, and its picture. */
export function OfClock({ read, clock, isOpenable = false }: OfClockProps): ReactElement {
	const say = useDayWords();
	const query = useQuery();
	const language = useContext(LanguageContext);
	const limit = limitOfClock(read.definition, clock);
	const mayStand = Object.values(read.definition.steps).some(({ stops }) =>
		stops.includes(clock.id),
	);
	return (
		<>
			{isOpenable ? (
				<p>
					<Link href={query.href({ item: inAddress(["clocks", clock.id]), in: undefined })}>
						{say.openClock(textOf(clock.title, language) || clock.id)}
					</Link>
				</p>
			) : null}
			<ClockStops read={read} clock={clock} />
			<Pictured definition={read.definition} limit={limit} mayStand={mayStand} />
		</>
	);
}

interface PicturedProps {
	readonly definition: Definition;
	readonly limit: LimitSet | undefined;
	readonly mayStand: boolean;
}

function Pictured({ definition, limit, mayStand }: PicturedProps): ReactElement | null {
	const { calendars, calendar: id } = definition;
	const calendar = Object.hasOwn(calendars, id) ? calendars[id] : undefined;
	if (limit === undefined || calendar === undefined) return null;
	return <LimitPicture limit={limit} calendar={calendar} mayStand={mayStand} />;
}
