import type { DataPath, Id } from "@onedoor/dsl/bundle";
import { fieldAt, leaves, valueAt } from "@onedoor/dsl/form";
import { Button, Choice, Said } from "@onedoor/form-renderer/parts";
import type { Doable, Played, Taking } from "@onedoor/runtime/testing/play";
import { type FormEvent, type ReactElement, useContext, useId, useState } from "react";
import { titleAt } from "../../../language/title-at.ts";
import { LanguageContext } from "../../../words/index.ts";
import { refusedAt } from "../sides.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { Marks } from "./Marks.tsx";
import { Reason, reasonOf } from "./Reason.tsx";
import { ValueField } from "./ValueField.tsx";

export interface ActFormProps {
	readonly playing: Playing;
	readonly played: Played;
	readonly task: Doable;
	/** Left out: a register, a bank or the post answers. */
	readonly role?: Id;
}

type Values = Readonly<Record<DataPath, unknown>>;

/** One of the outcomes, with everything that it asks: data, what is marked, the reason. */
export function ActForm({ playing, played, task, role }: ActFormProps): ReactElement {
	const say = usePlayWords();
	const { step, takes } = task;
	const [take, setTake] = useState(takes[0]?.take);
	const [reason, setReason] = useState("");
	const [marks, setMarks] = useState<readonly DataPath[]>([]);
	const [values, setValues] = useState<Values>({});
	const id = useId();
	const taking = takes.find((each) => each.take === take);
	if (taking === undefined) return <p>{say.onlyTime}</p>;
	const refused = refusedAt(played, step.name)?.code;
	const lacksReason = refused === "reason_required" && reason.trim() === "";
	const error = refused === undefined ? undefined : say.refused[refused];
	const send = (event: FormEvent) => {
		event.preventDefault();
		playing.make({
			kind: "act",
			step: step.name,
			act: {
				take: taking.take,
				...(role !== undefined && { by: { role } }),
				with: withExamples(playing, played, taking, values),
				marks: taking.outcome?.marks ? marks : [],
				...reasonOf(reason),
			},
		});
	};
	return (
		<form className="od-stack" onSubmit={send}>
			<fieldset>
				<legend className="od-label small">{say.outcome}</legend>
				<div className="od-choices od-choices--row">
					{takes.map((each) => (
						<Choice
							key={each.take}
							type="radio"
							name={`${id}-take`}
							label={each.outcome ? <Said text={each.outcome.title} /> : say.takes(each.take)}
							checked={each.take === take}
							onChange={() => setTake(each.take)}
						/>
					))}
				</div>
			</fieldset>
			<Asked
				playing={playing}
				played={played}
				taking={taking}
				values={values}
				onChange={(path, value) => setValues({ ...values, [path]: value })}
			/>
			{taking.outcome?.marks ? (
				<Marks
					definition={played.world.bundle.definition}
					data={played.world.case.data}
					marks={marks}
					onChange={setMarks}
				/>
			) : null}
			<Reason
				asked={taking.outcome?.reason}
				value={reason}
				error={lacksReason ? error : undefined}
				onChange={setReason}
			/>
			{error === undefined || refused === "reason_required" ? null : (
				<p className="od-error small" role="alert">
					{error}
				</p>
			)}
			<div>
				<Button type="submit">{role === undefined ? say.answer : say.act}</Button>
			</div>
		</form>
	);
}

interface AskedProps {
	readonly playing: Playing;
	readonly played: Played;
	readonly taking: Taking;
	readonly values: Values;
	readonly onChange: (path: DataPath, value: unknown) => void;
}

function Asked({ playing, played, taking, values, onChange }: AskedProps): ReactElement {
	const language = useContext(LanguageContext);
	const { definition } = played.world.bundle;
	return (
		<>
			{leavesOf(played, taking).map((field) => (
				<ValueField
					key={field.path}
					definition={definition}
					field={field}
					label={titleAt(definition, field.path, language)}
					value={valueIn(playing, values, field.path)}
					onChange={(value) => onChange(field.path, value)}
				/>
			))}
		</>
	);
}

function leavesOf({ world }: Played, { asks }: Taking): ReturnType<typeof leaves> {
	return asks.flatMap((path) => {
		const field = fieldAt(world.bundle.definition, path);
		return field ? leaves(field) : [];
	});
}

/** What the author has changed, else what the example would say. */
function valueIn({ example }: Playing, values: Values, path: DataPath): unknown {
	return Object.hasOwn(values, path) ? values[path] : valueAt(example.answers, path);
}

function withExamples(playing: Playing, played: Played, taking: Taking, values: Values): Values {
	const all = leavesOf(played, taking).map(
		({ path }) => [path, valueIn(playing, values, path)] as const,
	);
	return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}
