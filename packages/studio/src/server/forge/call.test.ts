import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";

import { calling } from "./call.ts";
import { ForgeError } from "./forge.ts";

let forge: Server;
let heard: string[];

/** Hangs up on every first call of its kind, as a forge does whose connection has rested too long. */
beforeEach(async () => {
	heard = [];
	forge = createServer(({ method = "", socket }, answer) => {
		const isFirst = !heard.includes(method);
		heard.push(method);
		if (isFirst) socket.destroy();
		else answer.end("{}");
	});
	forge.listen(0, "127.0.0.1");
	await once(forge, "listening");
});

afterEach(() => void forge.close());

test("a forge that hangs up is called once more, but for what would be done twice", async () => {
	const call = calling(`http://127.0.0.1:${(forge.address() as AddressInfo).port}`, {});
	await call("GET", "/pulls");
	await call("PATCH", "/pulls/1", { body: "longer" });
	await expect(call("POST", "/pulls", {})).rejects.toThrow(ForgeError);
	expect(heard).toEqual(["GET", "GET", "PATCH", "PATCH", "POST"]);
});
