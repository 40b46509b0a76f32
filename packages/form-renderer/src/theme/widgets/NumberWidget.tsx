import type { WidgetProps } from "@rjsf/utils";
import type { ReactElement } from "react";

import { useSpeaking } from "../../words/Speaking.tsx";
import { decimalOf, typedNumber } from "./number-parts.ts";
import { TypedBox } from "./TypedBox.tsx";

/** A decimal as people write it, with comma or point; what is kept has a point. */
export function NumberWidget(props: WidgetProps): ReactElement {
	const { language } = useSpeaking();
	return (
		<TypedBox widget={props} read={decimalOf} write={(value) => typedNumber(value, language)} />
	);
}
