import type { ItemName } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useId, useState } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { TextField } from "../../panel/TextField.tsx";
import { nameWords } from "../names.ts";
import { useItemWords } from "../words/index.ts";
import {
	COMPARISONS,
	compare,
	isRule,
	type RulePart,
	type RuleRows,
	readRule,
	writeRule,
} from "./read-rule.ts";
import { beginning, comparable, firstName, firstPart, optionsOf } from "./values-for.ts";

export interface RuleControlProps {
	/** What the rule is for, as the panel calls it. */
	readonly label: string;
	readonly value: string;
	readonly names: readonly ItemName[];
	readonly definition: Definition;
	readonly isReadOnly: boolean;
	readonly onWrite: (rule: string) => void;
}

/** Conditions that can be chosen one by one; any other rule stays as text among them. */
export function RuleControl(props: RuleControlProps): ReactElement {
	const { label, value, definition, isReadOnly, onWrite } = props;
	const { rule: say } = useItemWords();
	const names = comparable(props.names);
	const rows = readRule(value);
	const write = (next: RuleRows) => onWrite(writeRule(next));
	const replace = (at: number, part: RulePart) =>
		write({ ...rows, parts: rows.parts.with(at, part) });
	const first = firstName(names, definition);
	return (
		<fieldset className="st-rule">
			<legend className="od-hidden">{label}</legend>
			{rows.parts.length > 1 ? (
				<Join rows={rows} isReadOnly={isReadOnly} onChoose={(join) => write({ ...rows, join })} />
			) : null}
			{rows.parts.length === 0 ? <p className="muted">{say.always}</p> : null}
			{rows.parts.map((part, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
				<fieldset className="st-rule__row" key={at}>
					<legend className="od-hidden">{say.part(at + 1)}</legend>
					<Part {...props} names={names} part={part} onChange={(next) => replace(at, next)} />
					{rows.parts.length > 1 && !isReadOnly ? (
						<Button
							kind="quiet"
							icon="close"
							iconOnly
							aria-label={say.remove(at + 1)}
							onClick={() => write({ ...rows, parts: rows.parts.toSpliced(at, 1) })}
						/>
					) : null}
				</fieldset>
			))}
			{first === undefined || isReadOnly ? null : (
				<Button
					kind="quiet"
					icon="plus"
					onClick={() => write({ ...rows, parts: [...rows.parts, firstPart(definition, first)] })}
				>
					{say.add}
				</Button>
			)}
		</fieldset>
	);
}

interface JoinProps {
	readonly rows: RuleRows;
	readonly isReadOnly: boolean;
	readonly onChoose: (join: RuleRows["join"]) => void;
}

function Join({ rows, isReadOnly, onChoose }: JoinProps): ReactElement {
	const { rule: say } = useItemWords();
	return (
		<select
			className="od-input"
			aria-label={say.join}
			value={rows.join}
			disabled={isReadOnly}
			onChange={({ target }) => onChoose(target.value === "or" ? "or" : "and")}
		>
			<option value="and">{say.all}</option>
			<option value="or">{say.any}</option>
		</select>
	);
}

interface PartProps extends RuleControlProps {
	readonly part: RulePart;
	readonly onChange: (part: RulePart) => void;
}

function Part(props: PartProps): ReactElement {
	const { part, names, definition, isReadOnly, onChange } = props;
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const [error, setError] = useState<string>();
	if (part.kind === "text")
		return (
			<TextField
				label={say.rule.text}
				value={part.text}
				error={error}
				isReadOnly={isReadOnly}
				onCommit={(typed) => {
					const text = moneyIn(typed) ?? typed;
					const isFit = isRule(text) || moneyIn(text) === text;
					setError(isFit ? undefined : say.rule.wrong);
					if (isFit) onChange({ kind: "text", text });
				}}
			/>
		);
	const known = names.some(({ name }) => name === part.left);
	const op = part.kind === "compare" ? part.op : part.not ? "holds not" : "holds";
	const right = part.kind === "compare" ? part.right : "";
	const choose = (left: string, chosen: string) => {
		const isHolding = chosen === "holds" || chosen === "holds not";
		const isOther = right === "" || left !== part.left;
		const next = isOther ? beginning(definition, left) : right;
		onChange(compare(left, chosen as Parameters<typeof compare>[1], isHolding ? "" : next));
	};
	return (
		<div className="st-rule__parts">
			<select
				className="od-input"
				aria-label={say.rule.left}
				value={part.left}
				disabled={isReadOnly}
				onChange={({ target }) => choose(target.value, op)}
			>
				{known ? null : <option value={part.left}>{part.left}</option>}
				{names.map((each) => (
					<option key={each.name} value={each.name}>
						{nameWords(definition, each, language)}
					</option>
				))}
			</select>
			<select
				className="od-input"
				aria-label={say.rule.op}
				value={op}
				disabled={isReadOnly}
				onChange={({ target }) => choose(part.left, target.value)}
			>
				{(["holds", "holds not", ...COMPARISONS] as const).map((each) => (
					<option key={each} value={each}>
						{say.rule.ops[each]}
					</option>
				))}
			</select>
			{part.kind === "compare" ? (
				<Right
					definition={definition}
					left={part.left}
					right={right}
					isReadOnly={isReadOnly}
					onChange={(next) => onChange(compare(part.left, part.op, next))}
				/>
			) : null}
		</div>
	);
}

interface RightProps {
	readonly definition: Definition;
	readonly left: string;
	readonly right: string;
	readonly isReadOnly: boolean;
	readonly onChange: (right: string) => void;
}

/** What is compared with: a code of the field's list, yes or no, or a text as the rule language writes it. */
function Right({ definition, left, right, isReadOnly, onChange }: RightProps): ReactElement {
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const [error, setError] = useState<string>();
	const id = useId();
	const options = optionsOf(definition, left, say.rule, language);
	if (options.length > 0)
		return (
			<select
				id={id}
				className="od-input"
				aria-label={say.rule.right}
				value={right}
				disabled={isReadOnly}
				onChange={({ target }) => onChange(target.value)}
			>
				{options.some(([value]) => value === right) ? null : <option value={right}>{right}</option>}
				{options.map(([value, name]) => (
					<option key={value} value={value}>
						{name}
					</option>
				))}
			</select>
		);
	const shown =
		/^"((?:[^"\\]|\\.)*)"$/.exec(right)?.[1] ?? /^date\("(.*)"\)$/.exec(right)?.[1] ?? right;
	return (
		<TextField
			label={say.rule.right}
			isLabelHidden
			value={shown}
			error={error}
			isReadOnly={isReadOnly}
			onCommit={(typed) => {
				const next = asRight(typed, right);
				const isFit = isRule(`${left} = ${next}`);
				setError(isFit ? undefined : say.rule.wrong);
				if (isFit) onChange(next);
			}}
		/>
	);
}

/** `50.000 VND`, `50 000 VND` → `50000 VND`: an amount stands where a rule may, and people group its digits. */
function moneyIn(typed: string): string | undefined {
	const [, amount = "", currency] = /^\s*(\d[\d.,\s]*?)\s*([A-Z]{3})\s*$/.exec(typed) ?? [];
	const plain = amount.replace(/[.,\s](?=\d{3}(?:\D|$))/g, "").replace(",", ".");
	return currency !== undefined && /^\d+(?:\.\d+)?$/.test(plain)
		? `${plain} ${currency}`
		: undefined;
}

/** What somebody types stays of the kind that stood there: a text in quotes, a day, a number, a name. */
function asRight(typed: string, before: string): string {
	if (/^-?\d+(?:\.\d+)?$/.test(typed) && !before.startsWith('"')) return typed;
	if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return `date("${typed}")`;
	if (/^(?:true|false|null|today|now)$/.test(typed)) return typed;
	const isName = /^[a-z][a-z0-9_.]*$/.test(before) && /^[a-z][a-z0-9_.]*$/.test(typed);
	return isName ? typed : `"${typed.replace(/["\\]/g, "\\$&")}"`;
}
