import type { WidgetProps } from "@rjsf/utils";

import { describedBy } from "../field-id.ts";
import type { LeafOptions } from "../leaf-options.ts";

/** Our options of a widget. */
export function optionsOf(props: WidgetProps): LeafOptions {
	return props.options as unknown as LeafOptions;
}

/** What makes a control known to assistive technology: its id, its hint and error, whether it is wrong. */
export function controlProps(props: WidgetProps): {
	readonly id: string;
	readonly name: string;
	readonly className: string;
	readonly "aria-describedby": string | undefined;
	readonly "aria-invalid": true | undefined;
	readonly "aria-required": true | undefined;
} {
	const isWrong = isWrongValue(props);
	return {
		id: props.id,
		name: props.id,
		className: `od-input${isWrong ? " is-wrong" : ""}${optionsOf(props).isShort ? " od-input--short" : ""}`,
		"aria-describedby": describedBy(props.id, hasHint(props), hasFinding(props)),
		"aria-invalid": isWrong ? true : undefined,
		"aria-required": props.required ? true : undefined,
	};
}

export function isWrongValue(props: WidgetProps): boolean {
	return hasFinding(props) && optionsOf(props).isAdvice !== true;
}

/** Something is said of the value, if only as advice. */
function hasFinding(props: WidgetProps): boolean {
	return (props.rawErrors?.length ?? 0) > 0;
}

function hasHint(props: WidgetProps): boolean {
	return Boolean(props.uiSchema?.["ui:description"] ?? props.schema.description);
}
