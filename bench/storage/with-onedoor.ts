import type { Bundle } from "../../packages/dsl/src/bundle/index.ts";
import type { Engine } from "../../packages/runtime/src/engine/engine.ts";
import { engineOf } from "../../packages/runtime/src/engine/engine-of.ts";
import { handleCommand } from "../../packages/runtime/src/engine/handle-command.ts";
import { testClock } from "../../packages/runtime/src/index.ts";
import type { Store } from "../../packages/runtime/src/storage/storage.ts";
import { BUILDER, NOW } from "./road-works.ts";
import type { World } from "./world.ts";

/** Onedoor without HTTP: load, authorise, validate, decide, commit. */
export async function withOnedoor(id: string, store: Store, bundle: Bundle): Promise<World> {
	const engine = engineOf(store, { clock: testClock(NOW) });
	await engine.procedures.use([bundle]);
	return {
		id,
		open: (caseId) => openCase(engine, bundle, caseId),
		act: async (caseId, { who, step, outcome, body }) => {
			const handled = await handleCommand(engine, {
				case: caseId,
				actor: who,
				command: { kind: "act", step, outcome, ...body },
			});
			if (handled.kind !== "done") throw new Error(JSON.stringify(handled));
		},
		close: () => store.close(),
	};
}

export async function openCase(engine: Engine, bundle: Bundle, caseId: string): Promise<void> {
	const handled = await handleCommand(engine, {
		case: caseId,
		actor: BUILDER,
		bundle,
		command: { kind: "open", channel: "online", language: "en", applicant: BUILDER.identity },
	});
	if (handled.kind !== "done") throw new Error(JSON.stringify(handled));
}
