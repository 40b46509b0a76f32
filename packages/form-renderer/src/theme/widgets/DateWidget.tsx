import type { WidgetProps } from "@rjsf/utils";
import { type ReactElement, useState } from "react";

import { type DateParts, dateOf, partsOf } from "./date-parts.ts";
import { PartBox } from "./PartBox.tsx";
import { optionsOf } from "./widget-props.ts";

/** Day, month and year in three boxes: the way people know dates by heart, with any keyboard. */
export function DateWidget(props: WidgetProps): ReactElement {
	return <DateBoxes {...props} isPartial={false} />;
}

/** The same, where older records know only the year, or year and month. */
export function PartialDateWidget(props: WidgetProps): ReactElement {
	return <DateBoxes {...props} isPartial={true} />;
}

function DateBoxes(props: WidgetProps & { readonly isPartial: boolean }): ReactElement {
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
	const box = (part: keyof DateParts, digits: number) => (
		<PartBox
			widget={props}
			part={part}
			digits={digits}
			value={shown[part]}
			onChange={(value) => change({ [part]: value })}
			{...(isBirthday ? { autoComplete: `bday-${part}` } : {})}
		/>
	);
	return (
		<div className="od-date" dir="ltr">
			{box("day", 2)}
			{box("month", 2)}
			{box("year", 4)}
		</div>
	);
}
