import type { ItemControl } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useState } from "react";
import { Link } from "wouter";

import { useQuery } from "../../../../shell/use-query.ts";
import { LanguageContext } from "../../../../words/index.ts";
import { TextField } from "../../panel/TextField.tsx";
import { nameWords } from "../names.ts";
import { inAddress } from "../place.ts";
import { choiceWords, useItemWords } from "../words/index.ts";
import { Choose } from "./Choose.tsx";
import { MoveButtons } from "./MoveButtons.tsx";
import { useFound } from "./use-found.tsx";

export interface ListControlProps {
	readonly label: string;
	readonly control: Extract<ItemControl, { kind: "list" }>;
	readonly definition: Definition;
	readonly isReadOnly: boolean;
	/** The key whose values they are. */
	readonly of: string;
	/** What a value is called, where that is no name of the procedure. */
	readonly wordsOf?: (value: string) => string;
	/** All values, in their order; none: nothing is left. */
	readonly onWrite: (values: readonly string[]) => void;
	/** What was moved, and where to. */
	readonly onMoved: (what: string, place: number, of: number) => void;
}

/** Several values in order: each can be moved and taken away, and one more added. */
export function ListControl(props: ListControlProps): ReactElement {
	const { label, control, definition, isReadOnly, of, onWrite, onMoved } = props;
	// What people are asked, on a page.
	const isAsked = of === "ask";
	const query = useQuery();
	const [wantsMore, setWantsMore] = useState(false);
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const { values, names } = control;
	const words = (value: string) => {
		if (props.wordsOf) return props.wordsOf(value);
		const known = names.find(({ name }) => name === value);
		return known?.detail === undefined && !/\./.test(value) && known === undefined
			? choiceWords(say, value, of)
			: nameWords(definition, known ?? { name: value }, language);
	};
	const move = (at: number, to: number) => {
		const value = values[at];
		if (value === undefined || to < 0 || to >= values.length) return;
		onWrite(values.toSpliced(at, 1).toSpliced(to, 0, value));
		onMoved(words(value), to + 1, values.length);
	};
	// A form asks for data and papers: a step is a name that the text could say there, and never means.
	const left = names.filter(
		({ name, detail = "" }) => !values.includes(name) && !(isAsked && /^step\b/.test(detail)),
	);
	const { box, options } = useFound(
		left.map((each) => [each.name, words(each.name)]),
		isReadOnly,
	);
	const [only] = values;
	if (control.single && names.length > 0 && values.length <= 1 && !wantsMore)
		return (
			<div className="st-one">
				<Choose
					label={label}
					value={only ?? ""}
					options={names.map((each) => [each.name, words(each.name)])}
					isReadOnly={isReadOnly}
					onChoose={(value) => onWrite([value])}
				/>
				{isReadOnly || only === undefined ? null : (
					<Button
						kind="quiet"
						icon="plus"
						iconOnly
						aria-label={say.addTo(label)}
						onClick={() => setWantsMore(true)}
					/>
				)}
			</div>
		);
	return (
		<>
			<ul className="st-list">
				{values.map((value, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a value may stand twice.
					<li key={`${value} ${at}`}>
						{isAsked && placeOf(definition, value) !== undefined ? (
							<Link
								href={query.href({
									item: inAddress(placeOf(definition, value) ?? []),
									in: undefined,
								})}
							>
								{words(value)}
							</Link>
						) : (
							<span>{words(value)}</span>
						)}
						{isReadOnly ? null : (
							<span className="st-acts">
								<MoveButtons
									title={words(value)}
									at={at}
									count={values.length}
									onMove={(to) => move(at, to)}
								/>
								<Button
									kind="quiet"
									icon="close"
									iconOnly
									aria-label={say.takeAway(words(value))}
									onClick={() => onWrite(values.toSpliced(at, 1))}
								/>
							</span>
						)}
					</li>
				))}
			</ul>
			{isReadOnly ? null : names.length > 0 ? (
				left.length === 0 ? null : (
					<>
						{box}
						<select
							className="od-input"
							aria-label={say.addTo(label)}
							value=""
							onChange={({ target }) => {
								if (target.value !== "") onWrite([...values, target.value]);
							}}
						>
							<option value="">{say.addTo(label)}</option>
							{options.map(([name, title]) => (
								<option key={name} value={name}>
									{title}
								</option>
							))}
						</select>
					</>
				)
			) : (
				<TextField
					key={values.length}
					label={say.addTo(label)}
					value=""
					onCommit={(typed) => onWrite([...values, typed])}
				/>
			)}
		</>
	);
}

/** Where what is asked is written, in the procedure's own text. */
function placeOf(definition: Definition, asked: string): readonly string[] | undefined {
	const [name = ""] = asked.split(".");
	if (Object.hasOwn(definition.data, name)) return ["data", name];
	return Object.hasOwn(definition.documents, name) ? ["documents", name] : undefined;
}
