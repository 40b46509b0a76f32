import type { WidgetProps } from "@rjsf/utils";
import type { ReactElement } from "react";

import { Check } from "../../parts/Choice.tsx";
import { describedBy } from "../field-id.ts";
import { isWrongValue } from "./widget-props.ts";

/** A sentence one agrees to: not agreeing is no value, not "no". */
export function AgreeWidget(props: WidgetProps): ReactElement {
	return (
		<Check
			id={props.id}
			name={props.id}
			checked={props.value === true}
			aria-invalid={isWrongValue(props) ? true : undefined}
			aria-describedby={describedBy(props.id, false, isWrongValue(props))}
			onChange={(event) => props.onChange(event.target.checked ? true : undefined)}
			label={props.label}
		/>
	);
}
