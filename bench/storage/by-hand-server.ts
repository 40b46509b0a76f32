import { randomUUID } from "node:crypto";

import { byHandOnPostgres } from "./by-hand-postgres.ts";
import { BUILDER, CLERK, type RoadWorksAct } from "./road-works.ts";
import { served } from "./served.ts";

/**
 * The hand-written form behind the same server, as little as can be: it believes whoever calls, keeps no answer under a
 * key, and tells of the case no more than its id. `argv`: PostgreSQL database, connections.
 */
const [url = "", connections = ""] = process.argv.slice(2);
const world = await byHandOnPostgres("", url, "by_hand_over_http", Number(connections));
served(async (request) => {
	const [, , , id = randomUUID(), step, outcome] = new URL(request.url).pathname.split("/");
	const body = await request.json();
	const who = step === "check" ? CLERK : BUILDER;
	if (step === undefined) await world.open(id);
	else await world.act(id, { who, step, outcome, body } as RoadWorksAct);
	return Response.json({ id });
});
