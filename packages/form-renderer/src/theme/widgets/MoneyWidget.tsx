import type { WidgetProps } from "@rjsf/utils";
import { type ReactElement, useState } from "react";

import { minorOf, typedOf } from "./money-parts.ts";
import { controlProps, optionsOf } from "./widget-props.ts";

/** An amount as people write it. What they type stays in the box; what is kept are minor units. */
export function MoneyWidget(props: WidgetProps): ReactElement {
	const { inputmode, currency = "" } = optionsOf(props);
	const [typed, setTyped] = useState(() => typedOf(props.value, currency));
	// A value that came from elsewhere, such as a draft read again, takes the place of what was typed.
	const shown = minorOf(typed, currency) === props.value ? typed : typedOf(props.value, currency);
	return (
		<input
			{...controlProps(props)}
			type="text"
			dir="auto"
			value={shown}
			inputMode={inputmode}
			autoComplete="off"
			readOnly={props.readonly}
			onChange={(event) => {
				setTyped(event.target.value);
				props.onChange(minorOf(event.target.value, currency));
			}}
			onBlur={() => props.onBlur(props.id, props.value)}
		/>
	);
}
