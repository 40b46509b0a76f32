import { directionOf } from "@onedoor/dsl/diagram";
import { Button, languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, type ReactNode, useContext, useId, useState } from "react";
import { AskingForm } from "../../../../shell/AskingForm.tsx";
import { LanguageContext } from "../../../../words/index.ts";
import { FoundOptions, useFound } from "../controls/use-found.tsx";
import { useItemWords } from "../words/index.ts";
import type { NewItem } from "./use-new.ts";

export interface NewFormProps {
	readonly legend: string;
	/** Left out where the name is that of something else. */
	readonly item?: NewItem | undefined;
	readonly children?: ReactNode;
	/** @returns why it was not done, in words, or nothing */
	readonly onAdd: () => Promise<string | undefined>;
	readonly onDone: () => void;
}

/** A name, what else has to be said, and one thing to press. */
export function NewForm({ legend, item, children, onAdd, onDone }: NewFormProps): ReactElement {
	const say = useItemWords();
	const [error, setError] = useState<string>();
	const [isBusy, setBusy] = useState(false);
	const add = async () => {
		setBusy(true);
		const refused = await onAdd();
		setBusy(false);
		setError(refused);
		if (refused === undefined) onDone();
	};
	return (
		<AskingForm
			className="st-new"
			aria-label={legend}
			onSubmit={() => {
				if (!isBusy) void add();
			}}
			onKeyDown={(event) => {
				if (event.key === "Escape") onDone();
			}}
		>
			<h3 className="od-label">{legend}</h3>
			{item === undefined ? null : <NewName item={item} />}
			{children}
			{error === undefined ? null : (
				<p className="od-error small" role="alert">
					{error}
				</p>
			)}
			<div className="od-row">
				<Button type="submit" kind="second" icon="plus" {...(isBusy && { busy: say.add })}>
					{say.add}
				</Button>
				<Button kind="quiet" onClick={onDone}>
					{say.cancel}
				</Button>
			</div>
		</AskingForm>
	);
}

export interface NewNameProps {
	readonly item: NewItem;
	/** Something else is asked before it. */
	readonly comesLater?: boolean;
	/** Of the box for a language. Default: its name. */
	readonly labelOf?: (language: string) => string;
}

/** What it is called in each language, and its short name. */
export function NewName({ item, comesLater, labelOf }: NewNameProps): ReactElement {
	const say = useItemWords();
	const names = new Intl.DisplayNames([useContext(LanguageContext)], { type: "language" });
	const nameOf = (language: string) => names.of(language) ?? languageName(language);
	const label = labelOf ?? say.newName;
	return (
		<>
			{item.languages.map((language, at) => (
				<Labelled key={language} label={label(nameOf(language))}>
					{(id) => (
						<input
							id={id}
							className="od-input"
							lang={language}
							dir={directionOf(language)}
							autoComplete="off"
							// biome-ignore lint/a11y/noAutofocus: somebody has just asked for this form.
							autoFocus={at === 0 && !comesLater}
							required={item.isRequired(language)}
							data-typing="true"
							value={item.titles[language] ?? ""}
							onChange={({ target }) => item.setTitle(language, target.value)}
						/>
					)}
				</Labelled>
			))}
			<Labelled label={say.newId} hint={say.newIdHint}>
				{(id) => (
					<input
						id={id}
						className="od-input"
						dir="ltr"
						autoComplete="off"
						spellCheck={false}
						required
						pattern={item.pattern}
						data-typing="true"
						value={item.id}
						onChange={({ target }) => item.setId(target.value)}
					/>
				)}
			</Labelled>
		</>
	);
}

export interface LabelledProps {
	readonly label: string;
	readonly hint?: string;
	readonly children: (id: string) => ReactNode;
}

export function Labelled({ label, hint, children }: LabelledProps): ReactElement {
	const id = useId();
	return (
		<div className="od-prop">
			<label htmlFor={id}>{label}</label>
			{hint === undefined ? null : <small className="muted">{hint}</small>}
			{children(id)}
		</div>
	);
}

export interface PickProps {
	readonly label: string;
	readonly value: string;
	readonly options: readonly (readonly [value: string, name: string])[];
	/** It is the first that the form asks. */
	readonly comesFirst?: boolean;
	/** The form is not sent without it: there may be none to choose from. */
	readonly isRequired?: boolean;
	readonly onChoose: (value: string) => void;
}

export function Pick({
	label,
	value,
	options,
	comesFirst = false,
	isRequired = false,
	onChoose,
}: PickProps): ReactElement {
	const found = useFound(options, false);
	return (
		<Labelled label={label}>
			{(id) => (
				<>
					{found.box}
					<select
						id={id}
						className="od-input"
						// biome-ignore lint/a11y/noAutofocus: somebody has just asked for this form.
						autoFocus={comesFirst}
						required={isRequired}
						value={value}
						onChange={({ target }) => onChoose(target.value)}
					>
						<FoundOptions found={found} all={options} value={value} />
					</select>
				</>
			)}
		</Labelled>
	);
}
