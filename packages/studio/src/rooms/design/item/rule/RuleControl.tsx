import type { ItemName } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useId, useState } from "react";

import { TextField } from "../../panel/TextField.tsx";
import { useAnnounce } from "../Announced.tsx";
import { useItemWords } from "../words/index.ts";
import { Boxes } from "./Boxes.tsx";
import { Draft } from "./Draft.tsx";
import { Missing } from "./Missing.tsx";
import { RuleFrame } from "./RuleFrame.tsx";
import { isRule, type RulePart, type RuleRows, readRule, writeRule } from "./read-rule.ts";
import { partOf, type Sentence, sentenceOf } from "./sentence.ts";
import { comparable } from "./values-for.ts";

export interface RuleControlProps {
	/** What the rule is for, as the panel calls it. */
	readonly label: string;
	readonly value: string;
	readonly names: readonly ItemName[];
	readonly definition: Definition;
	readonly isReadOnly: boolean;
	/** It was chosen that there is a condition: its boxes are open, and the focus stays with the choice. */
	readonly isBegun?: boolean;
	/**
	 * @param isChosen it was put together by choosing, so what has to be excluded besides is not left to whoever chose
	 * @returns why it was not written, in words, or nothing
	 */
	readonly onWrite: (rule: string, isChosen: boolean) => Promise<string | undefined>;
	/** One more condition was begun, and is not wanted. */
	readonly onGivenUp?: () => void;
}

/**
 * Conditions that can be chosen one by one; any other rule stays as text among them. The text has only whole ones: one
 * that still waits for a choice stands here alone.
 */
export function RuleControl(props: RuleControlProps): ReactElement {
	const { label, value, definition, isReadOnly, isBegun = false, onWrite, onGivenUp } = props;
	const { rule: say } = useItemWords();
	const announce = useAnnounce();
	const [isDrafting, setDrafting] = useState(isBegun);
	const [wasDrafting, setWasDrafting] = useState(false);
	const [error, setError] = useState<string>();
	const { names } = props;
	const rows = readRule(value);
	const write = async (next: RuleRows, chosen?: RulePart) => {
		const refused = await onWrite(writeRule(next), chosen !== undefined && chosen.kind !== "text");
		setError(refused);
		return refused;
	};
	const end = () => {
		setDrafting(false);
		setWasDrafting(true);
	};
	const add = async (part: RulePart) => {
		if ((await write({ ...rows, parts: [...rows.parts, part] }, part)) !== undefined) return;
		announce(say.added(rows.parts.length + 1));
		end();
	};
	return (
		<RuleFrame
			label={label}
			join={rows.join}
			isReadOnly={isReadOnly}
			rows={rows.parts.map((part, at) => (
				<Part
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
					key={at}
					part={part}
					names={names}
					definition={definition}
					isReadOnly={isReadOnly}
					onChange={(next) => void write({ ...rows, parts: rows.parts.with(at, next) }, next)}
				/>
			))}
			onJoin={(join) => void write({ ...rows, join })}
			onRemove={(at) => void write({ ...rows, parts: rows.parts.toSpliced(at, 1) })}
		>
			{rows.parts.length === 0 && !isDrafting ? <p className="muted">{say.always}</p> : null}
			{error === undefined ? null : (
				<p className="od-error small" role="alert">
					{error}
				</p>
			)}
			{comparable(names).length === 0 || isReadOnly ? null : isDrafting ? (
				<Draft
					names={names}
					definition={definition}
					comesFirst={!isBegun}
					onConfirm={(part) => void add(part)}
					onCancel={() => {
						end();
						onGivenUp?.();
					}}
				/>
			) : (
				<Button
					kind="quiet"
					icon="plus"
					// biome-ignore lint/a11y/noAutofocus: where the draft was, the button that began it takes over.
					autoFocus={wasDrafting}
					onClick={() => setDrafting(true)}
				>
					{say.add}
				</Button>
			)}
		</RuleFrame>
	);
}

interface PartProps extends Pick<RuleControlProps, "names" | "definition" | "isReadOnly"> {
	readonly part: RulePart;
	readonly onChange: (part: RulePart) => void;
}

function Part({ part, ...more }: PartProps): ReactElement {
	return part.kind === "text" ? (
		<WrittenPart {...more} text={part.text} />
	) : (
		<ChosenPart {...more} part={part} />
	);
}

interface WrittenPartProps extends Omit<PartProps, "part"> {
	readonly text: string;
}

function WrittenPart({ text, isReadOnly, onChange }: WrittenPartProps): ReactElement {
	const { rule: say } = useItemWords();
	const [error, setError] = useState<string>();
	return (
		<TextField
			label={say.text}
			isCode
			value={text}
			error={error}
			isReadOnly={isReadOnly}
			onCommit={(typed) => {
				const isFit = isRule(typed);
				setError(isFit ? undefined : say.wrong);
				if (isFit) onChange({ kind: "text", text: typed });
			}}
		/>
	);
}

interface ChosenPartProps extends PartProps {
	readonly part: Exclude<RulePart, { readonly kind: "text" }>;
}

/** Each choice is written at once where it leaves a whole condition; until then the text keeps the one before. */
function ChosenPart({ part, onChange, ...more }: ChosenPartProps): ReactElement {
	const { rule: say } = useItemWords();
	const [open, setOpen] = useState<Sentence>();
	const missing = useId();
	// biome-ignore lint/correctness/useExhaustiveDependencies: what the text says now is what stands in the boxes.
	useEffect(() => setOpen(undefined), [part.text]);
	const shown = open ?? sentenceOf(part);
	const isWhole = partOf(shown) !== undefined;
	const change = (next: Sentence) => {
		const whole = partOf(next);
		setOpen(whole?.text === part.text ? undefined : next);
		if (whole !== undefined && whole.text !== part.text) onChange(whole);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape takes back what its boxes say.
		<div
			className="od-stack od-stack--2"
			onKeyDown={(event) => {
				if (event.key === "Escape") setOpen(undefined);
			}}
		>
			<Boxes {...more} sentence={shown} onChange={change} />
			{isWhole ? null : (
				<>
					<Missing id={missing} sentence={shown} />
					<div>
						<Button kind="quiet" onClick={() => setOpen(undefined)}>
							{say.asBefore}
						</Button>
					</div>
				</>
			)}
		</div>
	);
}
