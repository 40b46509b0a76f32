import type { WidgetProps } from "@rjsf/utils";
import type { ReactElement } from "react";

import { Check, Choice } from "../../parts/Choice.tsx";
import { useSay } from "../../words/Speaking.tsx";
import { describedBy } from "../field-id.ts";
import { isWrongValue } from "./widget-props.ts";

export function YesNoWidget(props: WidgetProps): ReactElement {
	const say = useSay();
	return (
		<div className="od-choices od-choices--row">
			{[true, false].map((value) => (
				<Choice
					key={String(value)}
					type="radio"
					id={value ? props.id : `${props.id}-no`}
					name={props.id}
					checked={props.value === value}
					onChange={() => props.onChange(value)}
					label={say(value ? "yes" : "no")}
				/>
			))}
		</div>
	);
}

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
