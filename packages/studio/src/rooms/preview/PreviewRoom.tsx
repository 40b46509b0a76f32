import { languageName, Note, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useRef, useState } from "react";

import type { PreviewView } from "../../api/answers.ts";
import { ChangesPane } from "../../changes/ChangesPane.tsx";
import type { Read } from "../../check/protocol.ts";
import { FindingsPane } from "../../findings/FindingsPane.tsx";
import { DEVICES, type DeviceName, deviceIn, widthOf } from "../../preview/devices.ts";
import type { At, Ready, Show } from "../../preview/message.ts";
import { Select } from "../../shell/Select.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { BrokenElsewhere } from "../BrokenElsewhere.tsx";
import { pagesHere } from "../design/item/add/here.ts";
import { AddToPage } from "../design/panel/AddToPage.tsx";
import { usePreview } from "./use-preview.ts";

export interface PreviewRoomProps {
	readonly procedure: string;
	readonly read: Read;
}

/** The form as people will see it, made from the text on screen by the renderer that portals use. */
export function PreviewRoom({ procedure, read }: PreviewRoomProps): ReactElement {
	const { definition } = read;
	const { preview: say } = useWords();
	const query = useQuery();
	const shownIn = useContext(LanguageContext);
	const { status, view } = usePreview(procedure);
	const steps = Object.values(definition.steps).filter(({ does }) => does === "fill_in");
	const languages = Object.keys(definition.title);
	const step = steps.find(({ name }) => name === query.get("step"))?.name ?? steps[0]?.name;
	const asked = query.get("in") ?? shownIn;
	const device = deviceIn(query.get("width"));
	const [at, setAt] = useState<At>();
	const pages = step === undefined ? [] : pagesHere(definition, step);
	const here = pages.find(({ id }) => at?.step === step && id === at?.page) ?? pages[0];
	const shown = step === undefined ? undefined : definition.steps[step];
	const page =
		shown?.does === "fill_in" ? shown.pages.find(({ id }) => id === here?.id) : undefined;
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
				) : (
					<BrokenElsewhere />
				)}
				{step === undefined || here === undefined ? null : (
					<div className="st-preview__adds">
						<span className="small">
							{say.onPage} <strong>{textOf(page?.title, shownIn)}</strong>
						</span>
						<AddToPage
							key={here.ask}
							read={read}
							step={step}
							here={here}
							title={textOf(page?.title, shownIn)}
						/>
						<AddToPage read={read} step={step} />
					</div>
				)}
				{view === undefined || step === undefined ? (
					step === undefined ? (
						<p className="st-under">{say.noForms}</p>
					) : null
				) : (
					<Device view={view} step={step} language={language} device={device} onAt={setAt} />
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
	/** Told of the page of the form that is shown. */
	readonly onAt: (at: At) => void;
}

/** A page of its own as wide as a device: the form's own language, direction and width hold inside, ours outside. */
function Device({ view, step, language, device, onAt }: DeviceProps): ReactElement {
	const { preview: say } = useWords();
	const frame = useRef<HTMLIFrameElement>(null);
	const [isReady, setReady] = useState(false);
	useEffect(() => {
		const hear = (event: MessageEvent<Ready | At>) => {
			if (event.origin !== location.origin || event.source !== frame.current?.contentWindow) return;
			if (event.data.kind === "at") onAt(event.data);
			else setReady(true);
		};
		addEventListener("message", hear);
		return () => removeEventListener("message", hear);
	}, [onAt]);
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
