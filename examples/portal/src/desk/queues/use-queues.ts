import type { CaseView, TaskRowView } from "@onedoor/dsl/bundle";
import { all } from "../../host/all.ts";
import { type DefinitionOf, useDefinitions } from "../../host/bundles.ts";
import { client } from "../../host/client.ts";
import { serverNow } from "../../host/server-now.ts";
import { useLoad } from "../../host/use-load.ts";
import { type Queues, sortIntoQueues } from "./queue.ts";

const MINUTE_MS = 60_000;

export interface LoadedQueues {
	readonly queues: Queues | undefined;
	readonly definitionOf: DefinitionOf;
	readonly error: unknown;
	/** The server's clock when it answered. */
	readonly now: number;
	readonly reload: () => Promise<void>;
}

/** What waits at this desk. `role` narrows it to one of the officer's roles. */
export function useQueues(role: string | undefined): LoadedQueues {
	const loaded = useLoad(
		`desk ${role ?? ""}`,
		async () => {
			const [now, tasks, cases] = await Promise.all([
				serverNow(),
				all<TaskRowView>((cursor) =>
					client.tasks({ ...cursor, ...(role === undefined ? {} : { role }) }),
				),
				all<CaseView>((cursor) => client.listCases(cursor)),
			]);
			return { now, tasks, cases };
		},
		MINUTE_MS,
	);
	const definitionOf = useDefinitions([
		...(loaded.value?.tasks ?? []),
		...(loaded.value?.cases ?? []),
	]);
	const queues =
		loaded.value && sortIntoQueues(loaded.value.tasks, loaded.value.cases, definitionOf);
	return {
		queues,
		definitionOf,
		error: loaded.error,
		now: loaded.value?.now ?? Date.now(),
		reload: loaded.reload,
	};
}
