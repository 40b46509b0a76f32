import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import * as runtime from "../../index.ts";
import { portsByCallback } from "../../ports/ports-by-callback.ts";
import * as testing from "../../testing/index.ts";
import { mailServer } from "../../testing/outside/mail-server.ts";
import * as notification from "../notification/index.ts";
import { signWebhook, webhookKey } from "../outgoing/standard-webhooks.ts";
import * as post from "../post/index.ts";
import * as webhooks from "../webhooks/index.ts";
import { dogTag } from "./dog-tag.test-data.ts";
import { pageOf, runSnippet } from "./snippets.test-data.ts";

const key = (nth: number) => `whsec_${Buffer.alloc(32, nth).toString("base64")}`;
const GIVEN = {
	...testing,
	...runtime,
	...notification,
	...post,
	...webhooks,
	mailServer,
	bundles: [dogTag()],
	identity: { identify: async () => undefined },
	ports: portsByCallback,
	sqliteStore: () => runtime.sqliteStore(":memory:"),
	secrets: {
		statisticsKey: key(1),
		smsKey: key(2),
		smtpPassword: "invented",
		directoryKey: "invented",
		postKey: key(3),
		postCallbackKey: key(4),
	},
};

it.each(["webhooks.md", "notification.md", "post.md"])(
	"a service is made as %s says",
	async (page) => {
		const { service } = await runSnippet(pageOf(page), "service", "service", GIVEN);
		await (service as runtime.CaseService).stop();
	},
);

it.each([
	["webhooks.md", "receiver", "taken"],
	["notification.md", "server", "mails"],
	["post.md", "carrier", "parcels"],
])("the other side in tests is used as %s says", async (page, name, gives) => {
	expect(await runSnippet(pageOf(page), name, gives, GIVEN)).toEqual({ [gives]: [] });
});

it("whoever receives takes an event once, while keys change, as the page says", async () => {
	const taken: unknown[] = [];
	const { receive } = await runSnippet(pageOf("webhooks.md"), "verify", "receive", {
		...GIVEN,
		newKey: key(1),
		oldKey: key(2),
		seen: new Set(),
		take: async (event: unknown) => void taken.push(event),
	});
	const send = async (by: string) => {
		const body = Buffer.from(JSON.stringify({ id: "a-1" }));
		const headers = { ...signWebhook([webhookKey(by)], { id: "a-1", at: Date.now(), body }) };
		const request = new Request("https://statistics.example/", { method: "POST", headers, body });
		return (await (receive as (request: Request) => Promise<Response>)(request)).status;
	};
	expect([await send(key(2)), await send(key(1)), await send(key(9))]).toEqual([204, 204, 401]);
	expect(taken).toEqual([{ id: "a-1" }]);
});

it("the event that the page shows is one, and every kind that is told stands there", () => {
	const page = pageOf("webhooks.md");
	const [, shown = ""] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
	const schema = JSON.parse(pageOf("case-event.schema.json"));
	const formats = { "date-time": true, "uri-reference": true } as const;
	expect(new Ajv2020({ strict: true, formats }).compile(schema)(JSON.parse(shown))).toBe(true);
	const types = runtime.TOLD_KINDS.map(webhooks.typeOf);
	expect(schema.properties.type.enum).toEqual(types);
	expect(page).toContain(`\n${runtime.TOLD_KINDS.map((kind) => `\`${kind}\``).join(", ")}\n`);
});

it("every word why a channel could not is named", () => {
	const words = Object.keys({
		no_address: 1,
		wrong_address: 1,
		too_long: 1,
		refused: 1,
		down: 1,
	} satisfies Record<notification.WhyNot, 1>);
	for (const word of words) expect(pageOf("notification.md")).toContain(`| \`${word}\` |`);
});
