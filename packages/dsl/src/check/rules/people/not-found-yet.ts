import type { ChannelId, DataPath, Id, Role, Step } from "../../../bundle/index.ts";
import { pathsIn } from "../../../expression/paths-in.ts";
import { asksOf, isAsked } from "../../../form/asked.ts";
import { dataPathIn } from "../../collected.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** People who are to act before the data is there that says who they are: in the form that asks it, or to open the case. */
export function notFoundYet(facts: DefinitionFacts): readonly CheckFinding[] {
	const { steps, channels } = facts.definition;
	return [
		...Object.values(steps).flatMap((step) => step.who.flatMap((id) => inOwnForm(step, id, facts))),
		...Object.entries(channels).flatMap(([channel, { filled_by }]) =>
			filled_by === undefined ? [] : beforeCase(channel as ChannelId, filled_by, facts),
		),
	];
}

/** What a form asks is not there when it is opened, unless every way that leads to it has asked it as well. */
function inOwnForm(step: Step, id: Id, facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	if (step.does !== "fill_in" || !facts.reachable.has(step.name)) return [];
	const own = asksOf(definition, { step: step.name });
	const before = [...facts.before(step.name).asked];
	const path = foundBy(id, facts).find((one) => isAsked(own, one) && !isAsked(before, one));
	if (path === undefined) return [];
	return [
		{
			code: "person_found_too_late",
			values: { step: step.name, role: id, path },
			at: ["steps", step.name, "who"],
			related: [foundHere(id)],
		},
	];
}

function beforeCase(channel: ChannelId, id: Id, facts: DefinitionFacts): readonly CheckFinding[] {
	const [path] = foundBy(id, facts);
	if (path === undefined) return [];
	return [
		{
			code: "channel_filler_unknown",
			values: { channel, role: id, path },
			at: ["channels", channel, "filled_by"],
			related: [foundHere(id)],
		},
	];
}

/** Data by which somebody is found; none where the identity says it, or where the role needs no data. */
function foundBy(id: Id, { definition }: DefinitionFacts): readonly DataPath[] {
	const role: Role | undefined = definition.roles[id];
	if (role?.found_by === undefined || !BY_DATA.has(role.is)) return [];
	return pathsIn(role.found_by.tree).flatMap(({ path }) => dataPathIn(path, definition) ?? []);
}

const BY_DATA: ReadonlySet<Role["is"]> = new Set(["person", "representative"]);

function foundHere(id: Id): NonNullable<CheckFinding["related"]>[number] {
	return { message: "found by this", at: ["roles", id, "found_by"] };
}
