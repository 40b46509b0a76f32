import type { Id } from "@onedoor/dsl/bundle";
import { ActorTag, Button, Note, Said, textOf } from "@onedoor/form-renderer/parts";
import type { Doable, Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext, useState } from "react";
import { Select } from "../../../shell/Select.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { CaseFrame } from "../applicant/CaseFrame.tsx";
import { comeTo, rolesOf, waitingIn } from "../sides.ts";
import { submitted, usePage } from "../use-page.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { Besides } from "./Besides.tsx";
import { CaseFacts } from "./CaseFacts.tsx";
import { Task } from "./Task.tsx";
import { Unseen } from "./Unseen.tsx";

export interface OfficeSideProps {
	readonly playing: Playing;
	readonly played: Played;
}

/** What an office sees of the case, and does with it, one role at a time. */
export function OfficeSide({ playing, played }: OfficeSideProps): ReactElement | null {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const { role, roles, tasks, choose } = useRole(played);
	if (role === undefined) return null;
	const { definition } = played.world.bundle;
	const title = textOf(definition.roles[role]?.title, language) || role;
	const at = `${playing.script.begun} ${comeTo(played)}`;
	return (
		<section className="od-stack od-stack--2" id="play-office" aria-labelledby="play-office-title">
			<div className="od-row od-between st-side__head">
				<h2 id="play-office-title">
					<ActorTag actor="officer">{title}</ActorTag>
				</h2>
				{roles.length > 1 ? (
					<Select
						label={say.officer}
						isLabelHidden
						value={role}
						options={roles.map((each) => [
							each.id,
							`${textOf(each.title, language) || each.id}${tasks.some((task) => task.role === each.id) ? ` (${say.itsTurn})` : ""}`,
						])}
						onChoose={choose}
					/>
				) : null}
			</div>
			<Unseen playing={playing} played={played} />
			<div className="od-panel">
				<CaseFacts played={played} role={role} />
				<Tasks key={`${role} ${at}`} playing={playing} played={played} role={role} />
				<Besides key={`besides ${at}`} playing={playing} played={played} />
			</div>
		</section>
	);
}

interface TasksProps extends OfficeSideProps {
	readonly role: Id;
}

/** What waits for this role; where nothing does, one may try all the same what waits for somebody else. */
function Tasks({ playing, played, role }: TasksProps): ReactElement {
	const say = usePlayWords();
	const waiting = waitingIn(played);
	const own = waiting.offices.filter((task) => task.role === role);
	const [other] = [...waiting.offices, ...waiting.people];
	const [tries, setTries] = useState(false);
	if (own.length > 0)
		return (
			<div className="od-stack od-stack--5">
				{own.map((task) => (
					<OfficeTask
						key={`${task.step.name} ${task.active.visit}`}
						playing={playing}
						played={played}
						role={role}
						task={task}
					/>
				))}
			</div>
		);
	if (other === undefined)
		return <p>{played.world.case.status === "ended" ? say.ended : say.nothingHere}</p>;
	if (tries && other.step.does !== "fill_in")
		return <Task playing={playing} played={played} task={other} role={role} />;
	return (
		<div className="od-stack od-stack--2">
			<p>{say.nothingHere}</p>
			<div>
				<Button
					kind="second"
					onClick={() =>
						other.step.does === "fill_in"
							? void playing.make(submitted(playing, played, other.step.name, role, {}))
							: setTries(true)
					}
				>
					{say.tryAnyway} <Said text={other.step.title} />
				</Button>
			</div>
		</div>
	);
}

function OfficeTask(props: TasksProps & { readonly task: Doable }): ReactElement {
	return props.task.step.does === "fill_in" ? <OfficeForm {...props} /> : <Task {...props} />;
}

/** A form that an office fills in: theirs, or somebody else's at the counter. */
function OfficeForm({
	playing,
	played,
	role,
	task,
}: TasksProps & { readonly task: Doable }): ReactElement {
	const say = usePlayWords();
	const shownIn = useContext(LanguageContext);
	const { definition } = played.world.bundle;
	const { languages } = definition;
	const language = languages.includes(shownIn) ? shownIn : (languages[0] ?? shownIn);
	const page = usePage(playing, played, { role, language });
	return (
		<div className="od-stack">
			<h3>
				<Said text={task.step.title} />
			</h3>
			{page.form === undefined ? (
				<Note kind="warn">
					<p>{say.nothingHere}</p>
				</Note>
			) : (
				<>
					<div>
						<Button kind="second" icon="pen" onClick={page.fill}>
							{say.fill}
						</Button>
					</div>
					<CaseFrame
						message={page.message}
						hear={page.hear}
						name={say.page(textOf(definition.roles[role]?.title, shownIn) || role)}
						device="tablet"
					/>
				</>
			)}
		</div>
	);
}

/** The office that it is the turn of, until another one is chosen. */
function useRole(played: Played): {
	readonly role: Id | undefined;
	readonly roles: ReturnType<typeof rolesOf>;
	readonly tasks: readonly Doable[];
	readonly choose: (role: Id) => void;
} {
	const [chosen, setChosen] = useState<{ readonly role: Id; readonly at: number }>();
	const roles = rolesOf(played.world.bundle.definition, "offices");
	const tasks = waitingIn(played).offices;
	const at = played.turns.length;
	const role =
		(chosen?.at === at ? chosen.role : undefined) ?? tasks[0]?.role ?? chosen?.role ?? roles[0]?.id;
	return { role, roles, tasks, choose: (next) => setChosen({ role: next, at }) };
}
