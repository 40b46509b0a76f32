import { type ReactElement, useContext, useState } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { TextField } from "../../panel/TextField.tsx";
import { FoundOptions, useFound } from "../controls/use-found.tsx";
import { useItemWords } from "../words/index.ts";
import { DayChoice } from "./DayChoice.tsx";
import { isRule, type Op } from "./read-rule.ts";
import { asksRight, type Box, type Sentence, withChoice } from "./sentence.ts";
import { keyOf, type Subject, subjectOf, textOf } from "./subject.ts";
import { rightOf, typedAs } from "./typed-right.ts";
import { useSubjectWords } from "./use-subject-words.ts";
import {
	findSubject,
	type Knowing,
	kindOf,
	opsOf,
	optionsOf,
	spokenAs,
	subjectsOf,
	writtenAs,
} from "./values-for.ts";
import { useRuleWords } from "./words/index.ts";

export interface BoxesProps extends Knowing {
	readonly sentence: Sentence;
	readonly isReadOnly: boolean;
	/** The form around it takes it only whole. */
	readonly isRequired?: boolean;
	/** Somebody has just asked for it. */
	readonly comesFirst?: boolean;
	/** Boxes that were found empty. */
	readonly missed?: readonly Box[];
	readonly onChange: (sentence: Sentence) => void;
}

/**
 * The boxes of a condition: what it is about, of an age on which day, how it compares, with what. An empty one says
 * what it waits for.
 */
export function Boxes(props: BoxesProps): ReactElement {
	const { sentence, isReadOnly, isRequired, missed, onChange } = props;
	const { left, op, given = [] } = sentence;
	const { rule: say } = useItemWords();
	const more = useRuleWords();
	const words = useSubjectWords(props);
	const opWords = useOpWords(props);
	const choose = (box: Box, value: string) => onChange(withChoice(sentence, box, value, props));
	const ops = opsOf(props, left);
	const subject = subjectOf(left);
	return (
		<div className="st-rule__parts">
			<Left {...props} onChoose={(value) => choose("left", value)} />
			{subject?.measure === undefined ? null : (
				<DayChoice
					{...props}
					label={more.onDay}
					box="day"
					value={subject.measure.day}
					besides={subject.path}
					wordsOf={words.onDay}
					onChoose={(day) => {
						if (day !== "") choose("left", textOf(onDay(subject, day)));
					}}
				/>
			)}
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
				{op === "" || ops.includes(op) ? null : <option value={op}>{opWords(op)}</option>}
				{ops.map((each) => (
					<option key={each} value={each}>
						{opWords(each)}
					</option>
				))}
			</select>
			{asksRight(sentence) ? (
				<Right {...props} onChoose={(value) => choose("right", value)} />
			) : null}
			{given.length === 0 ? null : (
				<p className="small muted">
					{more.onlyGiven(given.map((path) => words.value(path)).join("; "))}
				</p>
			)}
		</div>
	);
}

function onDay(subject: Subject, day: string): Subject {
	return subject.measure === undefined
		? subject
		: { ...subject, measure: { ...subject.measure, day } };
}

/** How a comparison is called beside what is compared: a day is before another, an age is under a number. */
function useOpWords(props: BoxesProps): (op: Op) => string {
	const { rule: say } = useItemWords();
	const { ops } = useRuleWords();
	const spoken = spokenAs(props, props.sentence.left);
	return (op) => {
		if (op === "holds" || op === "holds not") return say.ops[op];
		if (op === "given" || op === "given not" || op === "has" || op === "has not") return ops[op];
		return spoken === "value" ? say.ops[op] : (ops[spoken][op] ?? op);
	};
}

interface ChoosingProps extends BoxesProps {
	readonly onChoose: (value: string) => void;
}

/** The values of the procedure, and of its days how long ago they are. */
function Left(props: ChoosingProps): ReactElement {
	const { sentence, isReadOnly, isRequired, comesFirst, missed, onChoose } = props;
	const { left } = sentence;
	const { rule: say } = useItemWords();
	const more = useRuleWords();
	const words = useSubjectWords(props);
	const { values, measures } = subjectsOf(props);
	const subject = subjectOf(left);
	const key = subject === undefined ? left : keyOf(subject);
	const all = [...values, ...measures];
	// A day that is read as the first it can be is the same day, and stays so until another is chosen.
	const known = findSubject(all, key);
	const named = (each: Subject) =>
		[keyOf(each), words.subject(each === known && subject !== undefined ? subject : each)] as const;
	const found = useFound(all.map(named), isReadOnly, say.left);
	const ofTimes = new Set(measures.map(keyOf));
	const optionsIn = (isTime: boolean) =>
		found.options
			.filter(([value]) => ofTimes.has(value) === isTime)
			.map(([value, name]) => (
				<option key={value} value={value}>
					{name}
				</option>
			));
	const isShown = found.options.some(([value]) => value === key);
	return (
		<>
			{found.box}
			<select
				className="od-input"
				data-box="left"
				aria-label={say.left}
				aria-invalid={missed?.includes("left") || undefined}
				value={key}
				disabled={isReadOnly}
				required={isRequired}
				// biome-ignore lint/a11y/noAutofocus: somebody has just asked for this condition.
				autoFocus={comesFirst}
				onChange={({ target }) => {
					const chosen = findSubject(all, target.value);
					if (chosen !== undefined) onChoose(textOf(chosen));
				}}
			>
				{left === "" ? <option value="">{say.waits.left}</option> : null}
				{left === "" || isShown ? null : (
					<option value={key}>{subject === undefined ? left : words.subject(subject)}</option>
				)}
				{measures.length === 0 ? (
					optionsIn(false)
				) : (
					<>
						<optgroup label={more.values}>{optionsIn(false)}</optgroup>
						<optgroup label={more.times}>{optionsIn(true)}</optgroup>
					</>
				)}
			</select>
		</>
	);
}

/** What is compared with: a code of the field's list, yes or no, a day, or what somebody types. */
function Right(props: ChoosingProps): ReactElement {
	const { sentence, isReadOnly, isRequired, missed, onChoose } = props;
	const { left, right } = sentence;
	const { rule: say } = useItemWords();
	const more = useRuleWords();
	const words = useSubjectWords(props);
	const language = useContext(LanguageContext);
	const [error, setError] = useState<string>();
	const options = optionsOf(props, left, say, language);
	const isMissed = missed?.includes("right") || undefined;
	const written = writtenAs(props, left);
	const subject = subjectOf(left);
	const found = useFound(options, isReadOnly, say.right);
	// Which values there are is known as soon as it is known what it is about.
	if (left === "" || options.length > 0)
		return (
			<>
				{found.box}
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
					<FoundOptions found={found} all={options} value={right} />
				</select>
			</>
		);
	if (written === "day")
		return (
			<DayChoice
				{...props}
				label={say.right}
				box="right"
				value={right}
				besides={subject?.path ?? left}
				wordsOf={words.value}
				isMissed={isMissed}
				onChoose={onChoose}
			/>
		);
	const waits = subject?.measure ? more.howMany[subject.measure.unit] : say.waits.right;
	return (
		<TextField
			label={say.right}
			isLabelHidden
			box="right"
			placeholder={waits}
			value={typedAs(right)}
			error={error}
			isReadOnly={isReadOnly}
			isRequired={isRequired}
			onCommit={(typed) => {
				const next = rightOf(typed, right || kindOf(props, left));
				const isNumber = written !== "number" || !next.startsWith('"');
				const isFit = next === "" || (isNumber && isRule(`${left} = ${next}`));
				setError(isFit ? undefined : isNumber ? say.wrong : more.notNumber);
				if (isFit) onChoose(next);
			}}
		/>
	);
}
