import type { WidgetProps } from "@rjsf/utils";
import type { ReactElement } from "react";

import { useSpeaking } from "../../words/Speaking.tsx";
import { minorOf, typedOf } from "./money-parts.ts";
import { TypedBox } from "./TypedBox.tsx";
import { optionsOf } from "./widget-props.ts";

/** An amount as people write it; what is kept are minor units. */
export function MoneyWidget(props: WidgetProps): ReactElement {
	const { currency = "" } = optionsOf(props);
	const { language } = useSpeaking();
	return (
		<TypedBox
			widget={props}
			read={(typed) => minorOf(typed, currency)}
			write={(value) => typedOf(value, currency, language)}
		/>
	);
}
