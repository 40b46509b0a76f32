import type { DocumentRequirement } from "@onedoor/dsl/bundle";
import { type ReactElement, useId, useState } from "react";

import { troubleOf } from "../form/case-client.ts";
import { sourceOf } from "../form/given.ts";
import { Button } from "../parts/Button.tsx";
import { FileButton } from "../parts/FileButton.tsx";
import { Note } from "../parts/Note.tsx";
import { usePlain } from "../parts/plain.ts";
import { useSay } from "../words/Speaking.tsx";
import type { WordKey } from "../words/words.ts";
import { useStep } from "./StepContext.tsx";

/** Shows the document from the person's own wallet instead of bringing it. Absent where no wallet can be asked. */
export function PresentFromWallet({
	requirement,
}: {
	readonly requirement: DocumentRequirement;
}): ReactElement | null {
	const { client, view, task, store, drafts } = useStep().session;
	const id = useId();
	const say = useSay();
	const [isBusy, setBusy] = useState(false);
	const [told, setTold] = useState<WordKey>();
	const isPlain = usePlain() !== undefined;
	const isWanted = requirement.satisfied_by.some(({ by }) => by === "wallet");
	const isHere = client.present !== undefined && !store.given().absent?.includes("wallet");
	if (!isWanted || !isHere) return null;

	const present = async (signed?: string) => {
		if (isBusy) return;
		setBusy(true);
		setTold(undefined);
		try {
			// What was typed goes first: what comes back replaces the draft.
			await drafts.flush();
			const before = await client.getDraft(view.id, task.step);
			const isThere = sourceOf(before.sources, requirement.path) !== undefined;
			const draft = isThere
				? before
				: await client.present?.(view.id, task.step, requirement.path, signed);
			if (draft) store.receive(draft);
			if (draft && !sourceOf(draft.sources, requirement.path)) setTold("wallet_waiting");
		} catch (error) {
			setTold(wordsFor(error));
		}
		setBusy(false);
	};

	return (
		<div className="od-stack od-stack--2">
			<div className="od-actions">
				<Button
					kind="second"
					does={`wallet:${requirement.path}`}
					busy={isBusy ? say("wallet_asking") : undefined}
					onClick={() => void present()}
				>
					{say("wallet_present")}
				</Button>
			</div>
			{isPlain ? null : (
				<details className="od-reveal od-reveal--link">
					<summary>{say("wallet_file_way")}</summary>
					<div className="od-stack od-stack--2">
						<p className="od-hint">{say("wallet_file_hint")}</p>
						<FileButton
							id={id}
							accept=".jws,application/jose"
							icon="upload"
							label={say("wallet_file")}
							onFiles={([file]) => {
								if (file) void textOf(file).then(present);
							}}
						/>
					</div>
				</details>
			)}
			<div role="alert">
				{told ? (
					<Note kind="warn">
						<p>{say(told)}</p>
					</Note>
				) : null}
			</div>
		</div>
	);
}

/** Signed data are a few kilobytes; of anything larger as much is read as shows that it is none. */
function textOf(file: File): Promise<string> {
	return file.slice(0, 200_000).text();
}

/** Whether there is no such document, or one that does not count, makes a difference to what the person does next. */
export function wordsFor(error: unknown): WordKey {
	const trouble = troubleOf(error);
	if (trouble.kind === "unreachable") return "trouble_unreachable";
	if (trouble.kind !== "refused" || trouble.code !== "not_presented") return "trouble_broken";
	const { why } = trouble.values;
	if (why === "nothing") return "wallet_nothing";
	return why === "down" ? "wallet_down" : "wallet_refused";
}
