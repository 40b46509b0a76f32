import type { DataPath, Definition, Id } from "@onedoor/dsl/bundle";
import { documentAt, fieldIn, stepAt, valueAt } from "@onedoor/dsl/form";
import { Check, textOf } from "@onedoor/form-renderer/parts";
import { draftOf, type Played, typedBy } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext, useMemo } from "react";
import { titleAt } from "../../../language/title-at.ts";
import { Select } from "../../../shell/Select.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { Fold } from "../Fold.tsx";
import { ValueField } from "../office/ValueField.tsx";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { registersIn } from "./registers-in.ts";

export interface RegistersProps {
	readonly playing: Playing;
	readonly played: Played;
}

/** Register by register: does it answer, does it know them, and what does it say? What none says has to be typed. */
export function Registers({ playing, played }: RegistersProps): ReactElement | null {
	const say = usePlayWords();
	const { definition } = played.world.bundle;
	const registers = useMemo(() => registersIn(definition), [definition]);
	const readable = useReadable(playing, played);
	if (registers.length === 0) return null;
	const { unknown, down } = playing.registers;
	const paths = Object.values(readable).flat();
	const known = paths.filter((path) => !unknown.has(path) && !isDown(readable, down, path)).length;
	return (
		<Fold
			icon="server"
			label={[
				paths.length > 0 ? say.registers(known, paths.length) : say.registersAll,
				...(down?.size ? [say.registersDown(down.size)] : []),
			].join(" ")}
		>
			<div className="st-registers">
				{registers.map((id) => (
					<Register
						key={id}
						playing={playing}
						definition={definition}
						id={id}
						paths={readable[id] ?? []}
					/>
				))}
			</div>
		</Fold>
	);
}

interface RegisterProps {
	readonly playing: Playing;
	readonly definition: Definition;
	readonly id: Id;
	/** What it would give for the form that stands open. */
	readonly paths: readonly DataPath[];
}

function Register({ playing, definition, id, paths }: RegisterProps): ReactElement {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const { registers, script } = playing;
	const name = textOf(definition.registers[id]?.title, language) || id;
	const mode = modeOf(playing, id, paths);
	const choose = (next: Mode) => {
		const isKnown = next === "answers";
		const knows =
			next === "silent" ? {} : Object.fromEntries(paths.map((path) => [path, isKnown] as const));
		const others = script.down.filter((each) => each !== id);
		playing.set({
			knows: { ...script.knows, ...knows },
			down: next === "silent" ? [...others, id] : others,
		});
	};
	const modes = MODES.filter((each) => each !== "nothing" || paths.length > 0);
	return (
		<fieldset className="st-register">
			<legend className="od-label small">{name}</legend>
			<Select
				label={say.registerMode(name)}
				isLabelHidden
				value={mode}
				options={modes.map((each) => [each, say.registerModes[each]])}
				onChoose={(next) => choose(next as Mode)}
			/>
			{paths.length === 0 || mode === "silent" ? null : (
				<ul className="st-values">
					{paths.map((path) => (
						<Value key={path} playing={playing} definition={definition} path={path} />
					))}
				</ul>
			)}
		</fieldset>
	);

	function modeOf({ registers: now }: Playing, register: Id, all: readonly DataPath[]): Mode {
		if (now.down?.has(register)) return "silent";
		return all.length > 0 && all.every((path) => registers.unknown.has(path))
			? "nothing"
			: "answers";
	}
}

type Mode = "answers" | "nothing" | "silent";

const MODES: readonly Mode[] = ["answers", "nothing", "silent"];

interface ValueProps {
	readonly playing: Playing;
	readonly definition: Definition;
	readonly path: DataPath;
}

function Value({ playing, definition, path }: ValueProps): ReactElement {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const { registers, script } = playing;
	const isKnown = !registers.unknown.has(path);
	const field = fieldIn(definition, path);
	const name = titleAt(definition, path, language);
	return (
		<li>
			<Check
				label={name}
				checked={isKnown}
				onChange={({ target }) =>
					playing.set({ knows: { ...script.knows, [path]: target.checked } })
				}
			/>
			{field && isKnown ? (
				<ValueField
					definition={definition}
					field={field}
					label={say.says(name)}
					isLabelHidden
					value={valueAt(registers.values, path)}
					onChange={(value) => playing.set({ says: { ...script.says, [path]: value } })}
				/>
			) : null}
		</li>
	);
}

type Readable = Readonly<Record<Id, readonly DataPath[]>>;

/** What registers would give, by register, for the form that stands open if they knew everything. */
function useReadable(playing: Playing, played: Played): Readable {
	const { example, registers } = playing;
	return useMemo(() => {
		const { world } = played;
		const { definition } = world.bundle;
		const form = world.case.active.find(({ step }) => stepAt(definition, step)?.does === "fill_in");
		if (form === undefined) return {};
		const all = { values: registers.values, unknown: new Set<string>() };
		const typed = typedBy(example.answers, world, form.step);
		const { sources } = draftOf(world, form.step, typed, all);
		const found: Record<Id, DataPath[]> = {};
		for (const [path, { source, register }] of Object.entries(sources))
			if (source === "register" && register !== undefined && isOne(definition, path))
				found[register] = [...(found[register] ?? []), path];
		return found;
	}, [example, registers, played]);
}

function isDown(readable: Readable, down: ReadonlySet<Id> | undefined, path: DataPath): boolean {
	return [...(down ?? [])].some((id) => readable[id]?.includes(path));
}

/** A value or a paper; a group is known member by member. */
function isOne(definition: Definition, path: DataPath): boolean {
	return (
		documentAt(definition, path) !== undefined || fieldIn(definition, path)?.group === undefined
	);
}
