import type { Definition } from "@onedoor/dsl/bundle";
import { languageName, Note, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useRef, useState } from "react";

import type { PreviewView } from "../../api/answers.ts";
import { ChangesPane } from "../../changes/ChangesPane.tsx";
import { FindingsPane } from "../../findings/FindingsPane.tsx";
import type { Ready, Show } from "../../preview/message.ts";
import { useQuery } from "../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { usePreview } from "./use-preview.ts";

export interface PreviewRoomProps {
	readonly procedure: string;
	readonly definition: Definition;
}

/** The form as people will see it, made from the text on screen by the renderer that portals use. */
export function PreviewRoom({ procedure, definition }: PreviewRoomProps): ReactElement {
	const { preview: say } = useWords();
	const query = useQuery();
	const shownIn = useContext(LanguageContext);
	const { status, view } = usePreview(procedure);
	const steps = Object.values(definition.steps).filter(({ does }) => does === "fill_in");
	const languages = Object.keys(definition.title);
	const step = steps.find(({ name }) => name === query.get("step"))?.name ?? steps[0]?.name;
	const asked = query.get("in") ?? shownIn;
	const language = languages.includes(asked) ? asked : (languages[0] ?? shownIn);
	return (
		<>
			<div className="st-preview">
				<div className="od-clock">
					<Choice
						label={say.step}
						value={step ?? ""}
						options={steps.map((each) => [each.name, textOf(each.title, shownIn)])}
						onChoose={(name) => query.set({ step: name })}
					/>
					<Choice
						label={say.language}
						value={language}
						options={languages.map((each) => [each, languageName(each)])}
						onChoose={(tag) => query.set({ in: tag })}
					/>
					<span className="small muted" role="status">
						{status === "making" ? say.updating : say.draft}
					</span>
				</div>
				{status === "faulty" ? (
					<div className="st-notices">
						<Note kind="warn">
							<p>{view === undefined ? say.errorsNone : say.errors}</p>
						</Note>
					</div>
				) : null}
				{view === undefined || step === undefined ? (
					step === undefined ? (
						<p className="st-under">{say.noForms}</p>
					) : null
				) : (
					<Device view={view} step={step} language={language} name={say.frame} />
				)}
			</div>
			<div className="st-dock">
				<FindingsPane />
				<ChangesPane />
			</div>
		</>
	);
}

interface ChoiceProps {
	readonly label: string;
	readonly value: string;
	readonly options: readonly (readonly [value: string, name: string])[];
	readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps): ReactElement {
	return (
		<label className="st-choice">
			<span className="small muted">{label}</span>
			<select className="od-input" value={value} onChange={(event) => onChoose(event.target.value)}>
				{options.map(([each, name]) => (
					<option key={each} value={each}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
}

interface DeviceProps {
	readonly view: PreviewView;
	readonly step: string;
	readonly language: string;
	readonly name: string;
}

/** A page of its own as wide as a phone: the form's own language, direction and width hold inside, ours outside. */
function Device({ view, step, language, name }: DeviceProps): ReactElement {
	const frame = useRef<HTMLIFrameElement>(null);
	const [isReady, setReady] = useState(false);
	useEffect(() => {
		const hear = (event: MessageEvent<Ready>) => {
			if (event.origin === location.origin && event.source === frame.current?.contentWindow)
				setReady(true);
		};
		addEventListener("message", hear);
		return () => removeEventListener("message", hear);
	}, []);
	useEffect(() => {
		if (!isReady) return;
		const show: Show = { kind: "show", bundle: view.bundle, step, language };
		frame.current?.contentWindow?.postMessage(show, location.origin);
	}, [isReady, view, step, language]);
	return (
		<div className="od-device st-device">
			<iframe ref={frame} title={name} src="/studio/preview.html" />
		</div>
	);
}
