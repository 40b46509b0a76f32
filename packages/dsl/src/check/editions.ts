import type { Definition, Id, Offered } from "../bundle/index.ts";
import { type Finding, finding } from "../diagnostic/finding.ts";
import { code_taken, editions_overlap } from "../diagnostic/messages.generated.ts";
import type { Linked } from "../link/link.ts";

/** What editions of one procedure, and procedures of one library, may not both say. */
export function checkEditions(linked: readonly Linked[]): readonly Finding[] {
	const byProcedure = Map.groupBy(linked, ({ definition }) => definition.procedure);
	return [
		...[...byProcedure.values()].flatMap(overlapping),
		...withTheSameCode([...byProcedure.values()].flatMap((editions) => editions[0] ?? [])),
	];
}

/** An edition that says that it is still offered after the next one has taken its place. */
function overlapping(editions: readonly Linked[]): readonly Finding[] {
	return editions.flatMap(({ definition, locate }) =>
		(definition.offered ?? []).flatMap((offered): readonly Finding[] => {
			const { until } = offered;
			if (until === undefined) return [];
			const next = editions.find((other) => takesOver(other.definition, definition, offered));
			if (next === undefined) return [];
			const values = { until, edition: definition.edition, next: next.definition.edition };
			const related = [{ message: "the next edition", at: next.locate(["edition"]) }];
			return [
				finding(editions_overlap(values), locate(["offered", keyOf(offered), "until"]), {
					related,
				}),
			];
		}),
	);
}

/** In the same place, and on days on which the earlier one says that it is offered. */
function takesOver(next: Definition, before: Definition, { unit, until = "" }: Offered): boolean {
	if (next.edition <= before.edition) return false;
	const places = next.offered ?? [{}];
	return places.some((place) => {
		const from = place.from !== undefined && place.from > next.edition ? place.from : next.edition;
		const isThere =
			place.unit === undefined || (unit?.list === place.unit.list && unit.code === place.unit.code);
		return isThere && from <= until;
	});
}

function keyOf({ unit }: Offered): string {
	return unit ? `${unit.list} "${unit.code}"` : "everywhere";
}

/** The national code names one procedure. */
function withTheSameCode(procedures: readonly Linked[]): readonly Finding[] {
	const first = new Map<string, Linked>();
	return procedures.flatMap((one): readonly Finding[] => {
		const { code } = one.definition;
		if (code === undefined) return [];
		const other = first.get(code);
		if (other === undefined) {
			first.set(code, one);
			return [];
		}
		const procedure: Id = other.definition.procedure;
		const related = [{ message: "used first here", at: other.locate(["code"]) }];
		return [finding(code_taken({ code, procedure }), one.locate(["code"]), { related })];
	});
}
