import type { ItemName } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import { type ReactElement, useContext, useState } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { TextField } from "../../panel/TextField.tsx";
import { nameWords } from "../names.ts";
import { useItemWords } from "../words/index.ts";
import { isRule } from "./read-rule.ts";
import { asksRight, type Box, type Sentence, withChoice } from "./sentence.ts";
import { rightOf, typedAs } from "./typed-right.ts";
import { kindOf, opsOf, optionsOf } from "./values-for.ts";

export interface BoxesProps {
	readonly sentence: Sentence;
	readonly names: readonly ItemName[];
	readonly definition: Definition;
	readonly isReadOnly: boolean;
	/** The form around it takes it only whole. */
	readonly isRequired?: boolean;
	/** Somebody has just asked for it. */
	readonly comesFirst?: boolean;
	/** Boxes that were found empty. */
	readonly missed?: readonly Box[];
	readonly onChange: (sentence: Sentence) => void;
}

/** The three boxes of a condition: what it is about, how it compares, with what. An empty one says what it waits for. */
export function Boxes(props: BoxesProps): ReactElement {
	const { sentence, names, definition, isReadOnly, isRequired, comesFirst, missed, onChange } =
		props;
	const { left, op } = sentence;
	const { rule: say } = useItemWords();
	const language = useContext(LanguageContext);
	const choose = (box: Box, value: string) =>
		onChange(withChoice(sentence, box, value, definition));
	const ops = opsOf(definition, left);
	const isKnown = left === "" || names.some(({ name }) => name === left);
	return (
		<div className="st-rule__parts">
			<select
				className="od-input"
				data-box="left"
				aria-label={say.left}
				aria-invalid={missed?.includes("left") || undefined}
				value={left}
				disabled={isReadOnly}
				required={isRequired}
				// biome-ignore lint/a11y/noAutofocus: somebody has just asked for this condition.
				autoFocus={comesFirst}
				onChange={({ target }) => choose("left", target.value)}
			>
				{left === "" ? <option value="">{say.waits.left}</option> : null}
				{isKnown ? null : <option value={left}>{left}</option>}
				{names.map((each) => (
					<option key={each.name} value={each.name}>
						{nameWords(definition, each, language)}
					</option>
				))}
			</select>
			<select
				className="od-input"
				data-box="op"
				aria-label={say.op}
				aria-invalid={missed?.includes("op") || undefined}
				value={op}
				disabled={isReadOnly}
				required={isRequired}
				onChange={({ target }) => choose("op", target.value)}
			>
				{op === "" ? <option value="">{say.waits.op}</option> : null}
				{op === "" || ops.includes(op) ? null : <option value={op}>{say.ops[op]}</option>}
				{ops.map((each) => (
					<option key={each} value={each}>
						{say.ops[each]}
					</option>
				))}
			</select>
			{asksRight(sentence) ? (
				<Right {...props} onChoose={(value) => choose("right", value)} />
			) : null}
		</div>
	);
}

interface RightProps extends BoxesProps {
	readonly onChoose: (right: string) => void;
}

/** What is compared with: a code of the field's list, yes or no, or a text as the rule language writes it. */
function Right(props: RightProps): ReactElement {
	const { sentence, definition, isReadOnly, isRequired, missed, onChoose } = props;
	const { left, right } = sentence;
	const { rule: say } = useItemWords();
	const language = useContext(LanguageContext);
	const [error, setError] = useState<string>();
	const options = optionsOf(definition, left, say, language);
	const isMissed = missed?.includes("right") || undefined;
	// Which values there are is known as soon as it is known what it is about.
	if (left === "" || options.length > 0)
		return (
			<select
				className="od-input"
				data-box="right"
				aria-label={say.right}
				aria-invalid={isMissed}
				value={right}
				disabled={isReadOnly}
				required={isRequired}
				onChange={({ target }) => onChoose(target.value)}
			>
				{right === "" ? <option value="">{say.waits.right}</option> : null}
				{right === "" || options.some(([value]) => value === right) ? null : (
					<option value={right}>{right}</option>
				)}
				{options.map(([value, name]) => (
					<option key={value} value={value}>
						{name}
					</option>
				))}
			</select>
		);
	return (
		<TextField
			label={say.right}
			isLabelHidden
			box="right"
			placeholder={say.waits.right}
			value={typedAs(right)}
			error={error}
			isReadOnly={isReadOnly}
			isRequired={isRequired}
			onCommit={(typed) => {
				const next = rightOf(typed, right || kindOf(definition, left));
				const isFit = next === "" || isRule(`${left} = ${next}`);
				setError(isFit ? undefined : say.wrong);
				if (isFit) onChoose(next);
			}}
		/>
	);
}
