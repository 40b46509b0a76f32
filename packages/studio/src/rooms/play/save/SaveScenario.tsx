import { Button, Choice, languageName, Note, textOf } from "@onedoor/form-renderer/parts";
import type { Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext, useState } from "react";

import { LanguageContext } from "../../../words/index.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { useSave } from "./use-save.ts";

export interface SaveScenarioProps {
	readonly playing: Playing;
	readonly played: Played;
	readonly procedure: string;
	/** The file that declares the procedure. */
	readonly file: string;
}

/** Names the story, shows exactly what will be written, and writes it once it has passed as a scenario. */
export function SaveScenario(props: SaveScenarioProps): ReactElement {
	const say = usePlayWords();
	const { played, playing } = props;
	const { languages } = played.world.bundle.definition;
	const [id, setId] = useState("");
	const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
	const told = playing.stage.scenarios.find((one) => one.id === playing.script.who);
	const [isOver, setOver] = useState(false);
	const over = isOver ? told : undefined;
	const save = useSave(props, id, titles, over?.id);
	const language = useContext(LanguageContext);
	return (
		<div className="st-save od-stack">
			{playing.script.moves.length === 0 ? (
				<p className="small muted">{say.saveNothing}</p>
			) : (
				<form
					className="od-stack od-stack--2"
					onSubmit={(event) => {
						event.preventDefault();
						void save.look();
					}}
				>
					{told === undefined ? null : (
						<Choice
							type="checkbox"
							name="over"
							label={say.over(textOf(told.title, language) || told.id)}
							hint={say.overHint}
							checked={isOver}
							onChange={() => setOver(!isOver)}
						/>
					)}
					{over ? null : (
						<>
							<Field label={say.id} hint={say.idHint} value={id} onChange={setId} />
							{languages.map((language) => (
								<Field
									key={language}
									label={say.title(languageName(language))}
									language={language}
									value={titles[language] ?? ""}
									onChange={(title) => setTitles({ ...titles, [language]: title })}
								/>
							))}
						</>
					)}
					<div>
						<Button kind="second" type="submit" {...(save.isBusy && { busy: say.checking })}>
							{say.look}
						</Button>
					</div>
				</form>
			)}
			<div role="status">
				<Outcome save={save} />
			</div>
		</div>
	);
}

function Outcome({ save }: { readonly save: ReturnType<typeof useSave> }): ReactElement | null {
	const say = usePlayWords();
	const { seen } = save;
	switch (seen?.kind) {
		case undefined:
			return null;
		case "refused":
			return (
				<Note kind="bad">
					<p>{say.notSaved[seen.why]}</p>
				</Note>
			);
		case "fails":
			return (
				<Note kind="bad">
					<p>
						{say.fails} <code dir="ltr">{seen.why}</code>
					</p>
				</Note>
			);
		case "written":
			return (
				<Note kind="ok">
					<p>{say.written(seen.file)}</p>
				</Note>
			);
		case "passes":
			return (
				<div className="od-stack od-stack--2">
					<p className="small">{say.willWrite(seen.file)}</p>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
					<section aria-label={say.yaml} tabIndex={0}>
						<pre className="od-yaml" dir="ltr">
							{seen.yaml}
						</pre>
					</section>
					<Note kind="ok">
						<p>{say.passes}</p>
					</Note>
					<div>
						<Button onClick={() => void save.write()}>{say.write}</Button>
					</div>
				</div>
			);
	}
}

interface FieldProps {
	readonly label: string;
	readonly hint?: string;
	readonly language?: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

function Field({ label, hint, language, value, onChange }: FieldProps): ReactElement {
	return (
		<label className="od-prop">
			<span>{label}</span>
			{hint === undefined ? null : <small className="muted">{hint}</small>}
			<input
				className="od-input"
				lang={language}
				dir={language ? "auto" : undefined}
				autoComplete="off"
				data-typing="true"
				value={value}
				onChange={({ target }) => onChange(target.value)}
			/>
		</label>
	);
}
