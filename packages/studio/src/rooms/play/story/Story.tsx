import { stepAt } from "@onedoor/dsl/form";
import {
	Button,
	formatMoment,
	Icon,
	type IconName,
	Tag,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import type { Played, Turn } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext } from "react";

import { LanguageContext } from "../../../words/index.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { Load } from "./Load.tsx";
import { Refused } from "./Refused.tsx";
import { toldIn } from "./told-in.ts";

export interface StoryProps {
	readonly playing: Playing;
	readonly played: Played;
}

/** Everything that was done, the last first; from any of it one can go back to just before. */
export function Story({ playing, played }: StoryProps): ReactElement {
	const say = usePlayWords();
	const { turns } = played;
	const isEmpty = turns.length === 0;
	return (
		<>
			<div className="od-pane__head">
				<h2>{say.story}</h2>
				<span className="od-row od-row--fixed">
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
				</span>
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
		</>
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
}: StoryProps & { readonly turn: Turn; readonly index: number }): ReactElement {
	const say = usePlayWords();
	const speaking = useSpeaking();
	const words = useTurnWords(played, turn);
	const told = toldIn(turn.effects).length;
	const isLast = index === played.turns.length - 1;
	return (
		<li className={isLast ? "now" : undefined}>
			<span className="num muted">{formatMoment(turn.at, speaking)}</span>
			<span>
				<Icon name={turn.refused ? "bad" : ICONS[turn.move.kind]} /> {words}
				{told > 0 ? (
					<>
						{" "}
						<Tag icon="send">{say.sentCount(told)}</Tag>
					</>
				) : null}
				{turn.refused ? <Refused refusal={turn.refused} /> : null}
			</span>
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
function useTurnWords({ world }: Played, { move, after, at }: Turn): string {
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
			return say.silent(after.active.map(({ step }) => titled(step)).join(", "));
		case "wait":
			return say.waited(formatMoment(at, speaking));
	}
}
