import type { Definition } from "@onedoor/dsl/bundle";
import { Button, Note } from "@onedoor/form-renderer/parts";
import type { Adoption } from "@onedoor/runtime/testing/play";
import { type ReactElement, useState } from "react";

import { useCheck, useLibrary } from "../host/Library.tsx";
import { Dialog } from "../shell/Dialog.tsx";
import { useWords } from "../words/index.ts";
import { fileOfScenario } from "./has-scenarios.ts";
import { adoptionIntents } from "./intents.ts";
import { useSentences } from "./use-sentences.ts";
import { useScenarioWords } from "./words/index.ts";

export interface TakeNewWayProps {
	readonly definition: Definition;
	readonly scenario: { readonly id: string; readonly title: string };
	readonly adoption: readonly Adoption[];
	readonly onDone: () => void;
}

/** The way that a scenario goes now is the right one: it is said what it will say instead, and then written. */
export function TakeNewWay(props: TakeNewWayProps): ReactElement {
	const say = useScenarioWords();
	const { isFrozen } = useCheck();
	const [isOpen, setOpen] = useState(false);
	const { title } = props.scenario;
	return (
		<>
			<Button
				kind="quiet"
				off={isFrozen}
				aria-label={say.takeOf(title)}
				onClick={() => setOpen(true)}
			>
				{say.take}
			</Button>
			{isOpen ? <Asking {...props} onClose={() => setOpen(false)} /> : null}
		</>
	);
}

function Asking({
	definition,
	scenario: { id, title },
	adoption,
	onDone,
	onClose,
}: TakeNewWayProps & { readonly onClose: () => void }): ReactElement {
	const say = useScenarioWords();
	const { step } = useWords();
	const sentences = useSentences(definition);
	const { edits, workspace } = useLibrary();
	const [error, setError] = useState<string>();
	const write = async () => {
		const file = fileOfScenario(workspace, definition.procedure, id);
		if (file === undefined) return onClose();
		const label = { kind: "set", title } as const;
		const refused = await edits.apply(adoptionIntents(file, id, adoption), label);
		if (refused) return setError(step.refused[refused.refused]);
		onDone();
		onClose();
	};
	return (
		<Dialog title={say.takeTitle(title)} onClose={onClose} onSubmit={() => void write()}>
			<p>{say.takeText}</p>
			<ul>
				{adoption.map((change) => (
					<li key={change.path.join("/")}>{sentences.ofAdoption(change)}</li>
				))}
			</ul>
			{error === undefined ? null : (
				<Note kind="bad">
					<p role="alert">{error}</p>
				</Note>
			)}
			<div className="od-actions">
				<Button type="submit">{say.takeDo}</Button>
				<Button kind="quiet" onClick={onClose}>
					{say.cancel}
				</Button>
			</div>
		</Dialog>
	);
}
