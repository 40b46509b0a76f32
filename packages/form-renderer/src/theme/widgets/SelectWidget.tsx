import type { WidgetProps } from "@rjsf/utils";
import type { ReactElement } from "react";

import { useSay } from "../../words/Speaking.tsx";
import { codesOf } from "./codes.tsx";
import { controlProps, optionsOf } from "./widget-props.ts";

export function SelectWidget(props: WidgetProps): ReactElement {
	const say = useSay();
	return (
		<select
			{...controlProps(props)}
			autoComplete={optionsOf(props).autocomplete}
			value={props.value ?? ""}
			onChange={(event) =>
				props.onChange(event.target.value === "" ? undefined : event.target.value)
			}
			onBlur={() => props.onBlur(props.id, props.value)}
		>
			<option value="">{optionsOf(props).empty ?? say("choose")}</option>
			{codesOf(props).map((code) => (
				<option key={code.value} value={code.value} lang={code.language}>
					{code.label}
				</option>
			))}
		</select>
	);
}
