import { type ReactElement, useState } from "react";

import { fold } from "../../../../language/fold.ts";
import { useItemWords } from "../words/index.ts";

type Options = readonly (readonly [value: string, name: string])[];

export interface Found {
	/** A box to type into, where there are too many to look through; above the options. */
	readonly box: ReactElement | null;
	/** Those that fit what is typed, each with a name that no other one has. */
	readonly options: Options;
}

/** Fewer are seen at a glance. */
const MANY = 12;

/**
 * A long list of names, found by what they are called and by their ids.
 *
 * @param of what is chosen, where several lists stand together
 */
export function useFound(all: Options, isReadOnly: boolean, of?: string): Found {
	const say = useItemWords();
	const [typed, setTyped] = useState("");
	const options = named(all);
	if (all.length <= MANY || isReadOnly) return { box: null, options };
	const wanted = fold(typed.trim());
	const fits = options.filter(([value, name]) => fold(`${name} ${value}`).includes(wanted));
	return {
		options: fits,
		box: (
			<input
				type="search"
				className="od-input st-find"
				aria-label={of === undefined ? say.find : `${say.find}: ${of}`}
				placeholder={say.find}
				autoComplete="off"
				spellCheck={false}
				value={typed}
				onChange={({ target }) => setTyped(target.value)}
			/>
		),
	};
}

export interface FoundOptionsProps {
	readonly found: Found;
	readonly all: Options;
	readonly value: string;
}

/** What there is to choose from. What is chosen stays chosen while one looks for another, and what is none of them too. */
export function FoundOptions({ found, all, value }: FoundOptionsProps): ReactElement {
	const name = all.find(([one]) => one === value)?.[1] ?? (value === "" ? undefined : value);
	const isAway = found.options.every(([one]) => one !== value);
	return (
		<>
			{isAway && name !== undefined ? <option value={value}>{name}</option> : null}
			{found.options.map(([one, each]) => (
				<option key={one} value={one}>
					{each}
				</option>
			))}
		</>
	);
}

/** Two that are called the same are told apart by their ids. */
function named(all: Options): Options {
	const times = Map.groupBy(all, ([, name]) => name);
	return all.map(([value, name]) => [
		value,
		(times.get(name)?.length ?? 0) > 1 ? `${name} (${value})` : name,
	]);
}
