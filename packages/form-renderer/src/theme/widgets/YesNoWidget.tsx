import type { WidgetProps } from "@rjsf/utils";
import type { ReactElement } from "react";

import { Choice } from "../../parts/Choice.tsx";
import { useSay } from "../../words/Speaking.tsx";

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
					value={value ? "yes" : "no"}
					checked={props.value === value}
					onChange={() => props.onChange(value)}
					label={say(value ? "yes" : "no")}
				/>
			))}
		</div>
	);
}
