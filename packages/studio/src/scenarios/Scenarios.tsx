import type { Definition } from "@onedoor/dsl/bundle";
import { Icon, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useRef } from "react";
import { Link } from "wouter";

import { useQuery } from "../shell/use-query.ts";
import { LanguageContext, useWords } from "../words/index.ts";
import type { PlayState } from "./player.ts";
import type { FailingScenario } from "./protocol.ts";
import { RemoveScenario } from "./RemoveScenario.tsx";
import { TakeNewWay } from "./TakeNewWay.tsx";
import { useScenarios } from "./use-scenarios.ts";
import { type ScenarioSentences, useSentences } from "./use-sentences.ts";
import { type ScenarioWords, useScenarioWords } from "./words/index.ts";

export interface ScenariosProps {
	readonly definition: Definition;
	/** How many come out otherwise, for whoever folds them away. */
	readonly onFailing: (count: number) => void;
	/** Told in words what was done, as the row is gone then. */
	readonly onDone: (said: string) => void;
}

/**
 * How the scenarios come out with the texts on screen, among what is found: those that come out otherwise, where, and
 * what can be done about each.
 */
export default function Scenarios({ definition, onFailing, onDone }: ScenariosProps): ReactElement {
	const say = useScenarioWords();
	const sentences = useSentences(definition);
	const state = useScenarios(definition.procedure);
	const { status, failing } = state;
	const list = useRef<HTMLDivElement>(null);
	useEffect(() => onFailing(failing.length), [failing, onFailing]);
	useNeighbourFocus(list);
	return (
		<div className="st-scenarios" ref={list}>
			<p className="small st-under" role="status" tabIndex={-1}>
				<Icon
					name={failing.length > 0 ? "bad" : status === "played" ? "okc" : "play"}
					{...tint(state)}
				/>{" "}
				{summaryOf(say, state)}
			</p>
			{failing.length === 0 ? null : (
				<ul className="od-problems small" aria-label={say.title} aria-busy={status !== "played"}>
					{failing.map((one) => (
						<Row
							key={one.id}
							definition={definition}
							failing={one}
							sentences={sentences}
							onDone={onDone}
						/>
					))}
				</ul>
			)}
		</div>
	);
}

function tint({ status, failing }: PlayState): { readonly tint?: "bad" | "ok" } {
	if (failing.length > 0) return { tint: "bad" };
	return status === "played" ? { tint: "ok" } : {};
}

function summaryOf(say: ScenarioWords, { status, of, failing }: PlayState): string {
	switch (status) {
		case "played":
			return failing.length === 0 ? say.fine(of) : say.failing(failing.length, of);
		case "resting":
		case "playing":
			return say.playing;
		default:
			return say[status];
	}
}

interface RowProps extends Omit<ScenariosProps, "onFailing"> {
	readonly failing: FailingScenario;
	readonly sentences: ScenarioSentences;
}

function Row({ definition, failing, sentences, onDone }: RowProps): ReactElement {
	const say = useScenarioWords();
	const { findings } = useWords();
	const query = useQuery();
	const { id, step, moves, adoption } = failing;
	const title = textOf(failing.title, useContext(LanguageContext)) || id;
	const at = { line: undefined, file: undefined, item: undefined, in: undefined };
	return (
		<li data-scenario={id}>
			<Icon name="bad" tint="bad" />
			<p>
				<span className="od-hidden">{say.kind}: </span>
				<strong>
					<bdi>{title}</bdi>
				</strong>
				{": "}
				{sentences.of(failing)}
			</p>
			<div className="acts">
				{adoption === undefined ? null : (
					<TakeNewWay
						definition={definition}
						scenario={{ id, title }}
						adoption={adoption}
						onDone={() => onDone(say.taken(title))}
					/>
				)}
				<RemoveScenario
					procedure={definition.procedure}
					scenario={{ id, title }}
					onGone={() => onDone(say.removed(title))}
				/>
				{step === undefined ? null : (
					<Link
						className="od-btn od-btn--quiet"
						href={query.href({ ...at, view: undefined, step: step.replace(/\.\d+$/, "") })}
					>
						{findings.showStep}
					</Link>
				)}
				<Link
					className="od-btn od-btn--2"
					href={query.href({ ...at, view: "play", scenario: id, moves: String(moves) })}
					aria-label={say.openAtOf(title)}
				>
					<Icon name="play" />
					{say.openAt}
				</Link>
			</div>
		</li>
	);
}

/** Where a row goes in which somebody stands, the next one takes over, or the line that counts them. */
function useNeighbourFocus(list: React.RefObject<HTMLElement | null>): void {
	const stood = useRef<number>(undefined);
	const rows = () => [...(list.current?.querySelectorAll("[data-scenario]") ?? [])];
	useEffect(() => {
		const at = rows().findIndex((row) => row.contains(document.activeElement));
		if (at >= 0) stood.current = at;
		else if (stood.current !== undefined && document.activeElement === document.body) {
			const next = rows()[stood.current] ?? rows().at(-1);
			const to = next?.querySelector<HTMLElement>(".acts :is(a, button)");
			(to ?? list.current?.querySelector<HTMLElement>("[role=status]"))?.focus();
			stood.current = undefined;
		} else stood.current = undefined;
	});
}
