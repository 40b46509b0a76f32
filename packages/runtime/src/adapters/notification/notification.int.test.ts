import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { type TestServer, testServer } from "../../http/test-server.test-data.ts";
import { memoryStore, type OutgoingMessage, PortDownError, type Store } from "../../index.ts";
import { portsByCallback } from "../../ports/ports-by-callback.ts";
import { HEALTHY_MS } from "../../testing/outside/healthy.test-data.ts";
import { type MailServer, mailServer } from "../../testing/outside/mail-server.ts";
import { type Receiver, receiver } from "../../testing/outside/receiver.ts";
import { dogTag, KEEPER } from "../documented/dog-tag.test-data.ts";
import { signWebhook, webhookKey } from "../outgoing/standard-webhooks.ts";
import {
	counterChannel,
	type EmailOptions,
	emailChannel,
	httpDirectory,
	notificationChain,
	webhookChannel,
} from "./index.ts";

const KEY = `whsec_${Buffer.alloc(32, 3).toString("base64")}`;
const OTHER_KEY = `whsec_${Buffer.alloc(32, 4).toString("base64")}`;

let mail: MailServer;
let gateway: Receiver;
beforeEach(async () => {
	mail = await mailServer();
	gateway = await receiver();
});
afterEach(async () => {
	await mail.stop();
	await gateway.stop();
});

const email = (options: Partial<EmailOptions> = {}) =>
	emailChannel({
		server: { host: "localhost", port: mail.port, ca: mail.ca },
		from: { address: "town@cases.example", name: "Town hall" },
		bouncesTo: "bounces@cases.example",
		timeoutMs: HEALTHY_MS,
		tries: 1,
		callbackKeys: () => [OTHER_KEY],
		...options,
	});
const sms = () =>
	webhookChannel({
		address: gateway.address,
		keys: () => [KEY],
		callbackKeys: () => [KEY],
		tries: 1,
		timeoutMs: HEALTHY_MS,
	});
const chain = (options: Partial<EmailOptions> = {}) =>
	notificationChain({ channels: [email(options), sms(), counterChannel()] });

const MESSAGE: OutgoingMessage = {
	id: "7pa74gsrpt39ye02sy0013hjq9:3:0",
	case: "7pa74gsrpt39ye02sy0013hjq9",
	message: "received",
	to: KEEPER,
	language: "en",
	subject: "We have it",
	text: "Case <b>1</b> has come in.\nSoon more.\n\nBye.",
	reach: { email: "ann@example.org", phone: "+84 912-345-678" },
};

describe("an e-mail", () => {
	it("is plain text with a page beside it, in one language, and says whose it is", async () => {
		expect(await chain().send(MESSAGE)).toEqual({ by: "email", failed: {} });
		const [taken] = mail.mails;
		expect(taken).toMatchObject({
			from: "bounces@cases.example",
			to: ["ann@example.org"],
			encrypted: true,
			envid: "7pa74gsrpt39ye02sy0013hjq9.3.0",
			notify: ["FAILURE", "DELAY"],
		});
		const read = await PostalMime.parse(taken?.raw ?? "");
		expect(read.messageId).toBe("<7pa74gsrpt39ye02sy0013hjq9.3.0@cases.example>");
		expect(read.from).toEqual({ address: "town@cases.example", name: "Town hall" });
		expect(read.text?.trimEnd()).toBe(MESSAGE.text);
		expect(read.html).toContain('<html lang="en" dir="ltr">');
		expect(read.html).toContain(
			"<p>Case &#60;b&#62;1&#60;/b&#62; has come in.<br>Soon more.</p>\n<p>Bye.</p>",
		);
		const header = (name: string) => read.headers.find(({ key }) => key === name)?.value;
		expect(header("auto-submitted")).toBe("auto-generated");
		expect(header("content-language")).toBe("en");
		expect(read.attachments).toEqual([]);
	});
	it("is written from right to left where its language is", async () => {
		await chain().send({ ...MESSAGE, language: "ar" });
		expect((await PostalMime.parse(mail.mails[0]?.raw ?? "")).html).toContain(
			'lang="ar" dir="rtl"',
		);
	});
	it("has the letter with it only where the office wants that", async () => {
		const letter = async () => [
			{ name: "l1.html", type: "text/html", content: Buffer.from("<p>L") },
		];
		await chain().send({ ...MESSAGE, letter });
		await chain({ attachLetters: true }).send({ ...MESSAGE, letter });
		await chain({ attachLetters: true }).send(MESSAGE);
		const files = await Promise.all(
			mail.mails.map(async ({ raw }) => (await PostalMime.parse(raw)).attachments),
		);
		expect(files.map((one) => one.map(({ filename, mimeType }) => [filename, mimeType]))).toEqual([
			[],
			[["l1.html", "text/html"]],
			[],
		]);
	});
	it("keeps its recipients and headers, whatever is in subject, name and language", async () => {
		const evil = "x\r\nBcc: all@example.org\r\n\r\nbuy";
		await chain({ from: { address: "town@cases.example", name: evil } }).send({
			...MESSAGE,
			subject: evil,
			language: evil,
		});
		expect(mail.mails[0]?.to).toEqual(["ann@example.org"]);
		const read = await PostalMime.parse(mail.mails[0]?.raw ?? "");
		expect(read.bcc ?? []).toEqual([]);
		expect(read.subject).toBe("x Bcc: all@example.org buy");
		expect(read.text?.trimEnd()).toBe(MESSAGE.text);
	});
	it.each([
		"ann@example.org, all@example.org",
		"ann@example.org\r\nRCPT TO:<all@example.org>",
		"Ann <ann@example.org>",
		'"a b"@example.org',
		"ann",
		"ann@[127.0.0.1]",
		`${"a".repeat(250)}@example.org`,
	])("goes to no address like %j", async (address) => {
		const sent = await chain().send({ ...MESSAGE, reach: { email: address } });
		expect(sent).toEqual({ by: "counter", failed: { email: "wrong_address", sms: "no_address" } });
		expect(mail.mails).toEqual([]);
	});
	it("that would be huge is not sent", async () => {
		const sent = await chain().send({ ...MESSAGE, text: "x".repeat(300_000) });
		expect(sent).toEqual({ by: "counter", failed: { email: "too_long", sms: "too_long" } });
	});
	it("logs in where the relay asks, and never without encryption", async () => {
		const strict = await mailServer({ login: { user: "cases", password: "invented" } });
		const server = { host: "localhost", port: strict.port, ca: strict.ca };
		const login = () => ({ user: "cases", password: "invented" });
		await notificationChain({ channels: [email({ server, login })] }).send(MESSAGE);
		expect(strict.mails[0]).toMatchObject({ user: "cases", encrypted: true });
		const wrong = email({ server, login: () => ({ user: "cases", password: "wrong" }) });
		await expect(notificationChain({ channels: [wrong] }).send(MESSAGE)).rejects.toThrow(
			PortDownError,
		);
		await strict.stop();
	});
	it("goes to no relay whose certificate nobody trusts, and leaves no machine in the clear", async () => {
		const stranger = email({ server: { host: "localhost", port: mail.port } });
		await expect(notificationChain({ channels: [stranger] }).send(MESSAGE)).rejects.toThrow(
			PortDownError,
		);
		expect(mail.mails).toEqual([]);
		expect(() => email({ server: { host: "mail.example", tls: "none" } })).toThrow("encrypted");
		expect(() => email({ from: { address: "nobody" } })).toThrow("sender");
	});
});

describe("a relay that", () => {
	it("greylists is tried again before anything else is", async () => {
		mail.faults.greylisting = 2;
		const patient = chain({ tries: 3 });
		await expect(patient.send(MESSAGE)).rejects.toThrow(PortDownError);
		await expect(patient.send({ ...MESSAGE, tries: 1 })).rejects.toThrow(PortDownError);
		expect(await patient.send({ ...MESSAGE, tries: 2 })).toEqual({ by: "email", failed: {} });
		expect(gateway.calls).toEqual([]);
	});
	it("knows nobody there, or does not want it, gives it to the next, and says no address", async () => {
		mail.faults.unknown.add("ann@example.org");
		expect(await chain().send(MESSAGE)).toEqual({ by: "sms", failed: { email: "wrong_address" } });
		mail.faults.unknown.clear();
		mail.faults.refusing = 1;
		const next = { ...MESSAGE, id: "7pa74gsrpt39ye02sy0013hjq9:4:0" };
		expect(await chain().send(next)).toEqual({ by: "sms", failed: { email: "refused" } });
		expect(gateway.taken()).toMatchObject([
			{ to: "+84912345678", text: `${MESSAGE.subject}\n${MESSAGE.text}`, language: "en" },
			{ id: next.id },
		]);
	});
	it("cuts the line after it has taken the text gets the same mail again", async () => {
		mail.faults.cutting = 1;
		const patient = chain({ tries: 2 });
		await expect(patient.send(MESSAGE)).rejects.toThrow(PortDownError);
		await patient.send({ ...MESSAGE, tries: 1 });
		const ids = await Promise.all(
			mail.mails.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId),
		);
		expect(ids).toHaveLength(2);
		expect(new Set(ids).size).toBe(1);
	});
	it("is slow is not waited for, and is down in the end", async () => {
		mail.faults.slow = 5_000;
		const sent = await chain({ timeoutMs: 200 }).send(MESSAGE);
		expect(sent).toEqual({ by: "sms", failed: { email: "down" } });
		mail.faults.slow = 0;
	});
});

describe("a chain", () => {
	it("gives up nobody while a channel is down and no other could", async () => {
		mail.faults.greylisting = 9;
		gateway.faults.failing = 9;
		const without = notificationChain({ channels: [email(), sms()] });
		await expect(without.send({ ...MESSAGE, tries: 9 })).rejects.toThrow(PortDownError);
		expect(await chain().send({ ...MESSAGE, tries: 9 })).toMatchObject({ by: "counter" });
	});
	it("says that nobody could, where nobody ever will", async () => {
		const { reach: _reach, ...nowhere } = MESSAGE;
		const without = notificationChain({ channels: [email(), sms()] });
		expect(await without.send(nowhere)).toEqual({
			failed: { email: "no_address", sms: "no_address" },
		});
	});
	it("begins with what the person prefers, by the directory, which is asked without a number in its address", async () => {
		const asked: (readonly [string, unknown])[] = [];
		const directory = httpDirectory({
			address: "https://people.example/reach",
			authorization: () => "Bearer key",
			fetch: async (input, init) => {
				asked.push([String(input), JSON.parse(String(init?.body))]);
				return Response.json({ phone: "+84987654321", prefers: "sms" });
			},
		});
		const asking = notificationChain({ channels: [email(), sms()], directory });
		expect(await asking.send(MESSAGE)).toEqual({ by: "sms", failed: {} });
		expect(gateway.taken()).toMatchObject([{ to: "+84987654321" }]);
		expect(asked).toEqual([["https://people.example/reach", { to: KEEPER }]]);
	});
	it("goes by what the case knows where the directory knows nobody, and waits while it is down", async () => {
		let status = 404;
		const directory = httpDirectory({
			address: "https://people.example/reach",
			authorization: () => "Bearer key",
			fetch: async () => new Response("{}", { status }),
		});
		const asking = notificationChain({ channels: [email(), sms()], directory });
		expect(await asking.send(MESSAGE)).toEqual({ by: "email", failed: {} });
		for (status of [500, 401]) await expect(asking.send(MESSAGE)).rejects.toThrow(PortDownError);
	});
	it("needs channels, each with a name of its own", () => {
		expect(() => notificationChain({ channels: [] })).toThrow(TypeError);
		expect(() => notificationChain({ channels: [sms(), sms()] })).toThrow("one name");
	});
});

describe("in a case", () => {
	let server: TestServer;
	let store: Store;
	const said: string[] = [];
	afterEach(() => server.stop());

	const directory = async () => ({ email: "ann@example.org", phone: "+84911111111" });

	async function serve(): Promise<string> {
		said.length = 0;
		store = memoryStore();
		server = await testServer({
			bundles: [dogTag()],
			store,
			ports: {
				...portsByCallback,
				notification: notificationChain({ channels: [email(), sms()], directory }),
			},
			log: (event, values) => said.push(JSON.stringify([event, values])),
		});
		const { id } = await server.as(KEEPER).openCase({ procedure: "dog_tag" });
		return id;
	}

	async function applied(): Promise<string> {
		const id = await serve();
		const data = { full_name: "Ann Example", home: "1 Street" };
		await server.as(KEEPER).act(id, "application", "submit", { data });
		await vi.waitFor(async () => expect(await eventsOf(id, "message_carried")).toHaveLength(1));
		return id;
	}

	const eventsOf = async (id: string, kind: string) =>
		(await store.events(id)).filter((event) => event.kind === kind);

	async function callback(body: unknown, key = OTHER_KEY, at = Date.now()): Promise<number> {
		const bytes = Buffer.from(JSON.stringify(body));
		const headers = signWebhook([webhookKey(key)], { id: "c1", at, body: bytes });
		const response = await server.fetch("/api/callbacks/notification", {
			method: "POST",
			headers: { "Content-Type": "application/json", ...headers },
			body: bytes,
		});
		return response.status;
	}

	it("the log says which channel took it, and no address", async () => {
		mail.faults.unknown.add("ann@example.org");
		const id = await applied();
		const [carried] = await eventsOf(id, "message_carried");
		expect(carried).toMatchObject({
			by: "port:notification",
			step: "arrived",
			values: {
				message: "received",
				to: "keeper",
				channel: "sms",
				failed: { email: "wrong_address" },
			},
			change: {},
		});
		const all = JSON.stringify([await store.events(id), said]);
		for (const address of ["ann@example.org", "+8491", "no such user"])
			expect(all).not.toContain(address);
		const { items } = await server.as(KEEPER).history(id);
		expect(items.at(-1)).toMatchObject({
			kind: "message_carried",
			message: "received",
			channel: "sms",
		});
		expect(await store.figures()).toMatchObject({ effectsDead: 0 });
	});
	it("whoever saw the case before has still seen it as it is", async () => {
		const id = await applied();
		const [carried] = await eventsOf(id, "message_carried");
		const before = (carried?.seq ?? 0) - 1;
		const act = (ifVersion: number) =>
			server
				.fetch(`/api/cases/${id}/disputes`, {
					method: "POST",
					headers: {
						Authorization: `Bearer ${server.tokenOf({ id: KEEPER })}`,
						"Content-Type": "application/json",
						"If-Match": `"${ifVersion}"`,
					},
					body: JSON.stringify({ path: "home", note: "It is another one" }),
				})
				.then(({ status }) => status);
		await expect(act(before - 1)).resolves.toBe(412);
		await expect(act(before)).resolves.not.toBe(412);
	});
	it("what came back is counted once, and said by another channel", async () => {
		const id = await applied();
		const message = mail.mails[0]?.envid?.replace(/\.(\d+)\.(\d+)$/, ":$1:$2") ?? "";
		expect(await callback({ id: message, status: "failed", why: "mailbox_full" })).toBe(204);
		await vi.waitFor(() => expect(gateway.taken()).toHaveLength(1));
		expect(await callback({ id: message, status: "failed" })).toBe(204);
		const returned = await eventsOf(id, "message_returned");
		expect(returned.map(({ values }) => values)).toEqual([
			{
				message: "received",
				to: "keeper",
				channel: "email",
				failed: { email: "mailbox_full" },
			},
		]);
		const [again] = gateway.taken<{ readonly text: string }>();
		expect(again?.text).toContain("There is a message about case DT-2026-000001");
		await vi.waitFor(async () => expect(await eventsOf(id, "message_carried")).toHaveLength(2));
		expect((await store.load(id))?.returned).toEqual({ [message]: "email" });
	});
	it.each([
		[{ id: "x", status: "failed" }, 422, "unknown_message"],
		[{ id: "7pa74gsrpt39ye02sy0013hjq9:3:0", status: "failed" }, 204, undefined],
		[{ status: "failed" }, 422, "callback_unreadable"],
		[{ id: "7pa74gsrpt39ye02sy0013hjq9:3:0", status: "delivered" }, 204, undefined],
	])("of the callback %j nothing is believed that nobody knows", async (body, status, code) => {
		await serve();
		expect(await callback(body)).toBe(status);
		const codes = said.filter((line) => line.includes("callback_refused")).join();
		expect(codes).toContain(code ?? "");
	});
	it("nor of one that is signed by nobody, or long ago", async () => {
		await serve();
		const body = { id: "7pa74gsrpt39ye02sy0013hjq9:3:0", status: "failed" };
		expect(await callback(body, `whsec_${Buffer.alloc(32, 9).toString("base64")}`)).toBe(401);
		expect(await callback(body, OTHER_KEY, Date.now() - 10 * 60_000)).toBe(401);
	});
});
