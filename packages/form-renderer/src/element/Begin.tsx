import type { Bundle, CaseView } from "@onedoor/dsl/bundle";
import type { NewCase } from "@onedoor/runtime/client";
import { type ReactElement, useState } from "react";

import type { Trouble } from "../form/case-client.ts";
import { createAttempt } from "../form/submit.ts";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useOwnId } from "../parts/surroundings.ts";
import { TaskList } from "../parts/TaskList.tsx";
import { TroubleNote } from "../step/TroubleNote.tsx";
import { useLanguage, useSay } from "../words/Speaking.tsx";
import type { CaseElementProps } from "./CaseElement.tsx";
import type { Opened } from "./use-opened.ts";

export type BeginProps = Pick<CaseElementProps, "client" | "tell" | "go"> & {
	readonly opened: Extract<Opened, { readonly kind: "start" }>;
	readonly again: () => void;
};

/** The way into a case: go on with one, begin one, or sign in first. */
export function Begin(props: BeginProps): ReactElement {
	const { opened, tell, again } = props;
	const say = useSay();
	const [wasAsked, setAsked] = useState(false);
	if (opened.isSignedIn) return <BeginOrGoOn {...props} />;
	return (
		<>
			<Button
				big
				onClick={() => {
					setAsked(true);
					tell("onedoor-sign-in", {});
				}}
			>
				{say("sign_in_to_begin")}
			</Button>
			<div role="status" className="od-element__wide">
				{wasAsked ? (
					<Note kind="warn">
						<p className="strong">{say("not_signed_in")}</p>
						<p>{say("not_signed_in_why")}</p>
					</Note>
				) : null}
			</div>
			{wasAsked ? (
				<Button kind="quiet" onClick={again}>
					{say("try_again")}
				</Button>
			) : null}
		</>
	);
}

function BeginOrGoOn({ client, tell, go, opened }: BeginProps): ReactElement {
	const say = useSay();
	const language = useLanguage();
	const [isBusy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<Trouble>();
	// One key until there is an answer: pressing again after a broken line opens the same case, and no second one.
	const [attempt] = useState(() => createAttempt());
	const { bundle, cases } = opened;
	const begin = async (): Promise<void> => {
		if (isBusy) return;
		setBusy(true);
		setTrouble(undefined);
		const settled = await attempt.run((key) => client.openCase(newCase(bundle, language), { key }));
		if (settled.kind === "failed") {
			setBusy(false);
			return setTrouble(settled.trouble);
		}
		const { id, number, procedure } = settled.view;
		tell("onedoor-opened", { case: id, number, procedure });
		go({ case: id, place: {} });
	};
	return (
		<>
			{cases.length > 0 ? <Begun cases={cases} go={go} /> : null}
			{trouble ? (
				<div className="od-element__wide">
					<TroubleNote trouble={trouble} />
				</div>
			) : null}
			<Button
				big
				{...(cases.length > 0 ? { kind: "second" } : {})}
				busy={isBusy ? say("beginning") : undefined}
				onClick={() => void begin()}
			>
				{say(cases.length > 0 ? "begin_anew" : "begin")}
			</Button>
		</>
	);
}

/** Letters are written in the language spoken, where the procedure has it. */
function newCase({ definition }: Bundle, language: string): NewCase {
	const { procedure, languages, channels } = definition;
	return {
		procedure,
		...(Object.hasOwn(channels, "online") ? { channel: "online" as const } : {}),
		...(languages.includes(language) ? { language } : {}),
	};
}

function Begun({
	cases,
	go,
}: Pick<BeginProps, "go"> & { readonly cases: readonly CaseView[] }): ReactElement {
	const say = useSay();
	const heading = useOwnId("begun");
	return (
		<section className="od-element__wide od-stack od-stack--2" aria-labelledby={heading}>
			<h2 id={heading}>{say("begun_cases")}</h2>
			<TaskList
				items={cases.map(({ id, about, number }) => ({
					id,
					title: <bdi>{about ?? number}</bdi>,
					...(about === undefined ? {} : { hint: <bdi>{number}</bdi> }),
					href: location.href.replace(/#.*/, ""),
					onClick: (event) => {
						event.preventDefault();
						go({ case: id, place: {} });
					},
				}))}
			/>
		</section>
	);
}
