import { Button } from "@onedoor/form-renderer/parts";
import type { ReactElement, ReactNode } from "react";

import { useItemWords } from "../words/index.ts";
import type { RuleRows } from "./read-rule.ts";

export interface RuleFrameProps {
	/** What the rule is for, as the panel calls it. */
	readonly label: string;
	readonly join: RuleRows["join"];
	readonly isReadOnly: boolean;
	/** One for each condition, in the rule's order. */
	readonly rows: readonly ReactNode[];
	readonly onJoin: (join: RuleRows["join"]) => void;
	readonly onRemove: (at: number) => void;
	/** What comes after the conditions. */
	readonly children: ReactNode;
}

/** The conditions of a rule one under the other, and how they go together. */
export function RuleFrame(props: RuleFrameProps): ReactElement {
	const { label, join, isReadOnly, rows, onJoin, onRemove, children } = props;
	const { rule: say } = useItemWords();
	return (
		<fieldset className="st-rule">
			<legend className="od-hidden">{label}</legend>
			{rows.length > 1 ? (
				<select
					className="od-input"
					aria-label={say.join}
					value={join}
					disabled={isReadOnly}
					onChange={({ target }) => onJoin(target.value === "or" ? "or" : "and")}
				>
					<option value="and">{say.all}</option>
					<option value="or">{say.any}</option>
				</select>
			) : null}
			{rows.map((row, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
				<fieldset className="st-rule__row" key={at}>
					<legend className="od-hidden">{say.part(at + 1)}</legend>
					{row}
					{rows.length > 1 && !isReadOnly ? (
						<Button
							kind="quiet"
							icon="close"
							iconOnly
							aria-label={say.remove(at + 1)}
							onClick={() => onRemove(at)}
						/>
					) : null}
				</fieldset>
			))}
			{children}
		</fieldset>
	);
}
