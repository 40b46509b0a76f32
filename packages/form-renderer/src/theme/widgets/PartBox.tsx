import type { WidgetProps } from "@rjsf/utils";
import type { ReactElement } from "react";

import { useSay } from "../../words/Speaking.tsx";
import type { MomentParts } from "./moment-parts.ts";
import { isWrongValue } from "./widget-props.ts";

export interface PartBoxProps {
	readonly widget: WidgetProps;
	/** Which part of the date; also its label. */
	readonly part: keyof MomentParts;
	/** How many characters it has at most. */
	readonly digits: number;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly autoComplete?: string;
}

/** The widget's own id is that of its first box, so that its label and an error's link lead there. */
export const PART_SUFFIXES: Readonly<Record<keyof MomentParts, string>> = {
	day: "",
	month: "-m",
	year: "-y",
	time: "-t",
};

/** One box of a date: its day, month, year, or the time of day. */
export function PartBox({
	widget,
	part,
	digits,
	value,
	onChange,
	autoComplete = "off",
}: PartBoxProps): ReactElement {
	const say = useSay();
	const id = `${widget.id}${PART_SUFFIXES[part]}`;
	const isWrong = isWrongValue(widget);
	return (
		<div>
			<label htmlFor={id}>{say(part)}</label>
			<input
				className={`od-input num${isWrong ? " is-wrong" : ""}`}
				id={id}
				name={id}
				type="text"
				inputMode={part === "time" ? "text" : "numeric"}
				maxLength={digits}
				autoComplete={autoComplete}
				aria-invalid={isWrong ? true : undefined}
				value={value}
				onChange={(event) => onChange(event.target.value)}
				onBlur={() => widget.onBlur(widget.id, widget.value)}
			/>
		</div>
	);
}
