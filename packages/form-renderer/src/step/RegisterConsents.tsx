import type { RegisterConsentView } from "@onedoor/dsl/bundle";
import { type ReactElement, useState, useSyncExternalStore } from "react";

import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSay, useTextOf } from "../words/Speaking.tsx";
import { useStep } from "./StepContext.tsx";

/** Registers that are read only if the person agrees, each with what for. Whoever does not agree types it all. */
export function RegisterConsents(): ReactElement | null {
	const { client, store } = useStep().session;
	const { consents = [] } = useSyncExternalStore(store.subscribe, store.given, store.given);
	const wanted = consents.filter(({ given }) => !given);
	if (wanted.length === 0 || client.askConsent === undefined) return null;
	return (
		<div className="od-stack od-stack--3">
			{wanted.map((consent) => (
				<ConsentWanted key={consent.register} consent={consent} />
			))}
		</div>
	);
}

function ConsentWanted({ consent }: { readonly consent: RegisterConsentView }): ReactElement {
	const { session } = useStep();
	const { client, view, task, store, drafts } = session;
	const say = useSay();
	const textOf = useTextOf();
	const [isBusy, setBusy] = useState(false);
	const [isFailed, setFailed] = useState(false);
	const { register, purpose } = consent;
	const name = textOf(session.bundle.definition.registers[register]?.title ?? {});

	const agree = async () => {
		if (isBusy) return;
		setBusy(true);
		try {
			// What was typed goes first: the register is looked up by it.
			await drafts.flush();
			await client.askConsent?.({ kind: "register", case: view.id, register });
			store.receive(await client.getDraft(view.id, task.step));
		} catch {
			setFailed(true);
		}
		setBusy(false);
	};

	return (
		<Note>
			<div className="od-stack od-stack--2">
				<p>{say("consent_wanted", { name, purpose: textOf(purpose) })}</p>
				{isFailed ? <p role="alert">{say("trouble_broken")}</p> : null}
				<div>
					<Button
						kind="quiet"
						does={`consent:${register}`}
						busy={isBusy ? say("saving") : undefined}
						onClick={() => void agree()}
					>
						{say("consent_give")}
					</Button>
				</div>
			</div>
		</Note>
	);
}
