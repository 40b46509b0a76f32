import type { SourceChoices, SourceKey } from "@onedoor/dsl/assist";
import { type ReactElement, useId } from "react";

import {
	LOGIN,
	PAPERS,
	registerIn,
	type SourceBox,
	type SourceDraft,
	sourcesOf,
	valueIn,
	withSource,
	withWho,
} from "./source-draft.ts";
import { type SourceNames, useSourceNames } from "./use-source-names.ts";
import { useSourceWords } from "./words/index.ts";

export interface SourceBoxesProps {
	readonly choices: SourceChoices;
	readonly draft: SourceDraft;
	readonly isReadOnly: boolean;
	/** Somebody has just asked for it. */
	readonly comesFirst?: boolean | undefined;
	/** Boxes that were found empty. */
	readonly missed: readonly SourceBox[];
	readonly onChange: (draft: SourceDraft) => void;
}

/** Who knows it, what of it, and by whose number it is found: each box opens the next. */
export function SourceBoxes(props: SourceBoxesProps): ReactElement {
	const { choices, draft, isReadOnly, comesFirst, missed, onChange } = props;
	const say = useSourceWords();
	const names = useSourceNames();
	const value = valueIn(choices, draft);
	const sources = sourcesOf(choices, draft.who);
	return (
		<>
			<Box
				box="who"
				label={say.who}
				waits={say.whoWaits}
				value={draft.who}
				isReadOnly={isReadOnly}
				isMissed={missed.includes("who")}
				comesFirst={comesFirst}
				groups={whoKnows(choices, say, names)}
				onChoose={(who) => onChange(withWho(choices, who))}
			/>
			{draft.who === "" ? null : (
				<Box
					box="what"
					label={say.what}
					waits={say.whatWaits}
					value={draft.source}
					isReadOnly={isReadOnly}
					isMissed={missed.includes("what")}
					groups={[
						["", sources.map((one) => [one, sourceName(choices, draft.who, one, say, names)])],
					]}
					onChoose={(source) => onChange(withSource(choices, draft, source))}
				/>
			)}
			{value?.keys.map((key, index) => (
				<KeyBox
					key={key.id}
					sourceKey={key}
					value={draft.by[index] ?? ""}
					isReadOnly={isReadOnly}
					isMissed={missed.includes("key") && draft.by[index] === ""}
					names={names}
					onChoose={(path) => onChange({ ...draft, by: draft.by.with(index, path) })}
				/>
			))}
		</>
	);
}

type Say = ReturnType<typeof useSourceWords>;
type Group = readonly [label: string, options: readonly (readonly [string, string])[]];

/** Those that it may read already come first, then those whose owner would have to agree. */
function whoKnows(choices: SourceChoices, say: Say, names: SourceNames): readonly Group[] {
	const isOpen = ({ values }: SourceChoices["registers"][number]) =>
		values.some(({ missing }) => missing.length === 0);
	const options = (all: SourceChoices["registers"]) =>
		all.map((one) => [one.id, names.register(one)] as const);
	return [
		[say.readable, options(choices.registers.filter(isOpen))],
		[say.login, choices.identity.length > 0 ? [[LOGIN, say.loginTells]] : []],
		[say.papers, choices.papers.length > 0 ? [[PAPERS, say.papers]] : []],
		[say.askable, options(choices.registers.filter((one) => !isOpen(one)))],
	];
}

function sourceName(
	choices: SourceChoices,
	who: string,
	source: string,
	say: Say,
	names: SourceNames,
): string {
	if (who === LOGIN) {
		const [, field = ""] = source.split(".");
		return say.identity[field] ?? field;
	}
	if (who === PAPERS)
		return names.named(choices.papers.find(({ id }) => id === source) ?? { id: source });
	const value = registerIn(choices, who)?.values.find((one) => one.source === source);
	return value ? names.value(value) : source;
}

interface KeyBoxProps {
	readonly sourceKey: SourceKey;
	readonly value: string;
	readonly isReadOnly: boolean;
	readonly isMissed: boolean;
	readonly names: SourceNames;
	readonly onChoose: (path: string) => void;
}

function KeyBox({ sourceKey, value, names, ...more }: KeyBoxProps): ReactElement {
	const say = useSourceWords();
	const { paths } = sourceKey;
	if (paths.length === 0 && value === "")
		return <p className="small od-error">{say.noKey(names.key(sourceKey))}</p>;
	return (
		<Box
			{...more}
			box="key"
			label={say.foundBy(names.key(sourceKey))}
			waits={say.keyWaits}
			value={value}
			groups={[["", paths.map((one) => [one.path, names.path(sourceKey, one)])]]}
		/>
	);
}

interface BoxProps {
	readonly box: SourceBox;
	readonly label: string;
	/** What an empty one asks. */
	readonly waits: string;
	readonly value: string;
	readonly groups: readonly Group[];
	readonly isReadOnly: boolean;
	readonly isMissed: boolean;
	readonly comesFirst?: boolean | undefined;
	readonly onChoose: (value: string) => void;
}

function Box(props: BoxProps): ReactElement {
	const { box, label, waits, value, groups, isReadOnly, isMissed, comesFirst, onChoose } = props;
	const id = useId();
	const filled = groups.filter(([, options]) => options.length > 0);
	const isKnown = value === "" || filled.some(([, all]) => all.some(([one]) => one === value));
	return (
		<div className="od-prop">
			<label className="od-label" htmlFor={id}>
				{label}
			</label>
			<select
				id={id}
				className="od-input"
				data-box={box}
				aria-invalid={isMissed || undefined}
				value={value}
				disabled={isReadOnly}
				// biome-ignore lint/a11y/noAutofocus: somebody has just asked for this.
				autoFocus={comesFirst}
				onChange={({ target }) => {
					if (target.value !== "") onChoose(target.value);
				}}
			>
				{value === "" ? <option value="">{waits}</option> : null}
				{isKnown ? null : <option value={value}>{value}</option>}
				{filled.map(([name, options]) =>
					name === "" || filled.length === 1 ? (
						options.map(([one, words]) => (
							<option key={one} value={one}>
								{words}
							</option>
						))
					) : (
						<optgroup key={name} label={name}>
							{options.map(([one, words]) => (
								<option key={one} value={one}>
									{words}
								</option>
							))}
						</optgroup>
					),
				)}
			</select>
		</div>
	);
}
