import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";

import {
	emailChannel,
	notificationChain,
	webhookChannel,
} from "../../adapters/notification/index.ts";
import { simulatedPorts, simulatorStore, systemClock } from "../../index.ts";
import { HEALTHY_MS } from "../outside/healthy.test-data.ts";
import { mailServer } from "../outside/mail-server.ts";
import { receiver } from "../outside/receiver.ts";
import { notificationContract } from "./notification.ts";

const host = { describe, it, expect };

notificationContract(
	"simulator",
	() => {
		const store = simulatorStore(":memory:");
		const data = { records: {}, people: [] };
		const ports = simulatedPorts({ store, data, bundles: () => [], clock: systemClock });
		return {
			notification: ports.notification,
			cut: (isCut) => store.setMode("notification", isCut ? "down" : "answers"),
			came: () => store.messages().map(({ id }) => id),
			read: async (id) => store.messages().find((one) => one.id === id),
			close: async () => store.close(),
		};
	},
	host,
);

notificationContract(
	"e-mail by SMTP",
	async () => {
		const other = await mailServer();
		const channel = emailChannel({
			server: { host: "localhost", port: other.port, ca: other.ca },
			from: { address: "town@cases.example", name: "Town hall" },
			timeoutMs: HEALTHY_MS,
		});
		const idOf = (envid = "") => envid.replace(/\.(\d+)\.(\d+)$/, ":$1:$2");
		return {
			notification: notificationChain({ channels: [channel] }),
			cut: (isCut) => {
				other.faults.greylisting = isCut ? 1_000 : 0;
			},
			// A reader shows one `Message-ID` once.
			came: () => [...new Set(other.mails.map(({ envid }) => idOf(envid)))],
			read: async (id) => {
				const mail = other.mails.find(({ envid }) => idOf(envid) === id);
				if (mail === undefined) return undefined;
				const { subject = "", text = "" } = await PostalMime.parse(mail.raw);
				return { subject, text: text.trimEnd() };
			},
			close: other.stop,
		};
	},
	host,
);

notificationContract(
	"gateway by webhook",
	async () => {
		const other = await receiver();
		const taken = () => other.taken<{ readonly id: string; readonly text: string }>();
		return {
			notification: notificationChain({
				channels: [
					webhookChannel({
						address: other.address,
						keys: () => [`whsec_${Buffer.alloc(32).toString("base64")}`],
					}),
				],
			}),
			cut: (isCut) => {
				other.faults.failing = isCut ? 1_000 : 0;
			},
			// A gateway keeps the `Idempotency-Key`.
			came: () => [...new Set(taken().map(({ id }) => id))],
			read: async (id) => {
				const [subject = "", ...text] =
					taken()
						.find((one) => one.id === id)
						?.text.split("\n") ?? [];
				return { subject, text: text.join("\n") };
			},
			close: other.stop,
		};
	},
	host,
);
