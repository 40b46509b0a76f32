import type { DurationUnit, Step } from "@onedoor/dsl/bundle";
import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useId, useState } from "react";

import type { Read } from "../../../check/protocol.ts";
import { useCheck, useLibrary } from "../../../host/Library.tsx";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { PartHelp } from "../help/PartLabel.tsx";
import { DURATION_UNITS } from "./duration-units.ts";
import { FirstDeadline } from "./FirstDeadline.tsx";
import { TextField } from "./TextField.tsx";

export interface DeadlineFieldProps {
	readonly read: Read;
	readonly step: Step;
}

/** How long the step may take: a number and a unit, or in words what sets it. */
export function DeadlineField({ read, step }: DeadlineFieldProps): ReactElement | null {
	const { step: say } = useWords();
	const within = step.deadline?.within;
	const at = read.places[step.name];
	const place = at && { file: at.file, path: at.path.split(".") };
	if (step.does === "follow" || step.does === "together") return null;
	return (
		<fieldset className="od-prop st-row">
			<legend className="od-label">{say.howLong}</legend>
			<span className="st-row__go">
				<PartHelp label={say.howLong} topic="deadline" place={place} />
			</span>
			{within !== undefined && within.unit !== "same working day" ? (
				<Duration read={read} step={step} n={within.n} unit={within.unit} />
			) : (
				<SetElsewhere read={read} step={step} />
			)}
		</fieldset>
	);
}

interface DurationProps extends DeadlineFieldProps {
	readonly n: number;
	readonly unit: DurationUnit;
}

function Duration({ read, step, n, unit }: DurationProps): ReactElement {
	const { step: say } = useWords();
	const language = useContext(LanguageContext);
	const { edits } = useLibrary();
	const isFrozen = useCheck().isFrozen || read.overridden[step.name]?.deadline !== undefined;
	const [error, setError] = useState<string>();
	const id = useId();
	const set = async (number: string, chosen: DurationUnit) => {
		if (!/^[1-9]\d{0,3}$/.test(number)) return setError(say.wrongNumber);
		const place = read.places[step.name];
		if (place === undefined) return;
		const within = `${number} ${chosen}`;
		const name = place.path.replace(/^steps\./, "");
		const intent = { kind: "set_deadline", file: place.file, step: name, within } as const;
		const title = textOf(step.title, language) || step.name;
		const refused = await edits.apply(intent, { kind: "deadline", title });
		setError(refused && say.refused[refused.refused]);
	};
	return (
		<div className="od-prop__row">
			<TextField
				label={say.howMany}
				isLabelHidden
				inputMode="numeric"
				value={String(n)}
				error={error}
				isReadOnly={isFrozen}
				onCommit={(number) => void set(number, unit)}
			/>
			<div>
				<label className="od-hidden" htmlFor={id}>
					{say.unit}
				</label>
				<select
					id={id}
					className="od-input"
					value={unit}
					disabled={isFrozen}
					onChange={(event) => void set(String(n), event.target.value as DurationUnit)}
				>
					{DURATION_UNITS.map((each) => (
						<option key={each} value={each}>
							{say.units[each](n)}
						</option>
					))}
				</select>
			</div>
		</div>
	);
}

function SetElsewhere({ read, step }: DeadlineFieldProps): ReactElement {
	const { step: say } = useWords();
	const language = useContext(LanguageContext);
	const { deadline } = step;
	const clock = deadline?.with === undefined ? undefined : read.definition.clocks[deadline.with];
	if (clock) return <p>{say.clock(textOf(clock.title, language))}</p>;
	if (deadline?.by) return <p>{say.until(deadline.by)}</p>;
	if (deadline?.within) return <p>{say.duration(deadline.within.n, deadline.within.unit)}</p>;
	return (
		<>
			<p className="muted">{say.noLimit}</p>
			<FirstDeadline read={read} step={step} />
		</>
	);
}
