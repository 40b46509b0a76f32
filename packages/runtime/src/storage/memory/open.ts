import { spentInMemory } from "../spent.ts";
import type { Store } from "../storage.ts";
import { audits } from "./audit.ts";
import { claims } from "./claim.ts";
import { commit } from "./commit.ts";
import { consents } from "./consents.ts";
import { drafts } from "./drafts.ts";
import { files } from "./files.ts";
import { reads } from "./load.ts";
import { news } from "./news.ts";
import { shared } from "./shared.ts";
import { shares } from "./shares.ts";
import { emptyTables } from "./tables.ts";

/** A store in memory, for tests, scenarios and playgrounds: the same guarantees, but nothing is durable. */
export function memoryStore(): Store {
	const tables = emptyTables();
	return {
		commit: async (expectedVersion, change) => commit(tables, expectedVersion, change),
		...reads(tables),
		...claims(tables),
		...drafts(tables),
		...files(tables),
		...shared(tables),
		...consents(tables),
		...shares(tables),
		...spentInMemory(),
		...audits(tables),
		...news(tables),
		close: async () => {},
	};
}
