import type { Id, StepName } from "@onedoor/dsl/bundle";
import { Button, languageName } from "@onedoor/form-renderer/parts";
import type { Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext, useState } from "react";
import { Select } from "../../../shell/Select.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { submitted, useForm } from "../use-form.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { FormFrame } from "./FormFrame.tsx";
import { Registers } from "./Registers.tsx";

export interface FormPaneProps {
	readonly playing: Playing;
	readonly played: Played;
	readonly step: StepName;
	readonly role: Id;
}

/** A form as people see it, with what registers say to it. Whoever has no form here may try all the same. */
export function FormPane({ playing, played, step, role }: FormPaneProps): ReactElement {
	const say = usePlayWords();
	const shownIn = useContext(LanguageContext);
	const languages = played.world.bundle.definition.languages;
	const [asked, setAsked] = useState<string>(shownIn);
	const language = languages.includes(asked) ? asked : (languages[0] ?? shownIn);
	const form = useForm(playing, played, { step, role, language });
	if (form.message === undefined)
		return (
			<div className="od-stack od-stack--2">
				<p>{say.noForm}</p>
				<div>
					<Button
						kind="second"
						onClick={() => void playing.make(submitted(playing, played, step, role, {}))}
					>
						{say.tryAnyway}
					</Button>
				</div>
			</div>
		);
	return (
		<div className="od-stack">
			<Select
				label={say.language}
				value={language}
				options={languages.map((each) => [each, languageName(each)])}
				onChoose={setAsked}
			/>
			<Registers playing={playing} played={played} step={step} />
			<div>
				<Button kind="second" icon="pen" onClick={form.fill}>
					{say.fill}
				</Button>
			</div>
			<FormFrame message={form.message} hear={form.hear} />
		</div>
	);
}
