import type { LanguageTag, Scenario } from "@onedoor/dsl/bundle";
import { directionOf } from "@onedoor/dsl/diagram";
import type { EditIntent } from "@onedoor/dsl/edit";
import { Button, languageName, Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useId, useState } from "react";

import { useCheck, useLibrary } from "../host/Library.tsx";
import { usePlayWords } from "../rooms/play/words/index.ts";
import { Dialog } from "../shell/Dialog.tsx";
import { LanguageContext, useWords } from "../words/index.ts";
import { fileOfScenario } from "./has-scenarios.ts";
import { useScenarioWords } from "./words/index.ts";

export interface RenameScenarioProps {
	readonly scenario: Scenario;
	readonly title: string;
	/** Those of the procedure. */
	readonly languages: readonly LanguageTag[];
	/** @param id what it is called in the text now */
	readonly onRenamed: (id: string, title: string) => void;
}

/** What a scenario is called, in each language and in the text; all of it is one step of the history. */
export function RenameScenario(props: RenameScenarioProps): ReactElement {
	const say = useScenarioWords();
	const { isFrozen } = useCheck();
	const [isOpen, setOpen] = useState(false);
	return (
		<>
			<Button
				kind="quiet"
				icon="pen"
				off={isFrozen}
				aria-label={say.renameOf(props.title)}
				onClick={() => setOpen(true)}
			>
				{say.rename}
			</Button>
			{isOpen ? <Asking {...props} onClose={() => setOpen(false)} /> : null}
		</>
	);
}

function Asking({
	scenario,
	title,
	languages,
	onRenamed,
	onClose,
}: RenameScenarioProps & { readonly onClose: () => void }): ReactElement {
	const say = useScenarioWords();
	const play = usePlayWords();
	const { step } = useWords();
	const page = useContext(LanguageContext);
	const { edits, workspace } = useLibrary();
	const [id, setId] = useState(scenario.id);
	const [titles, setTitles] = useState(scenario.title);
	const [error, setError] = useState<string>();
	const write = async () => {
		const file = fileOfScenario(workspace, scenario.procedure, scenario.id);
		if (file === undefined) return onClose();
		const changed = languages.filter(
			(tag) => (titles[tag] ?? "").trim() !== (scenario.title[tag] ?? ""),
		);
		const intents = [
			...changed.map(
				(language): EditIntent => ({
					kind: "set_title",
					file,
					path: `scenarios.${scenario.id}`,
					language,
					text: titles[language]?.trim() ?? "",
				}),
			),
			...(id.trim() === scenario.id
				? []
				: [{ kind: "rename_scenario", file, path: scenario.id, to: id.trim() } as const]),
		];
		const name = titles[page]?.trim() || titles[languages[0] ?? ""]?.trim() || id.trim();
		const refused =
			intents.length === 0 ? undefined : await edits.apply(intents, { kind: "title", title: name });
		if (refused) {
			const { refused: why } = refused;
			const isOfId = why === "id_malformed" || why === "name_taken";
			return setError(isOfId ? play.notSaved[why] : step.refused[why]);
		}
		onRenamed(id.trim(), name);
		onClose();
	};
	return (
		<Dialog title={say.renameTitle(title)} onClose={onClose} onSubmit={() => void write()}>
			{languages.map((tag) => (
				<Named
					key={tag}
					label={play.title(languageName(tag))}
					language={tag}
					// What stands there cannot be taken away again: an empty title is none.
					isRequired={scenario.title[tag] !== undefined}
					value={titles[tag] ?? ""}
					onType={(words) => setTitles({ ...titles, [tag]: words })}
				/>
			))}
			<Named label={play.id} hint={play.idHint} isRequired value={id} onType={setId} />
			{error === undefined ? null : (
				<Note kind="bad">
					<p role="alert">{error}</p>
				</Note>
			)}
			<div className="od-actions">
				<Button type="submit">{say.renameDo}</Button>
				<Button kind="quiet" onClick={onClose}>
					{say.cancel}
				</Button>
			</div>
		</Dialog>
	);
}

interface NamedProps {
	readonly label: string;
	readonly hint?: string;
	readonly language?: string;
	readonly isRequired: boolean;
	readonly value: string;
	readonly onType: (words: string) => void;
}

function Named({ label, hint, language, isRequired, value, onType }: NamedProps): ReactElement {
	const id = useId();
	return (
		<div className="od-prop">
			<label htmlFor={id}>{label}</label>
			{hint === undefined ? null : <small className="muted">{hint}</small>}
			<input
				id={id}
				className="od-input"
				lang={language}
				dir={language ? directionOf(language) : "ltr"}
				autoComplete="off"
				spellCheck={language !== undefined}
				required={isRequired}
				data-typing="true"
				value={value}
				onChange={({ target }) => onType(target.value)}
			/>
		</div>
	);
}
