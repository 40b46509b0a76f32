import type { WidgetProps } from "@rjsf/utils";
import type { ReactElement } from "react";

import { Choice } from "../../parts/Choice.tsx";
import { CodeLabel, codesOf } from "./codes.tsx";

/** Several codes at once; none chosen is no value. */
export function CheckboxesWidget(props: WidgetProps): ReactElement {
	const chosen: readonly string[] = Array.isArray(props.value) ? props.value.map(String) : [];
	const codes = codesOf(props);
	const toggle = (value: string, isOn: boolean) => {
		const next = codes
			.map((code) => code.value)
			.filter((code) => (code === value ? isOn : chosen.includes(code)));
		props.onChange(next.length === 0 ? undefined : next);
	};
	return (
		<div className="od-choices">
			{codes.map((code, at) => (
				<Choice
					key={code.value}
					type="checkbox"
					id={at === 0 ? props.id : `${props.id}-${at}`}
					name={props.id}
					value={code.value}
					checked={chosen.includes(code.value)}
					onChange={(event) => toggle(code.value, event.target.checked)}
					label={<CodeLabel code={code} />}
				/>
			))}
		</div>
	);
}
