import type { Definition, Step, Text, Way } from "@onedoor/dsl/bundle";
import type { EditIntent } from "@onedoor/dsl/edit";
import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useState } from "react";

import type { Read } from "../../../../check/protocol.ts";
import { useQuery } from "../../../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../../../words/index.ts";
import { Duration } from "../controls/Duration.tsx";
import { choiceWords, useItemWords } from "../words/index.ts";
import { useWriting, type Value } from "../writing.ts";
import { canSendBack, correctionOf, stepBelow } from "./correction.ts";
import { lateOf } from "./late-of.ts";
import { NewForm, Pick } from "./NewForm.tsx";
import { type NewItem, useNew } from "./use-new.ts";

export interface AddStepProps {
	readonly read: Read;
	/** The step that is chosen: the new one comes after it. */
	readonly after?: string | undefined;
	readonly onDone: () => void;
}

/** What can be said whole in one form; the others are written as text. */
const VERBS = ["decide", "fill_in", "correct", "pay", "end"] as const;
type Verb = (typeof VERBS)[number];
const RESULTS = ["granted", "partly_granted", "refused", "withdrawn", "lapsed", "revoked"] as const;

/** A step after another one: where that had one way on, it leads to the new step, and the new step goes on there. */
export default function AddStep({ read, after, onDone }: AddStepProps): ReactElement {
	const say = useItemWords();
	const { step } = useWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const writing = useWriting();
	const { definition, file } = read;
	const item = useNew(read, new Set(Object.keys(definition.steps)), "step");
	const own = Object.values(definition.steps).filter(({ inside }) => inside === undefined);
	const named = ({ name, title }: Step) => [name, textOf(title, language) || name] as const;
	const notEnds = own.filter(({ does }) => does !== "end");
	const [before, setBefore] = useState(
		notEnds.find(({ name }) => name === after)?.name ?? notEnds.at(-1)?.name ?? "",
	);
	const [does, setDoes] = useState<Verb>("decide");
	const roles = Object.entries(definition.roles).filter(
		([, { is }]) => (is === "officer") === (does === "decide"),
	);
	const [who, setWho] = useState("");
	const role = roles.some(([id]) => id === who) ? who : (roles[0]?.[0] ?? "");
	const [result, setResult] = useState<string>("refused");
	const [within, setWithin] = useState("5 working days");
	const ways = waysOf(definition, before);
	const [wayId, setWay] = useState<string>();
	const way = ways.find(({ id }) => id === wayId) ?? (wayId === "" ? undefined : ways[0]);
	const [to, setTo] = useState<string>();
	const back = does === "correct" ? before : undefined;
	const goesTo = to ?? back ?? way?.to ?? own.find((step) => step.does === "end")?.name ?? "";
	const edits = (): readonly EditIntent[] => {
		if (does === "correct") {
			const named = { step: item, outcome: item };
			return correctionOf(read, { ...named, check: before, who: role, within, to: goesTo });
		}
		const limit =
			does === "end" ? {} : { deadline: { within, when_late: lateOf(definition, role) } };
		const { id, words: title } = item;
		const values = { ...valuesOf({ does, who: role, title, result, to: goesTo }), ...limit };
		const next = stepBelow(definition, before);
		const below = next === undefined ? {} : { before: next };
		const step: EditIntent = { kind: "add_step", file, path: id, values, ...below };
		return way === undefined ? [step] : [step, leadTo(file, way.path, id)];
	};
	const add = async () => {
		const refused = await writing.write(edits(), "added", item.title);
		if (refused === undefined) query.set({ step: item.id, item: undefined, in: undefined });
		return refused;
	};
	return (
		<NewForm legend={say.addStep} item={item} onAdd={add} onDone={onDone}>
			<Pick
				label={say.stepDoes}
				value={does}
				options={VERBS.filter((verb) => verb !== "correct" || canSendBack(definition, before)).map(
					(verb) => [verb, verb === "correct" ? say.correct : choiceWords(say, verb)],
				)}
				onChoose={(verb) => setDoes(verb as Verb)}
			/>
			{does !== "end" ? (
				<Pick
					label={say.stepWho}
					value={role}
					options={roles.map(([id, { title }]) => [id, textOf(title, language) || id])}
					isRequired
					onChoose={setWho}
				/>
			) : null}
			<Pick
				label={say.stepAfter}
				value={before}
				options={notEnds.map(named)}
				isRequired
				onChoose={setBefore}
			/>
			{does === "correct" || ways.length === 0 ? null : (
				<Pick
					label={say.stepWay}
					value={way?.id ?? ""}
					options={[
						...ways.map(
							({ id, title }) => [id, textOf(title, language) || say.stepOnlyWay] as const,
						),
						["", say.stepNoWay],
					]}
					onChoose={setWay}
				/>
			)}
			{does === "end" ? null : (
				<fieldset className="od-prop">
					<legend className="od-label">{step.howLong}</legend>
					<Duration
						label={step.howLong}
						value={within}
						isReadOnly={false}
						isRequired
						onWrite={setWithin}
					/>
				</fieldset>
			)}
			{does === "end" ? (
				<Pick
					label={say.stepEnd}
					value={result}
					options={RESULTS.map((one) => [one, choiceWords(say, one)])}
					onChoose={setResult}
				/>
			) : (
				<Pick
					label={say.stepNext}
					value={goesTo}
					options={own.filter(({ name }) => does === "correct" || name !== before).map(named)}
					onChoose={setTo}
				/>
			)}
		</NewForm>
	);
}

interface WayIn {
	/** Empty for the only way of a step that has no choice. */
	readonly id: string;
	readonly title?: Text;
	readonly to: string;
	/** Where the step that it leads to is written. */
	readonly path: readonly string[];
}

/** The ways on of a step, one of which may lead to the new step instead. */
function waysOf({ steps }: Definition, name: string): readonly WayIn[] {
	const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
	if (step === undefined) return [];
	const only = "way" in step && step.way !== undefined ? goToOf(step.way) : undefined;
	if (only !== undefined) return [{ id: ONLY, to: only, path: ["steps", name, "go_to"] }];
	const key = "outcomes" in step ? "outcomes" : "answers" in step ? "answers" : undefined;
	const outcomes = "outcomes" in step ? step.outcomes : "answers" in step ? step.answers : [];
	return outcomes.flatMap(({ id, title, way }) => {
		const to = goToOf(way);
		if (to === undefined || key === undefined) return [];
		return [{ id, title, to, path: ["steps", name, key, id, "go_to"] }];
	});
}

function goToOf(way: Way): string | undefined {
	return "go_to" in way ? way.go_to : undefined;
}

const ONLY = "\u0000only";

function leadTo(file: string, path: readonly string[], to: string): EditIntent {
	return { kind: "set_value", file, path, value: to };
}

interface NewStep {
	readonly does: Verb;
	readonly who: string;
	readonly title: NewItem["words"];
	readonly result: string;
	readonly to: string;
}

/** People choose among outcomes; what has one way goes it. */
function valuesOf({ does, who, title, result, to }: NewStep): {
	readonly [key: string]: Value;
} {
	switch (does) {
		case "decide":
			return { does, who, title, outcomes: { done: { title, go_to: to } } };
		case "end":
			return { does, title, result };
		default:
			return { does, who, title, go_to: to };
	}
}
