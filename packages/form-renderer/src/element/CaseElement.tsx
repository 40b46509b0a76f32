import type { CaseView } from "@onedoor/dsl/bundle";
import { zoneOfDevice } from "@onedoor/dsl/form";
import type { PageClient } from "@onedoor/runtime/client";
import { type ReactElement, useEffect, useMemo, useRef } from "react";

import { ProcedureCase } from "../ProcedureCase.tsx";
import { CannotOpen, isMissing, Opening } from "../parts/CannotOpen.tsx";
import { Failsafe } from "../parts/Failsafe.tsx";
import { LoadingShown, later, useSoon } from "../parts/later.tsx";
import { Around, type Surroundings } from "../parts/surroundings.ts";
import { useSpoken } from "../parts/use-spoken.ts";
import type { Place } from "../step/place.ts";
import { directionOf } from "../words/language.ts";
import { SpeakingProvider } from "../words/Speaking.tsx";
import type { Tell } from "./events.ts";
import type { Stand } from "./memory.ts";
import { type Opened, useOpened } from "./use-opened.ts";
import { useSessionEnd } from "./use-session-end.ts";

const SessionEnds = later(async () => (await import("./SessionEnds.tsx")).SessionEnds, "words");
const Start = later(async () => (await import("./Start.tsx")).Start);

export interface CaseElementProps {
	readonly client: PageClient;
	readonly src: string | undefined;
	readonly stand: Stand;
	/** Role whose tasks are shown; undefined: all that this person has. */
	readonly role: string | undefined;
	readonly language: string;
	/** Rises when whoever is there may have changed. */
	readonly turn: number;
	readonly around: Surroundings;
	readonly tell: Tell;
	readonly go: (stand: Stand) => void;
	/** The case is not there, or not theirs; true when something else will be shown. */
	readonly onMissing: () => boolean;
}

/** What stands inside the element: its language, its looks, and a case from before it is opened until it has ended. */
export function CaseElement(props: CaseElementProps): ReactElement {
	const { around, tell } = props;
	const { language, ...words } = useSpoken(props.language);
	// Asked for while words are on their way: on a slow line each wait is most of a second.
	const found = useOpened({
		client: props.client,
		src: props.src,
		caseId: props.stand.case,
		turn: props.turn,
	});
	const isNew = props.stand.case === undefined;
	useSoon(() => (isNew ? [Start] : []), isNew, isNew);
	return (
		<Around value={around}>
			<SpeakingProvider language={language} timeZone={zoneOfDevice()}>
				<div className="od od-element" lang={language} dir={directionOf(language)}>
					<Failsafe fallback={() => <Broken tell={tell} />}>
						{words.isHere ? (
							<Inside {...props} language={language} found={found} />
						) : (
							<LoadingShown {...words} />
						)}
					</Failsafe>
				</div>
			</SpeakingProvider>
		</Around>
	);
}

/** A fault of ours. */
function Broken({ tell }: { readonly tell: Tell }): ReactElement {
	useEffect(() => void tell("onedoor-error", { kind: "broken" }), [tell]);
	return <CannotOpen trouble={{ kind: "broken" }} />;
}

function Inside(
	props: CaseElementProps & { readonly found: ReturnType<typeof useOpened> },
): ReactElement {
	const { found, client, turn, tell, onMissing } = props;
	const { opened, again, setView } = found;
	const { endsAt, look } = useSessionEnd(client, turn);
	useTelling(opened, tell, onMissing);
	switch (opened.kind) {
		case "opening":
			return <Opening />;
		case "failed":
			return <CannotOpen trouble={opened.trouble} again={again} />;
		case "start":
			return <Start {...props} opened={opened} again={again} />;
		case "case":
			return (
				<>
					{endsAt === undefined ? null : (
						<SessionEnds client={client} tell={tell} endsAt={endsAt} onChanged={look} />
					)}
					<Case key={opened.view.id} {...props} opened={opened} setView={setView} />
				</>
			);
	}
}

/** Tells the page what is shown, and what cannot be. */
function useTelling(opened: Opened, tell: Tell, onMissing: () => boolean): void {
	const before = useRef<CaseView>(undefined);
	useEffect(() => {
		if (opened.kind === "failed") {
			const { trouble } = opened;
			const refusal =
				trouble.kind === "refused" ? { status: trouble.status, code: trouble.code } : {};
			if (isMissing(refusal.status) && onMissing()) return;
			if (refusal.status !== 401) tell("onedoor-error", { kind: trouble.kind, ...refusal });
		}
		if (opened.kind !== "case") return;
		const { view } = opened;
		const last = before.current?.id === view.id ? before.current : undefined;
		before.current = view;
		if (last?.version === view.version && last.status === view.status) return;
		tell("onedoor-view", { view });
		if (last && last.status !== "ended" && view.status === "ended")
			tell("onedoor-ended", { case: view.id, ...(view.result ? { result: view.result } : {}) });
	}, [opened, tell, onMissing]);
}

function Case(
	props: CaseElementProps & {
		readonly opened: Extract<Opened, { readonly kind: "case" }>;
		readonly setView: (view: CaseView) => void;
	},
): ReactElement {
	const { opened, client, src, stand, role, language, tell, go, setView } = props;
	const { bundle } = opened;
	const { id } = opened.view;
	const view = useMemo(() => ofRole(opened.view, role), [opened.view, role]);
	const here = location.href.replace(/#.*/, "");
	return (
		<ProcedureCase
			bundle={bundle}
			view={view}
			client={client}
			language={language}
			loadValidators={(form) => {
				// An address without a host would lead to where this file comes from.
				const address = new URL(client.validatorsUrl(bundle, form), document.baseURI);
				return import(/* @vite-ignore */ address.href);
			}}
			place={stand.place}
			hrefOf={() => here}
			go={(place: Place) => go({ case: id, place })}
			onView={setView}
			onLeave={() => go({ case: src === undefined ? id : undefined, place: {} })}
			onDiscarded={() => go({ case: undefined, place: {} })}
			onRedirect={(href) => {
				if (tell("onedoor-redirect", { href })) location.assign(href);
			}}
			caseHref={() => here}
			onCase={(other) => go({ case: other, place: {} })}
		/>
	);
}

/** Somebody with two parts in a case does one of them here. */
function ofRole(view: CaseView, role: string | undefined): CaseView {
	return role === undefined
		? view
		: { ...view, tasks: view.tasks.filter((task) => task.role === role) };
}
