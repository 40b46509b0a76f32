import { documentAt, fieldAt } from "@onedoor/dsl/form";
import { type FormEvent, type ReactElement, useState, useSyncExternalStore } from "react";

import type { Collision } from "../form/merge.ts";
import { NOTHING_ELSEWHERE } from "../form/session.ts";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Note } from "../parts/Note.tsx";
import { useOwnId } from "../parts/surroundings.ts";
import { useSay, useTextOf } from "../words/Speaking.tsx";
import { useStep, useStore } from "./StepContext.tsx";
import { ValueShown } from "./ValueShown.tsx";

/** What somebody else, another window or another device made of the same draft: told, and where both did, asked. */
export function ElsewhereNote(): ReactElement | null {
	const { elsewhere } = useStep().session;
	const say = useSay();
	const titleOf = useTitles();
	const { collisions, taken } = useSyncExternalStore(
		elsewhere.subscribe,
		elsewhere.get,
		elsewhere.get,
	);
	if (collisions.length > 0) return <Choosing collisions={collisions} />;
	if (taken.length === 0) return null;
	return (
		<Note>
			<div role="status" className="od-stack od-stack--2">
				<p>{say("taken_over", { titles: taken.map(titleOf).join(", ") })}</p>
				<div>
					<Button kind="quiet" onClick={() => elsewhere.set(NOTHING_ELSEWHERE)}>
						{say("understood")}
					</Button>
				</div>
			</div>
		</Note>
	);
}

/** Nothing is sent until the person has said which answers are right. */
function Choosing({ collisions }: { readonly collisions: readonly Collision[] }): ReactElement {
	const { store, drafts, elsewhere } = useStep().session;
	const say = useSay();
	const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
	const choose = (path: string, isTheirs: boolean): void => {
		const next = new Set(theirs);
		if (isTheirs) next.add(path);
		else next.delete(path);
		setTheirs(next);
	};
	const use = (event: FormEvent): void => {
		event.preventDefault();
		for (const each of collisions) if (theirs.has(each.path)) store.set(each.path, each.theirs);
		elsewhere.set(NOTHING_ELSEWHERE);
		drafts.settled(store.data());
	};
	return (
		<form className="od-card od-stack od-stack--4" onSubmit={use}>
			<Note kind="warn">
				<div role="alert" className="od-stack od-stack--2">
					<p>
						<strong>{say("collides_title", { n: collisions.length })}</strong>
					</p>
					<p>{say("collides_text")}</p>
				</div>
			</Note>
			{collisions.map((each) => (
				<ChooseOne
					key={each.path}
					collision={each}
					isTheirs={theirs.has(each.path)}
					onChoose={(isTheirs) => choose(each.path, isTheirs)}
				/>
			))}
			<div className="od-actions">
				<Button type="submit">{say("collides_use")}</Button>
			</div>
		</form>
	);
}

function ChooseOne({
	collision: { path, mine, theirs },
	isTheirs,
	onChoose,
}: {
	readonly collision: Collision;
	readonly isTheirs: boolean;
	readonly onChoose: (isTheirs: boolean) => void;
}): ReactElement {
	const say = useSay();
	const titleOf = useTitles();
	const id = useOwnId(`which-${path}`);
	return (
		<fieldset className="od-field">
			<legend className="od-legend">{titleOf(path)}</legend>
			<div className="od-choices">
				{[false, true].map((each) => (
					<Choice
						key={String(each)}
						type="radio"
						name={id}
						checked={isTheirs === each}
						onChange={() => onChoose(each)}
						label={<Shown path={path} value={each ? theirs : mine} />}
						hint={say(each ? "collides_theirs" : "collides_mine")}
					/>
				))}
			</div>
		</fieldset>
	);
}

function Shown({ path, value }: { readonly path: string; readonly value: unknown }): ReactElement {
	const { definition } = useStore();
	const say = useSay();
	const field = fieldAt(definition, path);
	if (value === undefined) return <>{say("not_given")}</>;
	if (field === undefined || Array.isArray(value)) return <>{say("collides_whole")}</>;
	return <ValueShown definition={definition} field={field} value={value} />;
}

function useTitles(): (path: string) => string {
	const { definition } = useStore();
	const textOf = useTextOf();
	return (path) => textOf((fieldAt(definition, path) ?? documentAt(definition, path))?.title ?? {});
}
