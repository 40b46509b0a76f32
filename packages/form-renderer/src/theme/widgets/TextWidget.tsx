import type { WidgetProps } from "@rjsf/utils";
import type { ReactElement } from "react";
import { wholeInSight } from "../../parts/whole-in-sight.ts";
import { controlProps, optionsOf } from "./widget-props.ts";

/** One line of text or a number, as people type it: `inputmode` chooses the keyboard, nothing is rejected while typing. */
export function TextWidget(props: WidgetProps): ReactElement {
	const options = optionsOf(props);
	return (
		<input
			{...controlProps(props)}
			type="text"
			dir="auto"
			value={props.value ?? ""}
			inputMode={options.inputmode}
			autoComplete={options.autocomplete}
			spellCheck={false}
			readOnly={props.readonly}
			onChange={(event) =>
				props.onChange(event.target.value === "" ? undefined : event.target.value)
			}
			onBlur={(event) => props.onBlur(props.id, event.target.value)}
		/>
	);
}

export function TextareaWidget(props: WidgetProps): ReactElement {
	const options = optionsOf(props);
	return (
		<textarea
			onFocus={wholeInSight}
			{...controlProps(props)}
			dir="auto"
			rows={options.lines ?? 4}
			value={props.value ?? ""}
			readOnly={props.readonly}
			onChange={(event) =>
				props.onChange(event.target.value === "" ? undefined : event.target.value)
			}
			onBlur={(event) => props.onBlur(props.id, event.target.value)}
		/>
	);
}
