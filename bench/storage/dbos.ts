import { DBOS } from "@dbos-inc/dbos-sdk";

import { decideByHand, type HandState, openedByHand } from "./by-hand.ts";
import { BUILDER, type RoadWorksAct } from "./road-works.ts";
import type { World } from "./world.ts";

/** Long enough for a machine that is busy with something else. */
const PATIENCE_S = 60;

/**
 * A peer: a durable workflow of DBOS for each case, which waits for its next act. Each act is sent, decided as by hand
 * in a durable step, and answered by an event. It keeps no desk, no deadlines and no log of its own: it writes less.
 */
export async function onDbos(id: string, url: string, connections: number): Promise<World> {
	DBOS.setConfig({
		name: "bench",
		systemDatabaseUrl: url,
		systemDatabasePoolSize: connections,
		logLevel: "error",
	});
	const carryOut = DBOS.registerWorkflow(
		async (caseId: string) => {
			let state: HandState = openedByHand(caseId, BUILDER.id);
			while (state.status !== "ended") {
				const act = await DBOS.recv<RoadWorksAct>("act", PATIENCE_S);
				if (act === null) throw new Error(`nobody acts in ${caseId}`);
				const before = state;
				state = await DBOS.runStep(async () => decideByHand(before, act).next, { name: "decide" });
				await DBOS.setEvent(`version ${state.version}`, state.snapshot.value);
			}
		},
		{ name: "road works" },
	);
	await DBOS.launch();
	const versions = new Map<string, number>();
	return {
		id,
		open: async (caseId) => {
			await DBOS.startWorkflow(carryOut, { workflowID: caseId })(caseId);
			versions.set(caseId, 1);
		},
		act: async (caseId, act) => {
			const version = (versions.get(caseId) ?? 0) + 1;
			versions.set(caseId, version);
			await DBOS.send(caseId, act, "act");
			const told = await DBOS.getEvent(caseId, `version ${version}`, PATIENCE_S);
			if (told === null) throw new Error(`no answer in ${caseId}`);
		},
		close: () => DBOS.shutdown(),
	};
}
