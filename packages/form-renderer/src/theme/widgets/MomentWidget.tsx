import type { WidgetProps } from "@rjsf/utils";
import { type ReactElement, useState } from "react";

import { useSpeaking } from "../../words/Speaking.tsx";
import { type MomentParts, momentOf, partsOfMoment } from "./moment-parts.ts";
import { PartBox } from "./PartBox.tsx";

/** A day and a time of day, in boxes: on the clocks of the office's country, whatever the device thinks. */
export function MomentWidget(props: WidgetProps): ReactElement {
	const { timeZone } = useSpeaking();
	const [typed, setTyped] = useState(() => partsOfMoment(props.value, timeZone));
	const isSame = momentOf(typed, timeZone) === (props.value ?? undefined);
	const shown = isSame ? typed : partsOfMoment(props.value, timeZone);
	const change = (part: Partial<MomentParts>) => {
		const next = { ...shown, ...part };
		setTyped(next);
		props.onChange(momentOf(next, timeZone));
	};
	const box = (part: keyof MomentParts, digits: number) => (
		<PartBox
			widget={props}
			part={part}
			digits={digits}
			value={shown[part]}
			onChange={(value) => change({ [part]: value })}
		/>
	);
	return (
		<div className="od-date" dir="ltr">
			{box("day", 2)}
			{box("month", 2)}
			{box("year", 4)}
			{box("time", 5)}
		</div>
	);
}
