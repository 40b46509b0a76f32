import { serve } from "@hono/node-server";

import {
	createCaseService,
	devIdentity,
	postgresStore,
	testClock,
} from "../../packages/runtime/src/index.ts";
import { NOW, roadWorks } from "./road-works.ts";

/**
 * A case service in a process of its own. `argv`: PostgreSQL database, connections. Tells its parent the port. Nothing
 * carries effects out meanwhile: they stay in the outbox, as those of the hand-written form do.
 */
const [url = "", connections = ""] = process.argv.slice(2);
const service = createCaseService({
	bundles: [roadWorks()],
	store: postgresStore({ url, schema: "over_http", connections: Number(connections) }),
	identity: devIdentity(new Uint8Array(32)),
	clock: testClock(NOW),
	limits: "none",
});
serve(
	{
		fetch: (request) => service.fetch(request),
		hostname: "127.0.0.1",
		port: 0,
		// The connections wait while others have their turn.
		serverOptions: { keepAliveTimeout: 0 },
	},
	({ port }) => process.send?.(port),
);
// Whoever began it is gone.
process.on("disconnect", () => process.exit());
