import type { WidgetProps } from "@rjsf/utils";
import { type ReactElement, useState } from "react";

import { useSpeaking } from "../../words/Speaking.tsx";
import { decimalOf, typedNumber } from "./number-parts.ts";
import { controlProps, optionsOf } from "./widget-props.ts";

/** A decimal as people write it, with comma or point. What they type stays in the box; what is kept has a point. */
export function NumberWidget(props: WidgetProps): ReactElement {
	const { inputmode } = optionsOf(props);
	const { language } = useSpeaking();
	const [typed, setTyped] = useState(() => typedNumber(props.value, language));
	// A value that came from elsewhere, such as a draft read again, takes the place of what was typed.
	const shown = decimalOf(typed) === props.value ? typed : typedNumber(props.value, language);
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
				props.onChange(decimalOf(event.target.value));
			}}
			onBlur={() => props.onBlur(props.id, props.value)}
		/>
	);
}
