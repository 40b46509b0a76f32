import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import type { ProcedureRow } from "../../api/answers.ts";
import { titleOfOwner } from "../../language/title-of-owner.ts";
import { Select } from "../../shell/Select.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { STATES, type State } from "./state.ts";
import { AIMS, aimOf } from "./targets.ts";

export interface Shown {
	readonly row: ProcedureRow;
	readonly state: State;
}

/** Rows that fit what the address asks for: it can be sent to others. */
export function useFiltered(all: readonly Shown[]): readonly Shown[] {
	const query = useQuery();
	const [owner, state, aim] = [query.get("owner"), query.get("state"), query.get("target")];
	return all.filter(
		({ row, state: own }) =>
			(owner === undefined || row.owner.id === owner) &&
			(state === undefined || own === state) &&
			(aim === undefined || aimOf(row) === aim),
	);
}

/** By who answers for it, where it stands, and whether it asks no more than it should. */
export function Filters({
	all,
	shown,
}: {
	readonly all: readonly Shown[];
	readonly shown: number;
}): ReactElement {
	const { home } = useWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const owners = [...new Map(all.map(({ row }) => [row.owner.id, row.owner])).values()]
		.map((owner) => [owner.id, titleOfOwner(owner, language)] as const)
		.toSorted(([, a], [, b]) => a.localeCompare(b, language));
	const states = STATES.filter((each) => all.some(({ state }) => state === each));
	const aims = AIMS.filter((each) => all.some(({ row }) => aimOf(row) === each));
	const isAny = ["owner", "state", "target"].some((name) => query.get(name) !== undefined);
	const choose = (name: string) => (value: string) =>
		query.set({ [name]: value === "" ? undefined : value });
	return (
		<fieldset className="st-filters">
			<legend className="od-hidden">{home.filters}</legend>
			<Select
				label={home.owner}
				value={query.get("owner") ?? ""}
				options={[["", home.anyOwner], ...owners]}
				onChoose={choose("owner")}
			/>
			<Select
				label={home.state}
				value={query.get("state") ?? ""}
				options={[["", home.anyState], ...states.map((each) => [each, home.states[each]] as const)]}
				onChoose={choose("state")}
			/>
			<Select
				label={home.target}
				value={query.get("target") ?? ""}
				options={[["", home.anyTarget], ...aims.map((each) => [each, home.aims[each]] as const)]}
				onChoose={choose("target")}
			/>
			<p className="small muted" role="status">
				{isAny ? home.filtered(shown, all.length) : ""}
			</p>
			{isAny ? (
				<Button
					kind="quiet"
					onClick={() => query.set({ owner: undefined, state: undefined, target: undefined })}
				>
					{home.unfilter}
				</Button>
			) : null}
		</fieldset>
	);
}
