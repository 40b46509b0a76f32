import { fromLibrary } from "./testing/procedures.test-data.ts";
import { ruleAims, fieldAims, checkAims, transitionsOf, WayFinder } from "@onedoor/dsl/journey";
import { travel } from "./testing/journeys/journey.ts";
import { Compass } from "./testing/journeys/goal.ts";
import { goalsFor } from "./testing/journeys/goals-for.ts";
import { Ledger } from "./testing/journeys/ledger.ts";
import { loadValidators } from "./case/load-validators.ts";
const [, , folder, proc, id] = process.argv;
const { bundle } = fromLibrary(proc!, folder!.endsWith("/") ? folder! : folder + "/");
const d = bundle.definition;
const v = await loadValidators(bundle);
const finder = new WayFinder(d);
for (const aim of [...ruleAims(d), ...fieldAims(d), ...checkAims(d), ...transitionsOf(d)].filter(
	(x) => x.id === id,
)) {
	console.dir(aim, { depth: 3 });
	for (const goal of goalsFor(bundle, aim, finder, 0)) {
		console.dir(goal.wish, { depth: 9 });
		const j = travel(bundle, v, new Compass(d), goal, new Ledger(bundle));
		console.log(goal.registers, j.acts, j.why, j.reached);
		console.log(
			JSON.stringify(j.world.case.applicant),
			j.world.shown.has(id!),
			j.world.answered.has(id!),
			[...j.world.shown].filter((x) => x.includes("own_")),
			j.world.case.data.relation,
			j.scenario.facts,
			j.world.case.channel,
		);
		if (goal.attempt > 0) break;
	}
}
