import {
	createCaseService,
	devIdentity,
	postgresStore,
	testClock,
} from "../../packages/runtime/src/index.ts";
import { NOW, roadWorks } from "./road-works.ts";
import { served } from "./served.ts";

/**
 * A case service in a process of its own. `argv`: PostgreSQL database, connections. Nothing carries effects out meanwhile:
 * they stay in the outbox, as those of the hand-written form do.
 */
const [url = "", connections = ""] = process.argv.slice(2);
const service = createCaseService({
	bundles: [roadWorks()],
	store: postgresStore({ url, schema: "over_http", connections: Number(connections) }),
	identity: devIdentity(new Uint8Array(32)),
	clock: testClock(NOW),
	limits: "none",
});
served((request) => service.fetch(request));
