import type { Definition, Id, LanguageTag } from "@onedoor/dsl/bundle";
import { ActorTag, Button, languageName, textOf } from "@onedoor/form-renderer/parts";
import type { Doable, Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext, useState } from "react";
import { DEVICES, type DeviceName, widthOf } from "../../../preview/devices.ts";
import { Select } from "../../../shell/Select.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { Task } from "../office/Task.tsx";
import { rolesOf, waitingIn } from "../sides.ts";
import { usePage } from "../use-page.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { CaseFrame } from "./CaseFrame.tsx";

export interface ApplicantSideProps {
	readonly playing: Playing;
	readonly played: Played;
	readonly device: DeviceName;
}

/** What somebody applying sees and does: their own page, by the renderer that portals use. */
export function ApplicantSide({ playing, played, device }: ApplicantSideProps): ReactElement {
	const say = usePlayWords();
	const { preview: width } = useWords();
	const query = useQuery();
	const shownIn = useContext(LanguageContext);
	const { definition } = played.world.bundle;
	const { languages } = definition;
	const language = useApplicantLanguage(definition);
	const { role, roles, choose } = useRole(played);
	const page = usePage(playing, played, { role, language });
	const title = textOf(definition.roles[role]?.title, shownIn) || role;
	return (
		<section
			className="od-stack od-stack--2"
			id="play-applicant"
			aria-labelledby="play-applicant-title"
		>
			<div className="od-row od-between st-side__head">
				<h2 id="play-applicant-title">
					<ActorTag actor="applicant">{title}</ActorTag>
				</h2>
				<div className="od-row st-side__choices">
					{roles.length > 1 ? (
						<Select
							label={say.person}
							isLabelHidden
							value={role}
							options={roles.map((each) => [each.id, textOf(each.title, shownIn) || each.id])}
							onChoose={choose}
						/>
					) : null}
					<Select
						label={say.language}
						isLabelHidden
						value={language}
						options={languages.map((each) => [each, languageName(each)])}
						onChoose={(tag) => query.set({ in: tag })}
					/>
					<Select
						label={width.device}
						isLabelHidden
						value={device}
						options={DEVICES.map((each) => [each, width.devices[each]])}
						onChoose={(width) => query.set({ width: widthOf(width) })}
					/>
				</div>
			</div>
			{page.form === undefined ? null : (
				<div>
					<Button kind="second" icon="pen" onClick={page.fill}>
						{say.fill}
					</Button>
				</div>
			)}
			<CaseFrame message={page.message} hear={page.hear} name={say.page(title)} device={device} />
			{besideThePage(played).map((task) => (
				<div key={`${task.step.name} ${task.active.visit}`} className="od-panel">
					<Task
						playing={playing}
						played={played}
						task={task}
						{...(task.role && { role: task.role })}
					/>
				</div>
			))}
		</section>
	);
}

/** In which people apply, and get their letters: the one that was chosen, or that of the studio where it is spoken. */
export function useApplicantLanguage({ languages }: Definition): LanguageTag {
	const shownIn = useContext(LanguageContext);
	const asked = useQuery().get("in") ?? shownIn;
	return languages.includes(asked) ? asked : (languages[0] ?? shownIn);
}

/** Whose page is on screen: the person it is the turn of, until another one is chosen. */
function useRole(played: Played): {
	readonly role: Id;
	readonly roles: ReturnType<typeof rolesOf>;
	readonly choose: (role: Id) => void;
} {
	const [chosen, setChosen] = useState<{ readonly role: Id; readonly at: number }>();
	const roles = rolesOf(played.world.bundle.definition, "people");
	const at = played.turns.length;
	const usual = roles.find(({ is }) => is === "applicant") ?? roles[0];
	const [task] = waitingIn(played).people;
	const role =
		(chosen?.at === at ? chosen.role : undefined) ?? task?.role ?? usual?.id ?? "applicant";
	return { role, roles, choose: (next) => setChosen({ role: next, at }) };
}

/** What people do, and have no page for: that somebody came is said by whoever plays. */
function besideThePage(played: Played): readonly Doable[] {
	return waitingIn(played).people.filter(({ step }) => !ON_THE_PAGE.has(step.does));
}

const ON_THE_PAGE: ReadonlySet<string> = new Set(["fill_in", "confirm", "pay", "sign"]);
