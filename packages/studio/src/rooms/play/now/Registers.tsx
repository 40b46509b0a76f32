import type { DataPath, Definition, StepName } from "@onedoor/dsl/bundle";
import { documentAt, fieldIn, valueAt } from "@onedoor/dsl/form";
import { Check, Icon } from "@onedoor/form-renderer/parts";
import { draftOf, type Played, typedBy } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext, useMemo } from "react";
import { titleAt } from "../../../language/title-at.ts";
import { LanguageContext } from "../../../words/index.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";
import { ValueField } from "./ValueField.tsx";

export interface RegistersProps {
	readonly playing: Playing;
	readonly played: Played;
	readonly step: StepName;
}

/** Value by value: does a register know it, and what does it say? What none knows has to be typed. */
export function Registers({ playing, played, step }: RegistersProps): ReactElement | null {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const { registers, script } = playing;
	const { definition } = played.world.bundle;
	const paths = useReadable(playing, played, step);
	if (paths.length === 0) return null;
	const known = paths.filter((path) => !registers.unknown.has(path)).length;
	return (
		<details className="st-more">
			<summary>
				<Icon name="server" />
				{say.registers(known, paths.length)}
			</summary>
			<ul className="st-values">
				{paths.map((path) => {
					const isKnown = !registers.unknown.has(path);
					const field = fieldIn(definition, path);
					const name = titleAt(definition, path, language);
					return (
						<li key={path}>
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
				})}
			</ul>
		</details>
	);
}

/** What registers would give for this form if they knew everything. */
function useReadable(playing: Playing, played: Played, step: StepName): readonly DataPath[] {
	const { example, registers } = playing;
	return useMemo(() => {
		const all = { values: registers.values, unknown: new Set<string>() };
		const typed = typedBy(example.answers, played.world, step);
		const { sources } = draftOf(played.world, step, typed, all);
		return Object.keys(sources).filter(
			(path) => sources[path]?.source === "register" && isOne(played.world.bundle.definition, path),
		);
	}, [example, registers, played, step]);
}

/** A value or a paper; a group is known member by member. */
function isOne(definition: Definition, path: DataPath): boolean {
	return (
		documentAt(definition, path) !== undefined || fieldIn(definition, path)?.group === undefined
	);
}
