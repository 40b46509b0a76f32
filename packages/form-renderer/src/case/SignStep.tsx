import type {
	Bundle,
	CaseView,
	Definition,
	Id,
	Outcome,
	TaskView,
	Text,
} from "@onedoor/dsl/bundle";
import { stepAt, valueAt } from "@onedoor/dsl/form";
import { type ReactElement, useState } from "react";

import type { CaseClient, Trouble } from "../form/case-client.ts";
import { documentValue } from "../form/document-value.ts";
import { createAttempt } from "../form/submit.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { PostAct } from "../parts/PostForm.tsx";
import { usePlain } from "../parts/plain.ts";
import { TroubleNote } from "../step/TroubleNote.tsx";
import { Said, useSay } from "../words/Speaking.tsx";
import { StepHead } from "./CaseHead.tsx";
import { DueNote } from "./DueNote.tsx";
import { SigningNotes } from "./SigningNotes.tsx";

export interface SignStepProps {
	readonly bundle: Bundle;
	readonly view: CaseView;
	/** The open `sign` task of a person. */
	readonly task: TaskView;
	readonly client: CaseClient;
	readonly onDone: (view: CaseView) => void;
}

/** What is to be signed, to be opened and read first; then the signature, or not. */
export function SignStep({
	bundle,
	view,
	task,
	client,
	onDone,
}: SignStepProps): ReactElement | null {
	const say = useSay();
	const [attempt] = useState(() => createAttempt());
	const [busy, setBusy] = useState<Id>();
	const [trouble, setTrouble] = useState<Trouble | undefined>(usePlain()?.trouble);
	const { definition } = bundle;
	const step = stepAt(definition, task.step);
	if (step?.does !== "sign") return null;
	const offered = step.outcomes.filter(({ id }) => task.outcomes.includes(id));

	const act = async ({ id }: Outcome): Promise<void> => {
		if (busy !== undefined) return;
		setBusy(id);
		setTrouble(undefined);
		const settled = await attempt.run((key) => client.act(view.id, task.step, id, {}, { key }));
		setBusy(undefined);
		if (settled.kind === "done") onDone(settled.view);
		else setTrouble(settled.trouble);
	};

	return (
		<div className="od-stack od-stack--5 od-top">
			<StepHead
				definition={definition}
				view={view}
				task={task}
				step={step}
				lede={step.help ? <Said text={step.help} /> : say("sign_lede")}
			/>
			<SigningNotes view={view} />
			<DueNote task={task} says="answer_by" />
			<Card title={say("sign_what")}>
				<ul className="od-stack">
					{step.signs.map((id) => (
						<Signed key={id} id={id} view={view} definition={definition} client={client} />
					))}
				</ul>
			</Card>
			{trouble ? <TroubleNote trouble={trouble} /> : null}
			<PostAct>
				<div className="od-actions">
					{offered.map((outcome) => (
						<Button
							key={outcome.id}
							big
							kind={outcome.id === "signed" ? "filled" : "second"}
							does={`act:${outcome.id}`}
							busy={busy === outcome.id ? say("sending") : undefined}
							onClick={() => void act(outcome)}
						>
							<Said text={outcome.title} />
						</Button>
					))}
				</div>
			</PostAct>
		</div>
	);
}

/** A paper by its title, with the files that were brought for it. */
function Signed({
	id,
	view,
	definition,
	client,
}: Pick<SignStepProps, "view" | "client"> & {
	readonly id: Id;
	readonly definition: Definition;
}): ReactElement {
	const say = useSay();
	const files = documentValue(valueAt(view.data, id))?.files ?? [];
	return (
		<li>
			<b className="strong">
				<Said text={titleOf(definition, id)} />
			</b>
			{files.map((file, at) => (
				<p key={file}>
					<a className="od-line-link" href={client.fileUrl(view.id, file)}>
						{say("file_number", { n: at + 1 })}
					</a>
				</p>
			))}
		</li>
	);
}

function titleOf({ documents, results }: Definition, id: Id): Text {
	return (
		(Object.hasOwn(documents, id) ? documents[id] : undefined)?.title ??
		(Object.hasOwn(results, id) ? results[id] : undefined)?.title ??
		{}
	);
}
