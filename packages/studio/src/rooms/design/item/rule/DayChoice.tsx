import { type ReactElement, useState } from "react";

import { daysIn, type Knowing } from "./values-for.ts";
import { useRuleWords } from "./words/index.ts";

export interface DayChoiceProps extends Knowing {
	readonly label: string;
	/** Its name among the boxes. */
	readonly box: string;
	/** As the rule language writes it; empty where none is chosen yet. */
	readonly value: string;
	/** The day with which this one is compared. */
	readonly besides: string;
	readonly wordsOf: (path: string) => string;
	readonly isReadOnly: boolean;
	readonly isRequired?: boolean | undefined;
	readonly isMissed?: boolean | undefined;
	readonly onChoose: (value: string) => void;
}

/** A day: of the case, one that somebody gives, or one of the calendar. */
export function DayChoice(props: DayChoiceProps): ReactElement {
	const { label, box, value, besides, wordsOf, isReadOnly, isRequired, isMissed, onChoose } = props;
	const say = useRuleWords();
	const [wantsDate, setWantsDate] = useState(false);
	const [, date] = /^date\("(.*)"\)$/.exec(value) ?? [];
	const isDate = date !== undefined || (wantsDate && value === "");
	const days = daysIn(props, besides);
	const isKnown = value === "" || isDate || days.some(({ name }) => name === value);
	return (
		<>
			<select
				className="od-input"
				data-box={box}
				aria-label={label}
				aria-invalid={isMissed}
				value={isDate ? CALENDAR : value}
				disabled={isReadOnly}
				required={isRequired}
				onChange={({ target }) => {
					setWantsDate(target.value === CALENDAR);
					onChoose(target.value === CALENDAR ? "" : target.value);
				}}
			>
				{value === "" && !isDate ? <option value="">{say.whichDay}</option> : null}
				{isKnown ? null : <option value={value}>{value}</option>}
				{days.map(({ name }) => (
					<option key={name} value={name}>
						{wordsOf(name)}
					</option>
				))}
				<option value={CALENDAR}>{say.aDay}</option>
			</select>
			{isDate ? (
				<input
					type="date"
					className="od-input"
					aria-label={say.day}
					defaultValue={date ?? ""}
					readOnly={isReadOnly}
					required={isRequired}
					onChange={({ target }) => {
						// While the year is typed it begins with noughts.
						if (/^[1-9]/.test(target.value)) onChoose(`date("${target.value}")`);
					}}
				/>
			) : null}
		</>
	);
}

const CALENDAR = "\u0000calendar";
