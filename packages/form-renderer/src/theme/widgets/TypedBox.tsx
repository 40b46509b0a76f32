import type { WidgetProps } from "@rjsf/utils";
import { type ReactElement, useState } from "react";

import { controlProps, optionsOf } from "./widget-props.ts";

export interface TypedBoxProps {
	readonly widget: WidgetProps;
	/** What is kept of what was typed. */
	readonly read: (typed: string) => unknown;
	/** How a kept value is written when it was not typed here. */
	readonly write: (value: unknown) => string;
}

/** A value as people write it: what they type stays in the box, what is kept is read from it. */
export function TypedBox({ widget, read, write }: TypedBoxProps): ReactElement {
	const [typed, setTyped] = useState(() => write(widget.value));
	// A value that came from elsewhere, such as a draft read again, takes the place of what was typed.
	const shown = read(typed) === widget.value ? typed : write(widget.value);
	return (
		<input
			{...controlProps(widget)}
			type="text"
			dir="auto"
			value={shown}
			inputMode={optionsOf(widget).inputmode}
			autoComplete="off"
			readOnly={widget.readonly}
			onChange={(event) => {
				setTyped(event.target.value);
				widget.onChange(read(event.target.value));
			}}
			onBlur={() => widget.onBlur(widget.id, widget.value)}
		/>
	);
}
