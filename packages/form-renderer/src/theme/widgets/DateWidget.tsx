import type { WidgetProps } from "@rjsf/utils";
import { type ReactElement, useState } from "react";

import { useSay } from "../../words/Speaking.tsx";
import { type DateParts, dateOf, partsOf } from "./date-parts.ts";
import { isWrongValue, optionsOf } from "./widget-props.ts";

/** Day, month and year in three boxes: the way people know dates by heart, with any keyboard. */
export function DateWidget(props: WidgetProps): ReactElement {
	return <DateBoxes {...props} isPartial={false} />;
}

/** The same, where older records know only the year, or year and month. */
export function PartialDateWidget(props: WidgetProps): ReactElement {
	return <DateBoxes {...props} isPartial={true} />;
}

function DateBoxes(props: WidgetProps & { readonly isPartial: boolean }): ReactElement {
	const say = useSay();
	const [typed, setTyped] = useState(() => partsOf(props.value));
	// A value from elsewhere (another device, a register) replaces the boxes; one's own typing stays as typed.
	const shown =
		dateOf(typed, props.isPartial) === (props.value ?? undefined) ? typed : partsOf(props.value);
	const change = (part: Partial<DateParts>) => {
		const next = { ...shown, ...part };
		setTyped(next);
		props.onChange(dateOf(next, props.isPartial));
	};
	const isBirthday = optionsOf(props).autocomplete === "bday";
	const box = (part: keyof DateParts, id: string, digits: number) => (
		<div>
			<label htmlFor={id}>{say(part)}</label>
			<input
				className={`od-input num${isWrongValue(props) ? " is-wrong" : ""}`}
				id={id}
				type="text"
				inputMode="numeric"
				maxLength={digits}
				autoComplete={isBirthday ? `bday-${part}` : "off"}
				aria-invalid={isWrongValue(props) ? true : undefined}
				value={shown[part]}
				onChange={(event) => change({ [part]: event.target.value })}
				onBlur={() => props.onBlur(props.id, props.value)}
			/>
		</div>
	);
	return (
		<div className="od-date" dir="ltr">
			{box("day", props.id, 2)}
			{box("month", `${props.id}-m`, 2)}
			{box("year", `${props.id}-y`, 4)}
		</div>
	);
}
