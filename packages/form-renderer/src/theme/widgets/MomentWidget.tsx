import type { WidgetProps } from "@rjsf/utils";
import { type ReactElement, useState } from "react";

import { useSay, useSpeaking } from "../../words/Speaking.tsx";
import { type MomentParts, momentOf, partsOfMoment } from "./moment-parts.ts";
import { isWrongValue } from "./widget-props.ts";

/** A day and a time of day, in boxes: on the clocks of the office's country, whatever the device thinks. */
export function MomentWidget(props: WidgetProps): ReactElement {
	const say = useSay();
	const { timeZone } = useSpeaking();
	const [typed, setTyped] = useState(() => partsOfMoment(props.value, timeZone));
	const isSame = momentOf(typed, timeZone) === (props.value ?? undefined);
	const shown = isSame ? typed : partsOfMoment(props.value, timeZone);
	const change = (part: Partial<MomentParts>) => {
		const next = { ...shown, ...part };
		setTyped(next);
		props.onChange(momentOf(next, timeZone));
	};
	const box = (part: keyof MomentParts, id: string, digits: number) => (
		<div>
			<label htmlFor={id}>{say(part)}</label>
			<input
				className={`od-input num${isWrongValue(props) ? " is-wrong" : ""}`}
				id={id}
				type="text"
				inputMode={part === "time" ? "text" : "numeric"}
				maxLength={digits}
				autoComplete="off"
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
			{box("time", `${props.id}-t`, 5)}
		</div>
	);
}
