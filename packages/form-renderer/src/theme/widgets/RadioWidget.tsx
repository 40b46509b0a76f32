import type { WidgetProps } from "@rjsf/utils";
import { Fragment, type ReactElement, useContext } from "react";

import { Choice } from "../../parts/Choice.tsx";
import { ChoiceMore } from "./choice-more.ts";
import { CodeLabel, codesOf } from "./codes.tsx";
import { optionsOf } from "./widget-props.ts";

/** A few codes, all in sight. The first carries the field's id, so that the error summary leads to it. */
export function RadioWidget(props: WidgetProps): ReactElement {
	const codes = codesOf(props);
	const more = useContext(ChoiceMore);
	const isRow = codes.length === 2 && codes.every((code) => code.label.length <= 12);
	const { empty } = optionsOf(props);
	if (codes.length === 0 && empty)
		return (
			<p id={props.id} className="muted" tabIndex={-1}>
				{empty}
			</p>
		);
	return (
		<div className={isRow ? "od-choices od-choices--row" : "od-choices"}>
			{codes.map((code, at) => (
				<Fragment key={code.value}>
					<Choice
						type="radio"
						id={at === 0 ? props.id : `${props.id}-${at}`}
						name={props.id}
						value={code.value}
						checked={props.value === code.value}
						onChange={() => props.onChange(code.value)}
						label={<CodeLabel code={code} />}
					/>
					{props.value === code.value ? more?.(code.value) : null}
				</Fragment>
			))}
		</div>
	);
}
