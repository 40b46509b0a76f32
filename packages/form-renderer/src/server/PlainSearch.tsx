import type { DataPath } from "@onedoor/dsl/bundle";
import type { WidgetProps } from "@rjsf/utils";
import { createContext, type ReactElement, useContext } from "react";

import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { fieldId } from "../theme/field-id.ts";
import type { Theme } from "../theme/registry.ts";
import { type CodeChoice, CodeLabel, codesOf } from "../theme/widgets/codes.tsx";
import { findCodes, SHOWN } from "../theme/widgets/find-codes.ts";
import { SelectWidget } from "../theme/widgets/SelectWidget.tsx";
import { controlProps } from "../theme/widgets/widget-props.ts";
import { usePlainWords } from "./words/index.ts";

/** What was typed to find a code, and for which field. */
export const Typed: React.Context<{
	readonly path: DataPath | undefined;
	readonly typed: string | undefined;
}> = createContext<{ readonly path: DataPath | undefined; readonly typed: string | undefined }>({
	path: undefined,
	typed: undefined,
});

/** So many codes are a list that browsers let one type into; more are searched, as nobody loads them all. */
export const SELECTABLE = 400;

/** Name of the box one types into to find a code. */
export function findName(id: string): string {
	return `${id}-q`;
}

/** A long list: the browser's own, or a search that brings up a few to choose from. */
function PlainSearch(props: WidgetProps): ReactElement {
	const codes = codesOf(props);
	if (codes.length <= SELECTABLE) return <SelectWidget {...props} />;
	return <FindAndChoose {...props} codes={codes} />;
}

function FindAndChoose({
	codes,
	...props
}: WidgetProps & { readonly codes: readonly CodeChoice[] }): ReactElement {
	const words = usePlainWords();
	const { path, typed } = useContext(Typed);
	const isHere = path !== undefined && fieldId(path) === props.id && typed !== undefined;
	const found = isHere ? findCodes(codes, typed).slice(0, SHOWN) : [];
	const chosen = codes.filter(({ value }) => value === props.value);
	const shown = [...chosen, ...found.filter((code) => !chosen.includes(code))];
	return (
		<div className="od-stack od-stack--3">
			<div className="od-plain-find">
				<input
					{...controlProps(props)}
					name={findName(props.id)}
					type="text"
					autoComplete="off"
					defaultValue={isHere ? typed : ""}
				/>
				<Button kind="second" icon="search" does={`find:${props.id}`}>
					{words("find")} <span className="od-hidden">{props.label}</span>
				</Button>
			</div>
			<p className="od-hint" role="status">
				{!isHere
					? words("type_to_find")
					: found.length === 0
						? words("found_nothing", { query: typed })
						: words("found_many", { n: found.length })}
			</p>
			{shown.length > 0 ? (
				<fieldset>
					<legend className="od-label od-under">{words("choose_code")}</legend>
					<div className="od-choices">
						{shown.map((code) => (
							<Choice
								key={code.value}
								type="radio"
								name={props.id}
								value={code.value}
								checked={code.value === props.value}
								label={<CodeLabel code={code} />}
							/>
						))}
					</div>
				</fieldset>
			) : null}
		</div>
	);
}

/** What stands for the controls that need a script. */
export const PLAIN_THEME: Theme = { widgets: { search: PlainSearch } };
