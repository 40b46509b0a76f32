import type { Definition } from "@onedoor/dsl/bundle";
import { languageName, Note, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useRef, useState } from "react";

import type { PreviewView } from "../../api/answers.ts";
import { ChangesPane } from "../../changes/ChangesPane.tsx";
import { FindingsPane } from "../../findings/FindingsPane.tsx";
import { DEVICES, type DeviceName, deviceIn, widthOf } from "../../preview/devices.ts";
import type { Ready, Show } from "../../preview/message.ts";
import { Select } from "../../shell/Select.tsx";
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
	const device = deviceIn(query.get("width"));
	const language = languages.includes(asked) ? asked : (languages[0] ?? shownIn);
	return (
		<>
			<div className="st-preview">
				<div className="od-clock">
					<Select
						label={say.step}
						value={step ?? ""}
						options={steps.map((each) => [each.name, textOf(each.title, shownIn)])}
						onChoose={(name) => query.set({ step: name })}
					/>
					<Select
						label={say.language}
						value={language}
						options={languages.map((each) => [each, languageName(each)])}
						onChoose={(tag) => query.set({ in: tag })}
					/>
					<Select
						label={say.device}
						value={device}
						options={DEVICES.map((each) => [each, say.devices[each]])}
						onChoose={(width) => query.set({ width: widthOf(width) })}
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
					<Device view={view} step={step} language={language} device={device} />
				)}
			</div>
			<div className="st-dock">
				<FindingsPane />
				<ChangesPane />
			</div>
		</>
	);
}

interface DeviceProps {
	readonly view: PreviewView;
	readonly step: string;
	readonly language: string;
	readonly device: DeviceName;
}

/** A page of its own as wide as a device: the form's own language, direction and width hold inside, ours outside. */
function Device({ view, step, language, device }: DeviceProps): ReactElement {
	const { preview: say } = useWords();
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
		// It may be wider than the screen, so the keyboard must reach it.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
		<section className="st-scrolls" aria-label={say.deviceScrolls} tabIndex={0}>
			<div className={`od-device st-device st-device--${device}`}>
				<iframe ref={frame} title={say.frame} src="/studio/preview.html" />
			</div>
		</section>
	);
}
