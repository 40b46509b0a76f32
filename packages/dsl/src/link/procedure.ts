import type { Definition, Text } from "../bundle/index.ts";
import { calendar_unknown } from "../diagnostic/messages.generated.ts";
import { valueAt } from "../syntax/nodes.ts";
import { linkAfterwards, linkAnytime } from "./actions.ts";
import { dataOnly } from "./asked.ts";
import { basisOf, present } from "./basis.ts";
import { linkClocks } from "./clocks.ts";
import { linkChecks, linkComputed, linkConditions } from "./conditions.ts";
import { currencyOf } from "./currency.ts";
import { linkDocuments } from "./documents.ts";
import { AT_ROOT, linkFields } from "./field.ts";
import { keptOf, onceForAll } from "./for-all.ts";
import { type Linking, resolve } from "./linking.ts";
import { linkFees, linkSubsidies } from "./money.ts";
import { checkNames } from "./namespace.ts";
import { linkOffered } from "./offered.ts";
import { withOfficerAsks } from "./officer-asks.ts";
import { checkOpen } from "./open.ts";
import { linkChannels, linkOffices, linkRoles } from "./people.ts";
import { table } from "./registers.ts";
import { linkResults } from "./results.ts";
import { ruleOf } from "./rules.ts";
import { sharedOf } from "./shared.ts";
import { textOf, titleOf, titleWords } from "./texts.ts";
import { linkSteps } from "./unfold.ts";

/** One procedure with every name resolved. What could not be resolved was reported, and is left out. */
export function linkProcedure(linking: Linking): Definition {
	const { procedure } = linking;
	checkNames(linking);
	checkOpen(linking);
	const { steps, scope } = linkSteps(linking);
	const calendar = resolve(
		linking,
		procedure.calendar,
		linking.library.calendars,
		calendar_unknown,
	);
	if (calendar !== undefined) linking.used.calendars.add(calendar);
	const own = {
		procedure: procedure.procedure?.text ?? "",
		edition: procedure.edition ?? "",
		title: titleOf(linking, procedure, procedure.procedure?.text ?? ""),
		owner: procedure.owner?.text ?? "",
		calendar: calendar ?? "",
		languages: procedure.languages ?? [linking.language],
		drafts: procedure.drafts ?? ({ n: 90, unit: "days" } as const),
		guidance: guidanceOf(linking),
		targets: table(procedure.targets, (percent) => percent),
		channels: linkChannels(linking, scope),
		roles: linkRoles(linking),
		offices: linkOffices(linking),
		data: dataOf(linking),
		computed: linkComputed(linking),
		conditions: linkConditions(linking),
		documents: linkDocuments(linking, procedure.documents),
		fees: linkFees(linking),
		clocks: linkClocks(linking, scope),
		results: linkResults(linking),
		gives: table(procedure.gives, (rule) => ruleOf(rule)),
		starts_at: (procedure.starts_at && scope.target(procedure.starts_at)) ?? firstStep(linking),
		steps,
		anytime: linkAnytime(linking, scope),
		afterwards: linkAfterwards(linking, scope),
		...present<Definition>({
			owner_title: ownerTitle(linking),
			asks_at_most: procedure.asks_at_most && table(procedure.asks_at_most, (most) => most),
			code: procedure.code,
			help: textOf(linking, procedure, "help", procedure.help),
			also_called: textOf(linking, procedure, "also_called", procedure.also_called),
			...basisOf(linking, procedure),
			about: procedure.about && dataOnly(linking, procedure.about),
			accountable: procedure.accountable && scope.role(procedure.accountable),
			review_by: procedure.review_by,
			offered: linkOffered(linking),
			subsidies: linkSubsidies(linking),
			currency: currencyOf(linking),
			keep: procedure.keep,
		}),
	};
	const checks = linkChecks(linking, own.conditions, own.computed);
	return { ...own, steps: withOfficerAsks(own), checks, ...sharedOf(linking) };
}

/** The same for a procedure as it is and with values set elsewhere in it. */
function dataOf(linking: Linking): Definition["data"] {
	const { node, data } = linking.procedure;
	const map = valueAt(node, "data") ?? node;
	return onceForAll(linking, keptOf(linking.library.linked.data, map), (own) =>
		linkFields(own, data, () => AT_ROOT),
	);
}

/** Where to begin when the text does not say, so that nothing looks unreachable for that alone. */
function firstStep({ procedure }: Linking): string {
	return procedure.steps?.[0]?.id ?? "";
}

function guidanceOf(linking: Linking): Definition["guidance"] {
	const { guidance } = linking.procedure;
	if (!guidance) return {};
	const words = (key: "before" | "during" | "after"): Text | undefined =>
		textOf(linking, guidance, key, guidance[key]);
	return present<Definition["guidance"]>({
		before: words("before"),
		during: words("during"),
		after: words("after"),
	});
}

/** A body that is an office of the library is called as that one is. */
function ownerTitle(linking: Linking): Text | undefined {
	const id = linking.procedure.owner?.text;
	const office = id === undefined ? undefined : linking.library.offices.get(id)?.value;
	return office?.title === undefined ? undefined : titleWords(linking, office);
}
