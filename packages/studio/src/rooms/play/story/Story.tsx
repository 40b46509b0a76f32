import { stepAt } from "@onedoor/dsl/form";
import {
	Button,
	formatDayInside,
	formatDueInside,
	formatMoment,
	Icon,
	type IconName,
	textOf,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import { type Played, renderNotice, type Turn } from "@onedoor/runtime/testing/play";
import { type ReactElement, type ReactNode, useContext, useId, useState } from "react";

import { LanguageContext } from "../../../words/index.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { type Happening, happeningsIn } from "./happenings.ts";
import { Load } from "./Load.tsx";
import { Refused } from "./Refused.tsx";
import { toldIn } from "./told-in.ts";

interface TurnProps {
	readonly playing: Playing;
	readonly played: Played;
}

export interface StoryProps extends TurnProps {
	/** Saves all of it. */
	readonly children: ReactNode;
}

/** Everything that was done, the last first; from any of it one can go back to just before. */
export function Story({ playing, played, children }: StoryProps): ReactElement {
	const say = usePlayWords();
	const { turns } = played;
	const isEmpty = turns.length === 0;
	const saving = useId();
	const [isSaving, setSaving] = useState(false);
	return (
		<section className="od-card od-card--flush st-story" aria-labelledby="play-story">
			<div className="od-card__head">
				<h2 id="play-story" tabIndex={-1}>
					{say.story}
				</h2>
				<span className="od-row">
					<Button
						kind="quiet"
						icon="undo"
						off={isEmpty}
						onClick={() => playing.backTo(turns.length - 1)}
					>
						{say.stepBack}
					</Button>
					<Button kind="quiet" off={isEmpty} onClick={playing.again}>
						{say.again}
					</Button>
					<Button
						kind="second"
						icon={isSaving ? "minus" : "plus"}
						aria-expanded={isSaving}
						aria-controls={saving}
						onClick={() => setSaving(!isSaving)}
					>
						{say.save}
					</Button>
				</span>
			</div>
			<div id={saving} hidden={!isSaving}>
				{children}
			</div>
			{isEmpty ? <p className="small muted st-under">{say.storyNone}</p> : null}
			<ol className="od-trace" reversed>
				{turns
					.map((turn, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a move is known by its place in the story.
						<Line key={index} playing={playing} played={played} turn={turn} index={index} />
					))
					.reverse()}
			</ol>
			<Load playing={playing} />
		</section>
	);
}

const ICONS: Readonly<Record<Turn["move"]["kind"], IconName>> = {
	act: "check",
	action: "flag",
	silence: "pause",
	wait: "clock",
};

function Line({
	playing,
	played,
	turn,
	index,
}: TurnProps & { readonly turn: Turn; readonly index: number }): ReactElement {
	const say = usePlayWords();
	const speaking = useSpeaking();
	const words = useTurnWords(played, turn);
	const isLast = index === played.turns.length - 1;
	return (
		<li className={isLast ? "now" : undefined}>
			<span className="num muted">{formatMoment(turn.at, speaking)}</span>
			<div>
				<Icon name={turn.refused ? "bad" : ICONS[turn.move.kind]} /> {words}
				<Led played={played} turn={turn} />
				{turn.refused ? <Refused refusal={turn.refused} /> : null}
			</div>
			{turn.refused ? (
				<Button kind="quiet" onClick={() => playing.leaveOut(index)}>
					{say.leaveOut}
				</Button>
			) : (
				<Button kind="quiet" aria-label={say.backHere(words)} onClick={() => playing.backTo(index)}>
					{say.back}
				</Button>
			)}
		</li>
	);
}

/** `Examination: Correct, register`; of silence, what it led to. */
function useTurnWords({ world }: Played, { move, at }: Turn): string {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const speaking = useSpeaking();
	const { definition } = world.bundle;
	const titled = (name: string) => say.text(stepAt(definition, name)?.title, language, name);
	switch (move.kind) {
		case "act": {
			const step = stepAt(definition, move.step);
			const ways =
				step && ("answers" in step ? step.answers : "outcomes" in step ? step.outcomes : []);
			const title = ways?.find(({ id }) => id === move.act.take)?.title;
			const taken = title ? say.text(title, language, move.act.take) : say.takes(move.act.take);
			return `${titled(move.step)}: ${taken}`;
		}
		case "action": {
			const { take, step } = move.act;
			const title = (definition.anytime[take] ?? definition.afterwards[take])?.title;
			return step ? `${titled(step)}: ${take}` : say.text(title, language, take);
		}
		case "silence":
		case "wait":
			return say.waited(formatMoment(at, speaking));
	}
}

/** What the move led to: reminders, lateness, the next step, what was sent. */
function Led({
	played: { world },
	turn,
}: {
	readonly played: Played;
	readonly turn: Turn;
}): ReactElement | null {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const { definition } = world.bundle;
	const speaking = useSpeaking();
	const happenings = happeningsIn(definition, turn);
	const told = toldIn(turn.effects);
	if (happenings.length + told.length === 0) return null;
	return (
		<ul className="st-led small">
			{happenings.map((one, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a move is over: what it led to does not change.
				<li key={index} className={LOUD.has(one.kind) ? "strong" : undefined}>
					{sayHappening(one)}
				</li>
			))}
			{told.map((one) => (
				<li key={one.id}>
					{say.toldTo(textOf(definition.roles[one.to]?.title, language) || one.to)}{" "}
					<q lang={one.language} dir="auto">
						{renderNotice(world.bundle, turn.after, one).subject}
					</q>
				</li>
			))}
		</ul>
	);

	function sayHappening(one: Happening): string {
		const title = textOf(one.title, language);
		switch (one.kind) {
			case "waits":
				return say.happened.waits(title, one.due && formatDueInside(one.due, speaking));
			case "clock":
				return say.happened.clock(title, formatDayInside(one.day, speaking));
			default:
				return say.happened[one.kind](title);
		}
	}
}

/** What people look for in the story. */
const LOUD: ReadonlySet<Happening["kind"]> = new Set(["late", "warned", "ended"]);
