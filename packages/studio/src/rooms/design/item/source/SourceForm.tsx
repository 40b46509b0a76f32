import type { SourceChoices } from "@onedoor/dsl/assist";
import type { EditIntent } from "@onedoor/dsl/edit";
import { Button, Choice, Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useId, useRef, useState } from "react";

import { useLibrary } from "../../../../host/Library.tsx";
import { titleOfOwner } from "../../../../language/title-of-owner.ts";
import { LanguageContext } from "../../../../words/index.ts";
import { SourceBoxes } from "./SourceBoxes.tsx";
import {
	draftOf,
	EMPTY,
	missingIn,
	registerIn,
	type SourceBox,
	type SourceDraft,
	textOfDraft,
	valueIn,
} from "./source-draft.ts";
import { useSourceNames } from "./use-source-names.ts";
import { useSourceWords } from "./words/index.ts";

export interface SourceFormProps {
	readonly choices: SourceChoices;
	readonly file: string;
	/** For whom registers have to allow it. */
	readonly procedure: string;
	/** What stands there; empty for a new one. */
	readonly value: string;
	readonly isReadOnly: boolean;
	readonly comesFirst?: boolean;
	/**
	 * A whole source, confirmed, with the edits that go with it; left out where only those are wanted.
	 * @returns why it was not written, in words, or nothing
	 */
	readonly onWrite: (
		source: string | undefined,
		besides: readonly EditIntent[],
	) => Promise<string | undefined>;
	/** Nothing is wanted after all. */
	readonly onCancel?: () => void;
}

const SILENCES = ["ask", "leave_empty", "officer"] as const;
type Silence = (typeof SILENCES)[number];

/**
 * A source in its boxes. What stands in the text is read back into them; what is chosen anew is a draft until it is
 * whole and confirmed.
 */
export function SourceForm(props: SourceFormProps): ReactElement {
	const { choices, file, procedure, value, isReadOnly, comesFirst, onWrite, onCancel } = props;
	const say = useSourceWords();
	const language = useContext(LanguageContext);
	const names = useSourceNames();
	const { checker } = useLibrary();
	const written = draftOf(choices, value);
	const [own, setOwn] = useState<SourceDraft>();
	// Written, and not yet read back: that takes until the texts are checked.
	const [settled, setSettled] = useState<string>();
	const [silence, setSilence] = useState<Silence>();
	const [missed, setMissed] = useState<readonly SourceBox[]>([]);
	const [isAsking, setAsking] = useState(true);
	const [purpose, setPurpose] = useState("");
	const [lacksPurpose, setLacksPurpose] = useState(false);
	const [error, setError] = useState<string>();
	const box = useRef<HTMLDivElement>(null);
	const waiting = useId();
	// biome-ignore lint/correctness/useExhaustiveDependencies: what the text says now is what stands in the boxes.
	useEffect(() => {
		setOwn(undefined);
		setSettled(undefined);
	}, [value]);
	const draft = own ?? written ?? EMPTY;
	const text = textOfDraft(draft);
	const whole = settled ?? (written && textOfDraft(written));
	const silentNow = (choices.silent?.value ?? "ask") as Silence;
	const silent = silence ?? silentNow;
	const isSilenceNew = settled === undefined && silent !== silentNow;
	const isChanged = text !== whole || isSilenceNew || missingIn(draft).length > 0;
	const register = registerIn(choices, draft.who);
	const chosen = valueIn(choices, draft);
	const missing = chosen?.missing ?? [];
	const needsPurpose = missing.length > 0 && isAsking && register?.hasGrant === false;
	const isNew = value === "";
	const isDraft = isChanged && own !== undefined;
	const undo = () => {
		setOwn(undefined);
		setSilence(undefined);
		setMissed([]);
		setLacksPurpose(false);
		setError(undefined);
		onCancel?.();
	};
	const granting = async (): Promise<readonly EditIntent[]> => {
		if (missing.length === 0 || !isAsking) return [];
		const asking = { register: draft.who, procedure, names: missing, purpose, language };
		return (await checker.ask({ what: "granting", path: file, asking })) ?? [];
	};
	const confirm = async () => {
		const empty = missingIn(draft);
		const isSilentOfPurpose = needsPurpose && purpose.trim() === "";
		setMissed(empty);
		setLacksPurpose(isSilentOfPurpose);
		const first = empty[0] ?? (isSilentOfPurpose ? "purpose" : undefined);
		if (first !== undefined || text === undefined) {
			box.current?.querySelector<HTMLElement>(`[data-box="${first}"]`)?.focus();
			return;
		}
		const quiet =
			choices.silent && silent !== silentNow ? [silentEdit(file, choices.silent, silent)] : [];
		const refused = await onWrite(text === whole ? undefined : text, [
			...quiet,
			...(await granting()),
		]);
		setError(refused);
		if (refused !== undefined) return;
		setSettled(text);
		setPurpose("");
	};
	const askNow = async () => {
		const isSilentOfPurpose = needsPurpose && purpose.trim() === "";
		setLacksPurpose(isSilentOfPurpose);
		if (isSilentOfPurpose) box.current?.querySelector<HTMLElement>('[data-box="purpose"]')?.focus();
		else setError(await onWrite(undefined, await granting()));
	};
	const isNothing =
		choices.registers.length + choices.identity.length + choices.papers.length === 0;
	if (isNothing && isNew)
		return (
			<div className="od-stack od-stack--2">
				<p className="small muted">{say.nothing}</p>
				{onCancel ? (
					<div>
						<Button kind="quiet" onClick={onCancel}>
							{say.cancel}
						</Button>
					</div>
				) : null}
			</div>
		);
	const empty = [
		...missingIn(draft),
		...(needsPurpose && isChanged && purpose.trim() === "" ? (["purpose"] as const) : []),
	];
	const waits = new Intl.ListFormat(language, { type: "conjunction" }).format(
		empty.map((one) => say.boxes[one]),
	);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape takes back what its boxes say.
		<div
			ref={box}
			className={isDraft ? "st-rule__row st-rule__row--draft" : "od-stack od-stack--2"}
			onKeyDown={(event) => {
				if (event.key === "Escape") undo();
				if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
					event.preventDefault();
					void confirm();
				}
			}}
		>
			{isNew || written ? null : <p className="small od-error">{say.unknown(value)}</p>}
			<SourceBoxes
				choices={choices}
				draft={draft}
				isReadOnly={isReadOnly}
				comesFirst={comesFirst}
				missed={missed}
				onChange={(next) => {
					setOwn(next);
					setMissed(missed.filter((one) => missingIn(next).includes(one)));
				}}
			/>
			{chosen?.fills ? (
				<p className="small">{say.fills(names.list(chosen.fills.map(names.named)))}</p>
			) : null}
			{register !== undefined && chosen !== undefined && choices.silent ? (
				<label className="od-prop">
					<span className="od-label">{say.silent}</span>
					<select
						className="od-input"
						value={silent}
						disabled={isReadOnly}
						onChange={({ target }) => setSilence(target.value as Silence)}
					>
						{SILENCES.map((one) => (
							<option key={one} value={one}>
								{say.silences[one]}
							</option>
						))}
					</select>
				</label>
			) : null}
			{missing.length > 0 && register !== undefined ? (
				<>
					<Note kind="warn">
						<p>
							{say.notAllowed(
								names.register(register),
								names.list(missing.map((one) => missingName(one, chosen, names))),
							)}{" "}
							{say.ownerDecides(titleOfOwner({ id: register.owner ?? register.id }, language))}
						</p>
					</Note>
					{isReadOnly ? null : (
						<>
							{isChanged ? (
								<Choice
									type="checkbox"
									name={`${waiting}-ask`}
									label={say.ask}
									checked={isAsking}
									onChange={() => setAsking(!isAsking)}
								/>
							) : null}
							{needsPurpose ? (
								<label className="od-prop">
									<span className="od-label">{say.purpose}</span>
									<input
										className="od-input"
										data-box="purpose"
										data-typing="true"
										dir="auto"
										autoComplete="off"
										aria-invalid={lacksPurpose || undefined}
										value={purpose}
										onChange={({ target }) => setPurpose(target.value)}
									/>
								</label>
							) : null}
							{isChanged ? null : (
								<div>
									<Button kind="second" onClick={() => void askNow()}>
										{say.askNow}
									</Button>
								</div>
							)}
						</>
					)}
				</>
			) : null}
			{error === undefined ? null : (
				<p className="od-error small" role="alert">
					{error}
				</p>
			)}
			{isReadOnly || !isChanged ? null : (
				<>
					<p
						id={waiting}
						className={missed.length > 0 || lacksPurpose ? "od-error small" : "small muted"}
						role="status"
					>
						{empty.length === 0 ? say.wholeNow : say.missing(waits)}
					</p>
					<div className="od-row">
						<Button kind="second" aria-describedby={waiting} onClick={() => void confirm()}>
							{say.confirm}
						</Button>
						{isNew && onCancel === undefined && own === undefined ? null : (
							<Button kind="quiet" onClick={undo}>
								{isNew ? say.cancel : say.asBefore}
							</Button>
						)}
					</div>
				</>
			)}
		</div>
	);
}

/** `person.full_name` of a whole record is one of its members; otherwise it is what was chosen. */
function missingName(
	name: string,
	chosen: ReturnType<typeof valueIn>,
	names: ReturnType<typeof useSourceNames>,
): string {
	const last = name.split(".").at(-1) ?? name;
	const member = chosen?.fills?.find(({ id }) => id === last);
	return member ? names.named(member) : chosen ? names.value(chosen) : last;
}

function silentEdit(
	file: string,
	{ path, value, before }: NonNullable<SourceChoices["silent"]>,
	silence: Silence,
): EditIntent {
	return value === undefined
		? {
				kind: "add_value",
				file,
				path: path.slice(0, -1),
				key: "if_silent",
				value: silence,
				...(before !== undefined && { before }),
			}
		: { kind: "set_value", file, path, value: silence };
}
