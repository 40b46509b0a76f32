import { type ReactElement, useState } from "react";

import { useWords } from "../../../../words/index.ts";
import { DURATION_UNITS } from "../../panel/duration-units.ts";
import { TextField } from "../../panel/TextField.tsx";
import { useItemWords } from "../words/index.ts";

const SAME = "same working day";

export interface DurationProps {
	readonly label: string;
	readonly value: string;
	readonly isReadOnly: boolean;
	/** The form around it is not sent without it. */
	readonly isRequired?: boolean;
	readonly onWrite: (value: string) => void;
}

/** A number and a unit, or the same working day. */
export function Duration({
	label,
	value,
	isReadOnly,
	isRequired,
	onWrite,
}: DurationProps): ReactElement {
	const say = useItemWords();
	const { step } = useWords();
	const [error, setError] = useState<string>();
	const [, n = "", one = ""] = /^(\d+) (.+)$/.exec(value) ?? [];
	const unit = DURATION_UNITS.find((each) => each === one || each === `${one}s`) ?? "working days";
	const isSame = value === SAME;
	const write = (number: string, chosen: string) => {
		if (chosen === SAME) return onWrite(SAME);
		const isRight = /^[1-9]\d{0,3}$/.test(number);
		setError(isRight ? undefined : step.wrongNumber);
		if (isRight) onWrite(`${number} ${number === "1" ? chosen.replace(/s$/, "") : chosen}`);
	};
	return (
		<div className="od-prop__row">
			<TextField
				label={`${label}: ${say.howMany}`}
				isLabelHidden
				inputMode="numeric"
				value={n}
				error={error}
				isReadOnly={isReadOnly || isSame}
				isRequired={isRequired && !isSame}
				onCommit={(number) => write(number, unit)}
			/>
			<select
				className="od-input"
				aria-label={`${label}: ${say.unit}`}
				value={isSame ? SAME : unit}
				disabled={isReadOnly}
				onChange={({ target }) => write(n === "" ? "1" : n, target.value)}
			>
				{DURATION_UNITS.map((each) => (
					<option key={each} value={each}>
						{step.units[each](Number(n) || 1)}
					</option>
				))}
				<option value={SAME}>{say.unitSame}</option>
			</select>
		</div>
	);
}
